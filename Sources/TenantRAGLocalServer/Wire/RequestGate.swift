#if LocalServer
import HTTPTypes
import TenantRAG

/// A gate that admits requests that are signed with a known access key.
struct RequestGate: Sendable {
    /// The number of seconds that a client's clock may be off: five minutes, as for AWS's services.
    static let allowedClockSkew = 300

    /// The number of seconds after its date for which a presigned request is accepted, whatever its URL says.
    ///
    /// As long as a signature in the header fields, so that a URL that was left in a log is not good for seven days.
    /// Links to documents are presigned under another key and have a lifetime of their own
    /// (``DocumentLinks/lifetime``).
    static let maximumExpiration = 300

    private let verifier: Verifier
    private let credentials: [String: Credentials]
    private let now: @Sendable () -> Timestamp

    init(_ credentials: [Credentials], region: String?, now: @escaping @Sendable () -> Timestamp) throws {
        verifier = try Verifier(
            region: region,
            service: BedrockAgentRuntimeService.signingName,
            allowedClockSkew: Self.allowedClockSkew,
            maximumExpiration: Self.maximumExpiration
        )
        self.credentials = Dictionary(uniqueKeysWithValues: credentials.map { ($0.accessKeyID, $0) })
        self.now = now
    }

    /// Rejects requests that cannot be admitted whatever their body is, so that no unknown sender's body takes up memory.
    ///
    /// - Parameter head: The request's head as it came.
    /// - Returns: The proof that remains to be given when the body is there.
    /// - Throws: `VerificationError`.
    func arrival(of head: HTTPRequest) throws(VerificationError) -> Arrival {
        let claim = try verifier.acceptableClaim(of: head, at: now())
        guard let credentials = credentials[claim.accessKeyID] else {
            throw VerificationError(.unknownKey, "The access key is unknown.")
        }
        return Arrival(head: head, claim: claim, credentials: credentials)
    }

    /// Returns the access key id of a request's sender.
    ///
    /// - Parameters:
    ///   - arrival: The request's head, checked before.
    ///   - body: Its whole body.
    /// - Returns: The id that the request was signed with.
    /// - Throws: `VerificationError`.
    func caller(of arrival: Arrival, body: [UInt8]) throws(VerificationError) -> String {
        try verifier.check(arrival.claim, of: arrival.head, body: .bytes(body), against: arrival.credentials)
            .accessKeyID
    }

    /// A request that may be admitted if its body is the signed one.
    struct Arrival: Sendable {
        fileprivate let head: HTTPRequest
        fileprivate let claim: SignatureClaim
        fileprivate let credentials: Credentials
    }
}
#endif
