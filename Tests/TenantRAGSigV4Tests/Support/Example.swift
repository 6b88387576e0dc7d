import HTTPTypes
import TenantRAGSigV4
import Testing

/// The names and secrets of AWS's published examples; they open nothing.
enum Example {
    static let accessKeyID = "AKIDEXAMPLE"
    static let secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
    static let host = "example.amazonaws.com"
    static let hostName = HTTPField.Name("Host") ?? .accept

    static func date(_ text: String = "20150830T123600Z") throws -> Timestamp {
        try Timestamp(text)
    }

    static func credentials(token: String? = nil, secret: String = secret) throws -> Credentials {
        try Credentials(accessKeyID: accessKeyID, secretAccessKey: SecretBytes(secret), sessionToken: token)
    }

    static func signer(_ options: SigningOptions = SigningOptions()) throws -> Signer {
        try Signer(region: "us-east-1", service: "service", options: options)
    }

    static func request(
        _ method: HTTPRequest.Method = .get,
        _ path: String = "/",
        scheme: String? = "https",
        authority: String? = host,
        _ fields: HTTPFields = [:]
    ) -> HTTPRequest {
        HTTPRequest(method: method, scheme: scheme, authority: authority, path: path, headerFields: fields)
    }
}
