import ExampleIssuer
import Foundation
import TenantRAG

/// A token for each tenant of `--laptop`, and what to type with it.
struct LaptopTokens {
    let issuer: LaptopIssuer
    private let tokens: [(tenant: TenantID, token: String)]

    init(tenants: [TenantID]) async throws {
        issuer = await LaptopIssuer(audience: "tenant-service")
        var tokens: [(TenantID, String)] = []
        for tenant in tenants { tokens.append((tenant, try await issuer.token(for: tenant))) }
        self.tokens = tokens
    }

    /// Prints what to type.
    func show(url: String) {
        for (tenant, token) in tokens { print("token of \(tenant): \(token)") }
        guard let token = tokens.first?.token else { return }
        print(
            """
            curl \(url)/chat -H 'Authorization: Bearer \(token)' -d '{"user_query":"Who plays Eleven?"}'
            """
        )
        fflush(nil)
    }
}
