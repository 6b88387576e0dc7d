import CSigningFloor
import HTTPTypes
import TenantRAGSigV4

/// One request, signed by each contender: a POST with a body of 2.4 KB and a session token, as a call to Bedrock is.
final class Work {
    static let secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
    static let token = String(repeating: "IQoJb3JpZ2luX2VjEXAMPLE+/", count: 16)
    static let firstDay: Int64 = 1_440_938_160
    static let host = "bedrock-agent-runtime.us-east-1.amazonaws.com"
    static let path = "/knowledgebases/KB12345678/retrieve"

    let body = (0..<2_400).map { UInt8(32 + ($0 * 7) % 90) }
    let request: HTTPRequest
    let longRequest: HTTPRequest
    let signer: Signer
    let preparedRequest: PreparedRequest
    let credentials: Credentials
    let date: Timestamp
    private let floor: OpaquePointer
    private let canonical: [UInt8]
    private var stringToSign: [UInt8]
    private let key: [UInt8]
    private var signature = [UInt8](repeating: 0, count: 32)
    private var day: Int64 = 0

    init() throws {
        var request = HTTPRequest(method: .post, scheme: "https", authority: Self.host, path: Self.path)
        request.headerFields = [
            .contentType: "application/json", .accept: "application/json", .userAgent: "tenantrag/1 benchmark",
        ]
        for (name, value) in [
            ("amz-sdk-invocation-id", "11a79ba7-8a4e-4f27-9a35-56d7c1f4e4c6"), ("amz-sdk-request", "attempt=1; max=3"),
        ] {
            guard let name = HTTPField.Name(name) else { continue }
            request.headerFields[name] = value
        }
        self.request = request
        for index in 0..<100 {
            guard let name = HTTPField.Name("x-benchmark-\(index)") else { continue }
            request.headerFields[name] = "value of the field \(index)"
        }
        longRequest = request
        signer = try Signer(region: "us-east-1", service: "bedrock")
        credentials = try Credentials(
            accessKeyID: "AKIDEXAMPLE",
            secretAccessKey: SecretBytes(Self.secret),
            sessionToken: Self.token
        )
        date = try Timestamp(secondsSince1970: Self.firstDay)
        preparedRequest = try signer.prepare(self.request, with: credentials)

        // What C hashes is what ours hashes, to the byte, and both must come to the same signature.
        let details = try signer.signDetailed(self.request, body: .bytes(body), with: credentials, at: date)
        canonical = Array(details.canonicalRequest.utf8)
        stringToSign = Array(details.stringToSign.utf8)
        key = Self.signingKey()
        guard let floor = signing_floor_new(key) else { fatalError("OpenSSL gave no SHA-256") }
        self.floor = floor
        for (name, result) in [("reused", evpReused()), ("by name", evpByName()), ("new day", evpNewDay())] {
            precondition(result && hexadecimal == details.signature, "C (\(name)) comes to another signature")
        }
        let fields = try prepared()
        precondition(fields.authorization.hasSuffix(details.signature), "another signature when prepared")
    }

    deinit {
        signing_floor_free(floor)
    }

    private var hexadecimal: String? { try? PayloadDigest(bytes: signature).description }

    private static func signingKey() -> [UInt8] {
        var key = Array("AWS4\(secret)".utf8)
        for part in ["20150830", "us-east-1", "bedrock", "aws4_request"] {
            var code = [UInt8](repeating: 0, count: 32)
            _ = signing_hmac(key, key.count, Array(part.utf8), part.utf8.count, &code)
            key = code
        }
        return key
    }

    func evpReused() -> Bool {
        signing_floor_sign(
            floor,
            body,
            body.count,
            canonical,
            canonical.count,
            &stringToSign,
            stringToSign.count,
            &signature
        ) == 1
    }

    func evpNewDay() -> Bool {
        signing_floor_sign_new_day(
            floor,
            Self.secret,
            "20150830",
            "us-east-1",
            "bedrock",
            body,
            body.count,
            canonical,
            canonical.count,
            &stringToSign,
            stringToSign.count,
            &signature
        ) == 1
    }

    func evpByName() -> Bool {
        signing_by_name(
            key,
            body,
            body.count,
            canonical,
            canonical.count,
            &stringToSign,
            stringToSign.count,
            &signature
        ) == 1
    }

    func prepared() throws -> SignatureFields {
        try preparedRequest.sign(body: .bytes(body), at: date)
    }

    func preparedOnANewDay() throws -> SignatureFields {
        day += 86_400
        return try preparedRequest.sign(body: .bytes(body), at: date.advanced(bySeconds: day))
    }

    func ours() throws -> HTTPRequest {
        try signer.sign(request, body: .bytes(body), with: credentials, at: date)
    }

    func oursWithManyFields() throws -> HTTPRequest {
        try signer.sign(longRequest, body: .bytes(body), with: credentials, at: date)
    }

    func oursOnANewDay() throws -> HTTPRequest {
        day += 86_400
        return try signer.sign(request, body: .bytes(body), with: credentials, at: date.advanced(bySeconds: day))
    }
}
