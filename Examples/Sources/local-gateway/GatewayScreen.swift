import Foundation

/// The output for the person at the terminal.
struct GatewayScreen: Sendable {
    let tenants: [String]
    let question = "What are the episodes of season 1?"

    /// Shows commands to copy: a question for each tenant, with a token that the issuer signs when it is asked.
    func show(gateway: String, issuer: String) {
        let commands = tenants.map { tenant in
            """
            curl \(gateway)/chat -H "Authorization: Bearer $(curl -s '\(issuer)/token?tenant=\(tenant)')" \
            -d '{"user_query": "\(question)"}'
            """
        }
        print(
            """

            Gateway: \(gateway)   POST /chat, and POST /chat/stream for an answer as it is written
            Issuer:  \(issuer)   GET /token?tenant=NAME signs a token for any tenant, GET /keys is what verifies it

            One question, \(tenants.count) tenants:

            \(commands.joined(separator: "\n\n"))

            "session_id" of an answer goes on with the conversation. Ctrl-C ends the gateway and its functions.
            """
        )
        fflush(nil)
    }
}
