public import TenantRAG
internal import TenantRAGCrypto
public import TenantRAGIdentity

/// An issuer of bearer tokens for tests and laptops: a new ES256 key pair, and tokens for any tenant.
///
/// It signs with libcrypto, which `import TenantRAG` links anyway. Its holder may act as any tenant, so no deployed
/// service trusts one.
///
/// ```swift
/// let issuer = try TestTokenIssuer(audience: "https://api.example.com")
/// let token = try issuer.token(for: TenantID(validating: "acme"), user: "ada")
/// print("Authorization: Bearer \(token)", issuer.keySet.jsonText)
/// ```
///
/// A verifier knows it by ``tokenIssuer(keys:)``, without a server for its keys.
public struct TestTokenIssuer: Sendable {
    /// The `iss` of its tokens.
    public let name: String
    /// The `aud` of its tokens.
    public let audience: String

    /// The claim that names the tenant.
    public static let tenantClaim = "tenant_id"
    /// The claim that lists the user's groups.
    public static let groupsClaim = "groups"

    private let key: SignatureKeyPair
    private let point: (x: [UInt8], y: [UInt8])
    private let now: @Sendable () -> Timestamp

    private static let keyID = "test"

    /// Creates an issuer with a new key pair.
    ///
    /// - Parameters:
    ///   - name: The `iss` of its tokens; by default a name that no provider on the Internet can have.
    ///   - audience: The `aud` of its tokens.
    ///   - now: The calendar; the system's by default.
    /// - Throws: ``TestTokenError`` when libcrypto cannot make a key.
    public init(
        name: String = "https://issuer.invalid",
        audience: String = "tests",
        now: @escaping @Sendable () -> Timestamp = { .now }
    ) throws(TestTokenError) {
        (self.name, self.audience, self.now) = (name, audience, now)
        do throws(CryptoError) { key = try SignatureKeyPair(.curve(.p256)) } catch { throw .libcrypto }
        guard case .curve(_, let x, let y) = key.numbers else { throw .libcrypto }
        point = (x, y)
    }

    /// The public key, as a JSON Web Key Set (RFC 7517).
    public var keySet: JSONValue {
        let members: [String: JSONValue] = [
            "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": .string(Self.keyID),
            "x": .string(Base64URL.encode(point.x)), "y": .string(Base64URL.encode(point.y)),
        ]
        return ["keys": [.object(members)]]
    }

    /// Signs a token of a tenant.
    ///
    /// - Parameters:
    ///   - tenant: The tenant that it names, by the claim `tenant_id`.
    ///   - user: The `sub`; nil for a token without one.
    ///   - groups: The groups that it lists; without any the claim is left out.
    ///   - lifetime: The time from `iat` to `exp`; ten minutes by default, and a negative one gives a token that has expired.
    ///   - claims: Further claims, which go before those above; `.null` leaves one out.
    /// - Returns: The token in its compact form.
    /// - Throws: ``TestTokenError`` when libcrypto cannot sign.
    public func token(
        for tenant: TenantID,
        user: String? = "test-user",
        groups: [String] = [],
        lifetime: Duration = .seconds(600),
        claims: [String: JSONValue] = [:]
    ) throws(TestTokenError) -> String {
        let issued = now().secondsSince1970
        var all: [String: JSONValue] = [
            "iss": .string(name), "aud": .string(audience), Self.tenantClaim: .string(tenant.rawValue),
            "iat": .number(JSONNumber(issued)), "exp": .number(JSONNumber(issued + lifetime.components.seconds)),
        ]
        if let user { all["sub"] = .string(user) }
        if !groups.isEmpty { all[Self.groupsClaim] = .array(groups.map { .string($0) }) }
        for (name, value) in claims {
            if value == .null { all.removeValue(forKey: name) } else { all[name] = value }
        }
        let header: JSONValue = ["alg": "ES256", "kid": .string(Self.keyID), "typ": "JWT"]
        let signed = Base64URL.encode(header.jsonBytes()) + "." + Base64URL.encode(JSONValue.object(all).jsonBytes())
        do throws(CryptoError) {
            return try signed + "." + Base64URL.encode(key.signature(of: Array(signed.utf8), by: .ecdsa(.p256)))
        } catch {
            throw .libcrypto
        }
    }
}

extension TestTokenIssuer: CustomStringConvertible, CustomReflectable {
    /// The issuer's name.
    public var description: String { "TestTokenIssuer(\(name))" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension TestTokenIssuer {
    /// The issuer as a `TokenVerifier` knows it.
    ///
    /// ```swift
    /// import TenantRAGIdentity
    ///
    /// let issuer = try TestTokenIssuer()
    /// let verifier = try TokenVerifier(TokenVerifierConfiguration(issuers: [issuer.tokenIssuer()]))
    /// let token = try issuer.token(for: TenantID(validating: "acme"))
    /// print(try await verifier.tenant(fromBearer: "Bearer \(token)").tenant)
    /// ```
    ///
    /// - Parameter keys: The source of the public key for the verifier; by default the configuration itself.
    /// - Returns: The issuer, with `tenant_id` as the tenant, `sub` as the user and `groups` as the groups.
    public func tokenIssuer(keys: KeySource? = nil) -> TokenIssuer {
        TokenIssuer(
            name,
            keys: keys ?? .inline(keySet.jsonText),
            recipients: .audience([audience]),
            algorithms: [.es256],
            mapping: ClaimMapping(
                tenant: .claim(ClaimPath([Self.tenantClaim])),
                groups: ClaimPath([Self.groupsClaim])
            )
        )
    }
}
