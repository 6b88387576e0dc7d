internal import TenantRAGBase

/// The claims of a request about its signature, before anything of it is proven.
package struct SignatureClaim: Sendable {
    package var accessKeyID: String
    var region: String
    var service: String
    var scopeDay: String
    var date: Timestamp
    var signedHeaders: [String]
    var signature: PayloadDigest
    /// For how many seconds a presigned request is valid; nil when the signature stands in the header fields.
    var expires: Int?
    var sessionToken: String?

    static let algorithm = "AWS4-HMAC-SHA256"
}

extension SignatureClaim {
    /// Creates a claim from its parts as texts, whatever their source.
    init(
        credential: String,
        signedHeaders: String,
        signature: String,
        date: String
    ) throws(VerificationError) {
        // An access key id holds no slash, so a sixth part is one too many.
        let parts = credential.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, parts[4] == "aws4_request", Credentials.isAccessKeyID(parts[0].utf8),
            Signer.isScopePart(parts[2].utf8), Signer.isScopePart(parts[3].utf8)
        else { throw .malformed("The credential is not <key id>/<day>/<region>/<service>/aws4_request.") }
        guard let digest = PayloadDigest(hexadecimal: Array(signature.utf8), isLowercaseOnly: true) else {
            throw .malformed("The signature is not 64 hexadecimal digits in lower case.")
        }
        guard let date = Timestamp(parsing: Array(date.utf8)) else {
            throw .malformed("The date is not written as 20150830T123600Z.")
        }
        let names = signedHeaders.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        guard names.count <= Self.maximumSignedHeaders, names.allSatisfy(Self.isLowercaseToken),
            zip(names, names.dropFirst()).allSatisfy({ $0.utf8.lexicographicallyPrecedes($1.utf8) })
        else {
            throw .malformed(
                "The signed header fields are not 1 to \(Self.maximumSignedHeaders) names in lower case, sorted, each once."
            )
        }
        self.init(
            accessKeyID: parts[0],
            region: parts[2],
            service: parts[3],
            scopeDay: parts[1],
            date: date,
            signedHeaders: names,
            signature: digest
        )
    }

    static let maximumSignedHeaders = 256

    private static func isLowercaseToken(_ name: String) -> Bool {
        1...128 ~= name.utf8.count
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }
}
