import Synchronization
import TenantRAG
import TenantRAGTestSupport

/// An endpoint of Bedrock on loopback: it answers each search with a passage of acme, and begins streams that it never ends.
final class UnendingBedrock: Sendable {
    /// The number of streams that have begun.
    private final class Streams: Sendable {
        let count = Atomic(0)
    }

    private let server: ScriptedServer
    private let streams = Streams()

    init() throws {
        let streams = streams
        server = try ScriptedServer { connection in
            while let head = try connection.request() {
                _ = try connection.receive(exactly: Self.bodyLength(head))
                guard head.contains("/retrieveAndGenerateStream ") else {
                    let fields = "Content-Type: application/json\r\n"
                    try connection.answer(Wire.results("acme"), fields: fields)
                    continue
                }
                streams.count.add(1, ordering: .relaxed)
                try connection.send(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.amazon.eventstream\r\n"
                        + "x-amzn-bedrock-knowledge-base-session-id: s-1\r\nTransfer-Encoding: chunked\r\n\r\n"
                )
                return connection.hold()
            }
        }
    }

    /// The number of streams that have begun.
    var begun: Int { streams.count.load(ordering: .relaxed) }

    /// A knowledge base behind this endpoint.
    func knowledgeBase(_ transport: any HTTPTransport, timeout: Duration? = nil) throws -> BedrockKnowledgeBase {
        var configuration = BedrockFixture().configuration
        configuration.transport = transport
        configuration.endpointURL = "http://127.0.0.1:\(server.port)"
        configuration.timeout = timeout
        return try .fromEnvironment(configuration)
    }

    private static func bodyLength(_ head: String) -> Int {
        for line in head.lowercased().split(whereSeparator: \.isNewline) where line.hasPrefix("content-length:") {
            return Int(line.dropFirst("content-length:".count).filter(\.isNumber)) ?? 0
        }
        return 0
    }
}
