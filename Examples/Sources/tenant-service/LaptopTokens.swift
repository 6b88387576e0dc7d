import Foundation
import TenantRAG
import TenantRAGTesting

/// A token for each tenant of `--laptop`, and what to type with it.
struct LaptopTokens {
    let issuer: TestTokenIssuer
    private let tokens: [(tenant: TenantID, token: String)]

    init(tenants: [TenantID]) throws {
        let issuer = try TestTokenIssuer(audience: "tenant-service")
        self.issuer = issuer
        tokens = try tenants.map { ($0, try issuer.token(for: $0, lifetime: .seconds(12 * 3_600))) }
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
