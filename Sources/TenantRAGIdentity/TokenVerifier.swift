internal import Logging
public import TenantRAG

/// Turns a bearer token into a `TenantContext`: the proof of the caller's identity.
///
/// A token is accepted when it is signed by a key that its issuer publishes, with an algorithm that the issuer is configured
/// with, for this service, at this time, and names a tenant. What the token itself says of keys and addresses counts for
/// nothing; its `iss`, not yet proven, only chooses among the configured issuers, and each has its own keys.
///
/// ```swift
/// let pool = try TokenIssuer.cognito(
///     region: Region(validating: "eu-central-1"),
///     userPool: "eu-central-1_a1B2c3D4e",
///     clientIDs: ["7hbq8example"]
/// )
/// let verifier = try TokenVerifier(TokenVerifierConfiguration(issuers: [pool]))
///
/// let tenant = try await verifier.tenant(fromBearer: header)
/// let answer = try await rag.ask("Who finds the radio?", as: tenant)
/// ```
///
/// Keys are fetched when they are first needed, or by ``loadKeys()``, and kept; see ``KeyCacheConfiguration``. One verifier
/// serves a whole process.
public final class TokenVerifier: Sendable {
    private struct Known: Sendable {
        let issuer: TokenIssuer
        let keys: KeyStore
    }

    /// The configuration of the verifier.
    public let configuration: TokenVerifierConfiguration

    // By bytes: two names that are equal as Swift's strings are two issuers.
    private let issuers: [[UInt8]: Known]
    private let leeway: Int64

    /// Creates a verifier; nothing is sent.
    ///
    /// - Parameter configuration: The issuers whose tokens are accepted, and the rules for them.
    /// - Throws: ``IdentityError`` with code `invalidConfiguration`, and `HTTPTransportError` where the verifier's own
    ///   transport cannot be created.
    public init(_ configuration: TokenVerifierConfiguration) throws {
        try configuration.check()
        let transport = try configuration.transport ?? Self.ownTransport()
        var issuers: [[UInt8]: Known] = [:]
        for issuer in configuration.issuers {
            let fetch = KeyFetch(
                issuer: issuer,
                configuration: configuration.keys,
                transport: transport,
                allowsLoopbackHTTP: configuration.allowsLoopbackHTTP
            )
            try fetch.check()
            issuers[Array(issuer.identifier.utf8)] = Known(
                issuer: issuer,
                keys: KeyStore(fetch, configuration)
            )
        }
        self.issuers = issuers
        self.configuration = configuration
        leeway = configuration.leeway.components.seconds
    }

    /// Returns the caller behind an `Authorization` field.
    ///
    /// - Parameter header: The field's value, `Bearer` and a token; nil where the request has none.
    /// - Returns: The caller, with the origin `verifiedToken`.
    /// - Throws: ``IdentityError``, whose ``IdentityError/httpStatus`` is the response's, or `CancellationError`.
    public func tenant(fromBearer header: String?) async throws -> TenantContext {
        try await verify(BearerToken.token(in: header)).tenant
    }

    /// Verifies a token.
    ///
    /// - Parameter token: The token in its compact form.
    /// - Returns: The caller, and the claims of the token.
    /// - Throws: ``IdentityError``, whose ``IdentityError/httpStatus`` is the answer, or `CancellationError`.
    public func verify(_ token: String) async throws -> VerifiedToken {
        let token = try SignedToken(token, maximumBytes: configuration.maximumTokenBytes)
        guard case .string(let name) = token.claims["iss"], let known = issuers[Array(name.utf8)] else {
            throw IdentityError(.unknownIssuer, "the token's issuer is none that is configured")
        }
        let issuer = known.issuer
        guard issuer.algorithms.contains(token.header.algorithm) else {
            throw IdentityError(
                .algorithmNotAllowed,
                "the token's algorithm is none that its issuer is configured with"
            )
        }
        guard token.header.hasType(of: issuer.types) else {
            throw IdentityError(.typeNotAllowed, "the token's typ is none that its issuer is configured with")
        }
        guard token.header.type != nil || !issuer.requiresType else {
            throw IdentityError(.typeNotAllowed, "the token has no typ, which its issuer is configured to write")
        }
        guard try await known.keys.verifier(for: token.header).accepts(token.signature, over: token.signedBytes)
        else {
            throw IdentityError(.invalidSignature, "the token's signature is not the key's")
        }
        let dates = try TokenDates(
            token.claims,
            at: configuration.date(),
            leeway: leeway,
            maximumAge: issuer.maximumAge?.components.seconds
        )
        try issuer.recipients.check(token.claims)
        for requirement in issuer.requirements { try requirement.check(token.claims) }
        return VerifiedToken(
            tenant: try issuer.mapping.context(of: token.claims, issuer: issuer.identifier),
            issuer: issuer.identifier,
            expiration: dates.expiration,
            members: token.claims.members
        )
    }

    /// Fetches the keys of all issuers that has none yet, so that the first caller does not wait for them.
    ///
    /// - Throws: ``IdentityError`` with code `keysUnavailable` for the first issuer whose keys cannot be had, or
    ///   `CancellationError`.
    public func loadKeys() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for known in issuers.values { group.addTask { try await known.keys.load() } }
            try await group.waitForAll()
        }
    }

    private static func ownTransport() throws(HTTPTransportError) -> CurlTransport {
        var configuration = CurlTransport.Configuration()
        configuration.tls.roots = .environment
        return try CurlTransport(configuration)
    }
}
