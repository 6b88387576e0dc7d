import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import TenantRAGLocalServer
import TenantRAGTesting

/// The API and its functions, put together as the template does it in the cloud.
struct Gateway: Sendable {
    let options: GatewayOptions
    let issuer: TestTokenIssuer
    let issuerAddress: String
    let endpoint: LocalServerEndpoint
    let logger: Logger

    /// Serves until SIGTERM or Ctrl-C: then what is in flight comes to its end, and the functions are ended.
    func run() async throws {
        let authorizer = function(
            "authorizer",
            options.authorizerFunction,
            FunctionSettings.authorizer(issuer, address: issuerAddress)
        )
        // One key for both: a conversation goes on whichever of the two answers.
        let settings = FunctionSettings.chat(endpoint, conversationKey: FunctionSettings.makeConversationKey())
        let chat = function("chat", options.chatFunction, settings, isTenantIsolated: true)
        let chatStream = function(
            "chat-stream",
            options.chatFunction,
            settings.merging(["TENANTRAG_STREAMING": "true"]) { $1 },
            isTenantIsolated: true
        )
        let group = ServiceGroup(
            services: [authorizer, chat, chatStream, api(authorizer, chat, chatStream)],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        try await group.run()
    }

    private func function(
        _ name: String,
        _ executable: String,
        _ environment: [String: String],
        isTenantIsolated: Bool = false
    ) -> LambdaFunction {
        var configuration = FunctionConfiguration(name: name, executable: executable, environment: environment)
        configuration.isTenantIsolated = isTenantIsolated
        configuration.timeout = .seconds(options.functionTimeout)
        configuration.maximumEnvironments = options.maximumEnvironments
        configuration.idleTime = .seconds(options.idleTime)
        return LambdaFunction(configuration, logger: logger)
    }

    private func api(_ authorizer: LambdaFunction, _ chat: LambdaFunction, _ chatStream: LambdaFunction) -> some Service
    {
        let (options, issuerAddress, logger) = (options, issuerAddress, logger)
        let timeout = Duration.seconds(options.integrationTimeout)
        let api = RestAPI(
            authorizer: Authorizer(
                authorizer,
                kind: options.authorizerType,
                lifetime: .seconds(options.authorizerTTL),
                logger: logger
            ),
            integrations: [
                "/chat": Integration(function: chat, isStreamed: false, timeout: timeout, logger: logger),
                "/chat/stream": Integration(function: chatStream, isStreamed: true, timeout: timeout, logger: logger),
            ],
            logger: logger
        )
        return Application(
            responder: api,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: options.port)),
            onServerRunning: { channel in
                let url = "http://127.0.0.1:\(channel.localAddress?.port ?? options.port)"
                GatewayScreen(tenants: options.tenants).show(gateway: url, issuer: issuerAddress)
                guard let readyFile = options.readyFile else { return }
                do {
                    try Data((url + "\n").utf8).write(to: URL(filePath: readyFile), options: .atomic)
                } catch {
                    // A program that waits for the file would wait for ever.
                    logger.critical("cannot write \(readyFile): \(error.localizedDescription)")
                    LocalGateway.exit(withError: error)
                }
            },
            logger: logger
        )
    }
}
