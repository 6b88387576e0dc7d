public import HTTPTypes

/// A signature with every step that led to it, to debug a `SignatureDoesNotMatch` response.
///
/// Compare the canonical request with the one that the service's error message holds. The texts hold header values, session
/// tokens too, so they are for a developer's screen and not for a log; the description holds none of them.
public struct SignatureDetails: Sendable, CustomStringConvertible {
    /// The request as the signature sees it.
    public let canonicalRequest: String

    /// Algorithm, date, credential scope and the canonical request's hash.
    public let stringToSign: String

    /// 64 hexadecimal digits.
    public let signature: String

    /// The names of the signed header fields, in order.
    public let signedHeaders: [String]

    /// The signed request, as ``Signer/sign(_:body:with:at:)`` or ``Signer/presign(_:body:with:at:expiresIn:)`` gives it.
    public let request: HTTPRequest

    /// The number of fields that were signed; no value of them.
    public var description: String { "SignatureDetails(\(signedHeaders.count) signed header fields)" }
}

extension SignatureDetails {
    init(_ request: HTTPRequest, _ workspace: borrowing SigningWorkspace) {
        self.request = request
        canonicalRequest = workspace.canonical.string
        stringToSign = workspace.stringToSign.string
        signature = workspace.signature.description
        signedHeaders = workspace.signedHeaders.string.split(separator: ";").map(String.init)
    }
}
