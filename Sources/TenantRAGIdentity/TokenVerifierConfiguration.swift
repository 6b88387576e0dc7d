public import Logging
public import TenantRAG

/// The issuers whose tokens a ``TokenVerifier`` accepts, and the rules for them.
///
/// ```swift
/// let acme = try TenantID(validating: "acme")
/// var configuration = TokenVerifierConfiguration(issuers: [
///     try .auth0(domain: "example.eu.auth0.com", audience: ["https://api.example.com"]),
///     try .okta(domain: "acme.okta.com", tenant: .always(acme)),
/// ])
/// configuration.leeway = .seconds(10)
/// let verifier = try TokenVerifier(configuration)
/// ```
public struct TokenVerifierConfiguration: Sendable {
    /// The issuers; one at least, and no two of one name.
    public var issuers: [TokenIssuer]

    /// The maximum difference of clocks, by which `exp`, `nbf` and `iat` are read mildly; 30 seconds by default, 0 to
    /// 5 minutes.
    ///
    /// Whole seconds count.
    public var leeway: Duration

    /// The longest token that is looked at; 16,384 bytes by default, 256 to 1,048,576.
    public var maximumTokenBytes: Int

    /// The rules by which keys are fetched and kept.
    public var keys: KeyCacheConfiguration

    /// The transport that fetches keys; nil, the default, for a `CurlTransport` of the verifier's own.
    ///
    /// The verifier's own trusts the roots that `AWS_CA_BUNDLE` or `SSL_CERT_FILE` names, or else the system's.
    public var transport: (any HTTPTransport)?

    /// A Boolean value that indicates whether keys may come by `http` from this very machine: for tests.
    ///
    /// Off by default.
    public var allowsLoopbackHTTP: Bool

    /// The current time, for the dates of tokens; the system's clock by default.
    public var date: @Sendable () -> Timestamp

    /// The logger that records fetches of keys: those that fail at `warning`, the first of a row; never anything of a
    /// token.
    ///
    /// Nowhere by default.
    public var logger: Logger

    /// For the age of keys, which no change of the calendar's clock may prolong.
    package var now: @Sendable () -> ContinuousClock.Instant

    /// For the pause between fetches that fail.
    package var sleep: @Sendable (Duration) async throws -> Void

    /// Makes a configuration with the defaults.
    ///
    /// - Parameter issuers: Whose tokens are taken.
    public init(issuers: [TokenIssuer]) {
        self.issuers = issuers
        leeway = .seconds(30)
        maximumTokenBytes = 16_384
        keys = KeyCacheConfiguration()
        allowsLoopbackHTTP = false
        date = { .now }
        logger = Logger(label: "TenantRAGIdentity") { _ in SwiftLogNoOpLogHandler() }
        now = { .now }
        sleep = { try await Task.sleep(for: $0) }
    }
}
