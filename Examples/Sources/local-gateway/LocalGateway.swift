// Shows: API Gateway and Lambda on a laptop: an authorizer turns a token into a tenant, the gateway hands the tenant to a
//        tenant-isolated function, and that answers from the tenant's documents only. The functions are the ones of the cloud.
// Run:   swift run --package-path Examples local-gateway
//        (prints a curl command for each of three tenants)
//        swift run --package-path Examples local-gateway --authorizer-type token --authorizer-ttl 0 --maximum-environments 2

import ArgumentParser
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import TenantRAG
import TenantRAGLocal
import TenantRAGLocalServer
import TenantRAGTesting

@main
struct LocalGateway: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Plays API Gateway and Lambda in front of the functions authorizer-lambda and chat-lambda."
    )

    @OptionGroup var options: GatewayOptions

    func run() async throws {
        let logger = Logger(label: "local-gateway")
        let knowledgeBase = try LocalKnowledgeBase(documents: options.documents)
        for problem in try await knowledgeBase.ingest().skipped { logger.warning("visible to no tenant: \(problem)") }
        let issuer = try TestTokenIssuer(audience: "local-gateway")
        let options = options
        // The functions are told both addresses when they start, so both have to listen before.
        try await LocalServer(knowledgeBase).withEndpoint { endpoint in
            try await withLoopbackServer(IssuerRoutes(issuer: issuer).router) { address in
                let gateway = Gateway(
                    options: options,
                    issuer: issuer,
                    issuerAddress: "http://\(address)",
                    endpoint: endpoint,
                    logger: logger
                )
                try await gateway.run()
            }
        }
    }
}
