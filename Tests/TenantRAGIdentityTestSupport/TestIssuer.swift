package import TenantRAG
package import TenantRAGIdentity
internal import TenantRAGTestSupport

/// An issuer that names tenants, groups and attributes, and verifiers of its tokens.
package struct TestIssuer: Sendable {
    /// The calendar's time of its verifiers, in seconds since 1970.
    package static let now = ManualTime.start

    private let key: TestKey

    /// Sets an issuer up.
    ///
    /// - Parameter key: The key that it signs with; by default the one that its verifiers know.
    /// - Throws: Any error of creating the key.
    package init(_ key: TestKey? = nil) async throws {
        if let key { self.key = key } else { self.key = try await TestKeys.all.es256 }
    }

    /// A token of a tenant's user, good for ten minutes.
    ///
    /// Those in `changes` stand in place of a good token's claims, and nil leaves one out.
    package func token(
        _ tenant: String,
        user: String? = "ada",
        _ changes: [String: JSONValue?] = [:]
    ) throws -> String {
        var claims = VerifierFixture.claims(["tenant_id": .string(tenant), "sub": user.map { .string($0) }])
        for (name, value) in changes { claims[name] = value }
        return try key.token(claims)
    }

    /// A verifier of this issuer's tokens, with half a minute of leeway.
    ///
    /// - Parameter isReachable: Pass false for an issuer whose keys cannot be fetched.
    /// - Returns: The verifier.
    /// - Throws: Any error of creating it.
    package func verifier(isReachable: Bool = true) throws -> TokenVerifier {
        let fixture = try VerifierFixture([key.jwk()]) { issuer in
            issuer.mapping.groups = "groups"
            issuer.mapping.attributes = ["plan": "plan", "level": "level", "teams": "teams"]
        } configure: { configuration in
            configuration.leeway = .seconds(30)
        }
        fixture.endpoint.set(isDown: !isReachable)
        return fixture.verifier
    }
}
