import Logging
package import TenantRAG
package import TenantRAGIdentity
package import TenantRAGTestSupport

/// A verifier of one issuer, whose keys and clocks the test decides on.
package struct VerifierFixture: Sendable {
    package static let issuer = "https://login.example.com"
    package static let keys = "https://login.example.com/keys"
    package static let audience = "https://api.example.com"

    package let endpoint = KeyEndpoint()
    package let time = ManualTime()
    package let log = RecordingLog()
    package let verifier: TokenVerifier

    /// Sets an issuer up whose keys these are.
    ///
    /// - Parameters:
    ///   - published: The keys.
    ///   - change: Changes to the one issuer.
    ///   - configure: Changes to the verifier's configuration.
    /// - Throws: Any error of creating the verifier.
    package init(
        _ published: [JSONValue] = [],
        issuer change: (inout TokenIssuer) throws -> Void = { _ in },
        configure: (inout TokenVerifierConfiguration) throws -> Void = { _ in }
    ) throws {
        var issuer = TokenIssuer(
            Self.issuer,
            keys: .url(Self.keys),
            recipients: .audience([Self.audience]),
            mapping: ClaimMapping(tenant: .claim("tenant_id"))
        )
        try change(&issuer)
        var configuration = TokenVerifierConfiguration(issuers: [issuer])
        configuration.transport = endpoint.transport
        configuration.clock = time.source
        configuration.logger = Logger(label: "test") { [log] _ in log }
        configuration.leeway = .zero
        try configure(&configuration)
        verifier = try TokenVerifier(configuration)
        endpoint.publish(published)
    }

    /// Claims of a good token.
    ///
    /// Those in `changes` stand in place of these, and nil leaves one out.
    package static func claims(_ changes: [String: JSONValue?] = [:]) -> [String: JSONValue] {
        var claims: [String: JSONValue] = [
            "iss": .string(issuer), "aud": .string(audience), "sub": "ada", "tenant_id": "acme",
            "iat": .number(JSONNumber(ManualTime.start)), "exp": .number(JSONNumber(ManualTime.start + 600)),
        ]
        for (name, value) in changes { claims[name] = value }
        return claims
    }

    /// The code that a token is refused with; nil for one that is taken.
    package func refusal(of token: String) async throws -> IdentityError.Code? {
        do {
            _ = try await verifier.verify(token)
            return nil
        } catch let error as IdentityError {
            return error.code
        }
    }
}
