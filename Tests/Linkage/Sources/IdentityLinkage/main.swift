import TenantRAG
import TenantRAGIdentity

// A verifier of a pool's tokens, which sends nothing before it is asked.
let pool = try TokenIssuer.cognito(
    region: Region(validating: "eu-central-1"),
    userPool: "eu-central-1_a1B2c3D4e",
    clientIDs: ["7hbq8example"]
)
let verifier = try TokenVerifier(TokenVerifierConfiguration(issuers: [pool]))
do {
    print(try await verifier.tenant(fromBearer: nil))
} catch let error as IdentityError {
    print(error.code)
}
