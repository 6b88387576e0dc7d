import Foundation
import HTTPTypes
import JWTKit
import TenantRAG
import TenantRAGIdentity

/// An issuer in this very process, so that `curl` works without an identity provider: it makes a key, publishes it to the
/// verifier, and signs a token for each tenant.
struct LaptopIssuer: HTTPTransport {
    private static let name = "https://laptop.invalid"
    private static let audience = "tenant-service"

    private let keySet: JSONValue
    private let tokens: [(tenant: TenantID, token: String)]

    init(tenants: [TenantID]) async throws {
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
        let keys = await JWTKeyCollection().add(ecdsa: key, kid: "laptop")
        var tokens: [(TenantID, String)] = []
        for tenant in tenants {
            let claims = Claims(
                iss: Self.name,
                aud: Self.audience,
                sub: "somebody",
                tenant_id: tenant.rawValue,
                exp: Date.now.timeIntervalSince1970.rounded() + 12 * 3_600
            )
            tokens.append((tenant, try await keys.sign(claims, kid: "laptop")))
        }
        self.tokens = tokens
    }

    /// How the verifier knows this issuer.
    var issuer: TokenIssuer {
        TokenIssuer(
            Self.name,
            keys: .url("\(Self.name)/keys"),
            recipients: .audience([Self.audience]),
            algorithms: [.es256],
            mapping: ClaimMapping(tenant: .claim("tenant_id"))
        )
    }

    func send(_: HTTPRequest, body: HTTPRequestBody, options: HTTPExchangeOptions) async throws -> HTTPExchange {
        HTTPExchange(HTTPResponse(status: .ok), body: .bytes(keySet.jsonBytes()))
    }

    /// Prints what to type.
    func show(url: String) async {
        for (tenant, token) in tokens { print("token of \(tenant): \(token)") }
        guard let token = tokens.first?.token else { return }
        print(
            """
            curl \(url)/ask -H 'Authorization: Bearer \(token)' -d '{"question":"Who plays Eleven?"}'
            """
        )
        fflush(nil)
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
