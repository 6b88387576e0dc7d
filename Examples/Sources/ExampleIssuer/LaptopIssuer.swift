import Foundation
import JWTKit
import TenantRAG
import TenantRAGIdentity

/// An issuer of tokens for a laptop, so that `curl` works without an identity provider: it makes a key pair, publishes the
/// public half, and signs a token for any tenant that it is asked for.
///
/// Whoever can ask it may be any tenant, so it stays on this machine.
public struct LaptopIssuer: Sendable {
    /// What its tokens have as `iss`; a name that nobody can have on the Internet.
    public static let name = "https://laptop.invalid"
    /// The claim of its tokens that names the tenant.
    public static let tenantClaim = "tenant_id"

    /// Whom its tokens are meant for.
    public let audience: String
    /// The public key, as a JSON Web Key Set.
    public let keySet: JSONValue

    private let keys: JWTKeyCollection

    /// Makes the key pair.
    ///
    /// - Parameter audience: Whom the tokens are meant for.
    public init(audience: String) async {
        self.audience = audience
        let key = ES256PrivateKey()
        // jwt-kit gives base64 with padding, and a key set has base64url without.
        func coordinate(_ text: String?) -> JSONValue {
            .string((text ?? "").replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: ""))
        }
        keySet = [
            "keys": [
                [
                    "kty": "EC", "crv": "P-256", "use": "sig", "kid": "laptop",
                    "x": coordinate(key.parameters?.x), "y": coordinate(key.parameters?.y),
                ]
            ]
        ]
        keys = await JWTKeyCollection().add(ecdsa: key, kid: "laptop")
    }

    /// How a verifier knows this issuer.
    ///
    /// - Parameter keys: Where the verifier finds the key set.
    /// - Returns: The issuer.
    public func issuer(keys: String = "\(Self.name)/keys") -> TokenIssuer {
        TokenIssuer(
            Self.name,
            keys: .url(keys),
            recipients: .audience([audience]),
            algorithms: [.es256],
            mapping: ClaimMapping(tenant: .claim(ClaimPath([Self.tenantClaim])))
        )
    }

    /// Signs a token.
    ///
    /// - Parameters:
    ///   - tenant: The tenant that it names.
    ///   - lifetime: How long it holds; 12 hours by default, and a negative one makes a token that has expired.
    /// - Returns: The token in its compact form.
    /// - Throws: What signing throws.
    public func token(for tenant: TenantID, lifetime: Duration = .seconds(12 * 3_600)) async throws -> String {
        let claims = Claims(
            iss: Self.name,
            aud: audience,
            sub: "somebody",
            tenant_id: tenant.rawValue,
            exp: Date.now.timeIntervalSince1970.rounded() + Double(lifetime.components.seconds)
        )
        return try await keys.sign(claims, kid: "laptop")
    }

    private struct Claims: JWTPayload {
        let iss: String
        let aud: String
        let sub: String
        let tenant_id: String
        let exp: Double

        func verify(using _: some JWTAlgorithm) {}
    }
}
