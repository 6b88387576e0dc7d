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

    /// The maximum difference of clocks, by which `exp`, `nbf` and `iat` may be missed; 30 seconds by default, 0 to
    /// 5 minutes.
    ///
    /// Whole seconds count.
    public var leeway: Duration

    /// The maximum size of a token; 16,384 bytes by default, 256 to 1,048,576.
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
    public var date: @Sendable () -> Timestamp {
        get { clock.date }
        set { clock.date = newValue }
    }

    /// The logger that records fetches of keys: those that fail at `warning`, the first of a row; never anything of a
    /// token.
    ///
    /// Nowhere by default.
    public var logger: Logger

    /// The source of time: of the date, of the age of keys, which no change of the date may prolong, and of the pause
    /// between fetches that fail.
    package var clock: TimeSource

    /// Creates a configuration with the defaults.
    ///
    /// - Parameter issuers: The issuers whose tokens are accepted.
    public init(issuers: [TokenIssuer]) {
        self.issuers = issuers
        leeway = .seconds(30)
        maximumTokenBytes = 16_384
        keys = KeyCacheConfiguration()
        allowsLoopbackHTTP = false
        logger = Logger(label: "TenantRAGIdentity") { _ in SwiftLogNoOpLogHandler() }
        clock = .system
    }
}

extension TokenVerifierConfiguration {
    /// Rejects settings that cannot work, before anything is sent.
    func check() throws(IdentityError) {
        func require(_ holds: Bool, _ rule: String) throws(IdentityError) {
            guard holds else { throw IdentityError(.invalidConfiguration, rule) }
        }
        try require(!issuers.isEmpty, "a verifier takes one issuer at least")
        try require((.zero ... .seconds(300)).contains(leeway), "leeway is 0 to 5 minutes")
        try require((256...1_048_576).contains(maximumTokenBytes), "maximumTokenBytes is 256 to 1,048,576")
        try keys.check()
        var names: Set<[UInt8]> = []
        for issuer in issuers {
            let name = issuer.identifier
            try require(
                (1...2_048).contains(name.utf8.count) && name.utf8.allSatisfy { (0x21...0x7E).contains($0) },
                "an issuer's name is 1 to 2,048 visible ASCII characters"
            )
            try require(names.insert(Array(name.utf8)).inserted, "the issuer \(name) stands twice")
            try require(!issuer.algorithms.isEmpty, "the issuer \(name) is allowed no algorithm")
            try require(!issuer.types.isEmpty, "the issuer \(name) is allowed no type")
            try require(
                !issuer.recipients.accepted.isEmpty && issuer.recipients.accepted.allSatisfy { !$0.isEmpty },
                "the issuer \(name) has no recipients: whom are its tokens meant for?"
            )
            try require(
                issuer.maximumAge.map { (.seconds(1) ... .seconds(31_536_000)).contains($0) } ?? true,
                "maximumAge of the issuer \(name) is 1 second to a year"
            )
            let mapping = issuer.mapping
            var paths = [mapping.user, mapping.groups, issuer.recipients.claim].compactMap { $0 }
            paths += mapping.attributes.values
            paths += issuer.requirements.flatMap(\.claims)
            if case .claim(let path, _) = mapping.tenant.kind { paths.append(path) }
            try require(
                paths.allSatisfy(\.isValid),
                "a claim's path has 1 to 8 names of 1 to 256 bytes; the issuer \(name) has another"
            )
        }
    }
}
