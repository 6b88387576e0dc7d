import HTTPTypes
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("Connections shared by partitions")
struct ShareTests {
    /// An exchange that gets no connection fails with this, instead of keeping the tests waiting.
    private static var patience: ContinuousClock.Instant { .now + .seconds(60) }

    private static func options(_ partition: String?) -> HTTPExchangeOptions {
        HTTPExchangeOptions(deadline: patience, timeouts: HTTPTimeouts(idle: nil), partition: partition)
    }

    /// Asks for a number of streams, each of which is held by its task and not read.
    private static func hold(
        _ count: Int,
        _ transport: CurlTransport,
        _ request: HTTPRequest,
        as partition: String?,
        began: Counted
    ) -> [Task<Void, any Error>] {
        (0..<count).map { _ in
            Task {
                let exchange = try await transport.send(request, body: .none, options: options(partition))
                began.increment()
                while !Task.isCancelled { try await Task.sleep(for: .seconds(1)) }
                _ = exchange
            }
        }
    }

    /// Responds to `/short`, and begins a response that never ends for every other path.
    private static func server() throws -> ScriptedServer {
        try ScriptedServer { connection in
            while let head = try connection.request() {
                guard head.hasPrefix("GET /short ") else {
                    try connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nbegun\r\n")
                    return connection.hold()
                }
                try connection.answer("short")
            }
        }
    }

    @Test(
        "80 unread streams of one partition take half of a host's connections, and others are answered at once",
        arguments: [
            (CurlTransport.ConnectionLimits(), 32), (CurlTransport.ConnectionLimits(perPartition: 10), 10),
            (CurlTransport.ConnectionLimits(perHost: 7), 4), (CurlTransport.ConnectionLimits(total: 20), 10),
        ]
    )
    func unread(limits: CurlTransport.ConnectionLimits, most: Int) async throws {
        var configuration = CurlTransport.Configuration()
        configuration.connections = limits
        let transport = try CurlTransport(configuration)
        let server = try Self.server()
        let began = Counted()
        let streams = Self.hold(80, transport, .loopback(server.port, "/stream"), as: "globex", began: began)
        defer { for stream in streams { stream.cancel() } }
        #expect(try await eventually { began.value == most })
        for partition in ["acme", "initech", nil] {
            let (_, text) = try await transport.fetch(
                .loopback(server.port, "/short"),
                options: Self.options(partition)
            )
            #expect(text == "short")
        }
        #expect(began.value == most)
        for stream in streams { stream.cancel() }
        // Those that waited go on, and the share is given back.
        #expect(try await eventually { server.open <= 1 })
        try await expectUsable(transport)
    }

    @Test("Without a partition all connections may be held")
    func own() async throws {
        var configuration = CurlTransport.Configuration()
        configuration.connections.perHost = 8
        let transport = try CurlTransport(configuration)
        let server = try Self.server()
        let began = Counted()
        let streams = Self.hold(20, transport, .loopback(server.port, "/stream"), as: nil, began: began)
        defer { for stream in streams { stream.cancel() } }
        #expect(try await eventually { began.value == 8 })
    }

    @Test("The limits of a partition count as 1 at least", arguments: [0, -5, .min])
    func least(perPartition: Int) throws {
        var configuration = CurlTransport.Configuration()
        configuration.connections.perPartition = perPartition
        #expect(try configuration.checked { _ in nil }.connections.perPartition == 1)
    }
}
