import HTTPTypes
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("Cancellation")
struct CancellationTests {
    /// The stage of an exchange at which its task is cancelled.
    enum Stage: CaseIterable {
        case beforeItStarts, inTheQueue, connecting, sending, waiting, inTheHead, inTheBody, pausedByTheReader, after
    }

    @Test("A cancelled task goes on at once, the transfer ends, and the transport is usable", arguments: Stage.allCases)
    func cancel(stage: Stage) async throws {
        var configuration = CurlTransport.Configuration()
        configuration.connections.perHost = stage == .inTheQueue ? 1 : 64
        let transport = try CurlTransport(configuration)
        let seen = Counted()
        let server = try ScriptedServer { connection in
            if stage == .sending {
                // A connection that was accepted has not sent anything yet.
                _ = try connection.receive(exactly: 1)
                seen.increment()
                return connection.waitUnread()
            }
            seen.increment()
            try connection.request()
            seen.increment()
            switch stage {
            case .inTheHead: try connection.send("HTTP/1.1 200 OK\r\nContent-Le")
            case .inTheBody: try connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab")
            case .pausedByTheReader:
                try connection.send("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n")
                while true { try connection.send([UInt8](repeating: 7, count: 65_536)) }
            case .after: try connection.answer("done")
            default: break
            }
            try connection.waitForEnd()
        }
        // No connection is accepted here, so that a full backlog keeps connections waiting.
        let deaf = try Sockets.listen(backlog: 0)
        defer { Sockets.end(deaf.descriptor) }
        if stage == .connecting { try Sockets.fill(deaf.port) }

        let blocker = stage == .inTheQueue ? Task { try await transport.fetch(.loopback(server.port)) } : nil
        if blocker != nil { #expect(try await eventually { seen.value == 2 }) }
        let reading = Counted()
        let task = Task {
            if stage == .beforeItStarts { while !Task.isCancelled { try? await Task.sleep(for: .seconds(1)) } }
            let port = stage == .connecting ? deaf.port : server.port
            let body = stage == .sending ? HTTPRequestBody.bytes(Array(repeating: 7, count: 30_000_000)) : .none
            let exchange = try await transport.send(.loopback(port, method: .put), body: body)
            reading.increment()
            if stage == .pausedByTheReader { while !Task.isCancelled { try? await Task.sleep(for: .seconds(1)) } }
            let whole = try await exchange.body.collect(upTo: 100_000_000)
            if stage == .after { while !Task.isCancelled { try? await Task.sleep(for: .seconds(1)) } }
            return whole
        }
        switch stage {
        case .beforeItStarts: break
        case .inTheQueue, .connecting: try await Task.sleep(for: .milliseconds(30))
        case .sending: #expect(try await eventually { seen.value == 1 })
        case .waiting, .inTheHead: #expect(try await eventually { seen.value == 2 })
        case .inTheBody, .pausedByTheReader, .after: #expect(try await eventually { reading.value == 1 })
        }
        task.cancel()
        let result = await task.result
        switch result {
        case .success(let bytes): #expect(stage == .after && bytes == Array("done".utf8))
        case .failure(let error as HTTPTransportError):
            #expect(error.code == .cancelled)
            let hasReached = ![.beforeItStarts, .inTheQueue, .connecting].contains(stage)
            #expect(error.mayHaveReachedServer == hasReached)
        case .failure(let error): Issue.record("\(error)")
        }
        blocker?.cancel()
        if stage != .sending && stage != .after { #expect(try await eventually { server.open == 0 }) }
        try await expectUsable(transport)
    }

    @Test("A cancelled exchange is released while others still have every connection")
    func waitingInVain() async throws {
        var configuration = CurlTransport.Configuration()
        configuration.connections.total = 1
        let transport = try CurlTransport(configuration)
        let server = try ScriptedServer { connection in
            try connection.request()
            try connection.waitForEnd()
        }
        let blocker = Task { try await transport.fetch(.loopback(server.port)) }
        #expect(try await eventually { server.open == 1 })
        weak var watched: Exchange?
        do {
            let exchange = Exchange(
                try ExchangeRequest(.loopback(server.port), body: .none, destinations: Destination.Table()),
                schedule: ExchangeSchedule(HTTPTimeouts()),
                limits: HTTPResponseLimits(),
                created: MonotonicClock.now(),
                mailbox: transport.mailbox
            )
            watched = exchange
            transport.mailbox.post(.start(exchange))
            exchange.cancel()
        }
        #expect(try await eventually { watched == nil })
        #expect(server.open == 1)
        blocker.cancel()
    }

    @Test("One task's cancellation affects no other")
    func neighbours() async throws {
        let server = try ScriptedServer { connection in
            while let head = try connection.request() {
                try connection.pause(.milliseconds(50))
                try connection.answer(String(head.split(separator: " ")[1]))
            }
        }
        let transport = try CurlTransport()
        let tasks = (0..<40).map { number in
            Task { try await transport.fetch(.loopback(server.port, "/\(number)")).text }
        }
        for (number, task) in tasks.enumerated() where number % 2 == 0 { task.cancel() }
        for (number, task) in tasks.enumerated() where number % 2 == 1 { #expect(try await task.value == "/\(number)") }
    }
}
