import HTTPTypes
import TenantRAGSigV4
import Testing

/// One case of AWS's published test suite for Signature Version 4: a request, how it is signed, and what comes out.
///
/// All are signed with the suite's credentials for region `us-east-1` and service `service` at 2015-08-30T12:36:00Z, and
/// presigned for an hour.
struct SignatureVector: Sendable, CustomTestStringConvertible {
    let name: String
    let method: String
    let target: String
    let headers: [(name: String, value: String)]
    let body: String
    let isNormalized: Bool
    let sessionToken: String?
    let isTokenAppended: Bool
    let isPayloadUnsigned: Bool
    let addsContentSHA256: Bool
    let signedHeaders: String
    let header: String
    let query: String

    init(
        _ name: String,
        _ line: String,
        headers: [(String, String)] = [],
        body: String = "",
        isNormalized: Bool = true,
        sessionToken: String? = nil,
        isTokenAppended: Bool = false,
        isPayloadUnsigned: Bool = false,
        addsContentSHA256: Bool = false,
        signedHeaders: String,
        header: String,
        query: String
    ) {
        let space = line.firstIndex(of: " ") ?? line.endIndex
        self.name = name
        method = String(line[..<space])
        target = String(line[space...].dropFirst())
        self.headers = headers
        self.body = body
        self.isNormalized = isNormalized
        self.sessionToken = sessionToken
        self.isTokenAppended = isTokenAppended
        self.isPayloadUnsigned = isPayloadUnsigned
        self.addsContentSHA256 = addsContentSHA256
        self.signedHeaders = signedHeaders
        self.header = header
        self.query = query
    }

    var testDescription: String { name }
}

extension SignatureVector {
    var options: SigningOptions {
        SigningOptions(
            normalizesPath: isNormalized,
            sessionToken: isTokenAppended ? .appended : .signed,
            addsContentSHA256: addsContentSHA256
        )
    }

    var payload: Payload { isPayloadUnsigned ? .unsigned : .bytes(Array(body.utf8)) }

    func credentials() throws -> Credentials {
        try Credentials(
            accessKeyID: Example.accessKeyID,
            secretAccessKey: SecretBytes(Example.secret),
            sessionToken: sessionToken
        )
    }

    /// The request with its host as a field, as HTTP/1.1 has it, or as the authority, as HTTP/2 has it.
    func request(hasAuthority: Bool) throws -> HTTPRequest {
        var request = HTTPRequest(
            method: try #require(HTTPRequest.Method(method)),
            scheme: "https",
            authority: hasAuthority ? Example.host : nil,
            path: target
        )
        if !hasAuthority { request.headerFields.append(HTTPField(name: Example.hostName, value: Example.host)) }
        for (name, value) in headers {
            request.headerFields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
        }
        return request
    }
}
