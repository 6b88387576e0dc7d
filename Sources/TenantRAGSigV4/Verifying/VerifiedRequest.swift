public import TenantRAGBase

/// The facts that a valid signature proves about a request.
public struct VerifiedRequest: Sendable, Hashable {
    /// The access key id whose key signed.
    public let accessKeyID: String

    /// The date of the signature, by the sender's clock.
    public let date: Timestamp

    /// The region it was signed for.
    public let region: String

    /// The service it was signed for.
    public let service: String

    /// The header fields that are covered by the signature, in lower case; others may have been changed on the way.
    public let signedHeaders: [String]

    /// A Boolean value that indicates whether the signature stood in the query.
    public let isPresigned: Bool

    /// A Boolean value that indicates whether the body is covered by the signature.
    public let isPayloadSigned: Bool
}
