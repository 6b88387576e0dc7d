import CTenantRAGCurl
import HTTPTypes
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("HTTP/2")
struct HTTP2Tests {
    let certificates: TestCertificates
    let settings: TLSSettings

    init() throws {
        certificates = try TestCertificates()
        settings = try TLSSettings(certificates.issue("server", host: "127.0.0.1"), http2: true)
    }

    private func transport(_ version: CurlTransport.Version = .http2) throws -> CurlTransport {
        var configuration = CurlTransport.Configuration()
        configuration.version = version
        configuration.tls.roots = .file(certificates.authority.certificate)
        return try CurlTransport(configuration)
    }

    private func server(_ script: @escaping @Sendable (HTTP2Server, Int) throws -> Void) throws -> ScriptedServer {
        let settings = settings
        return try ScriptedServer { connection, number in
            try script(HTTP2Server(TLSConnection(connection, settings)), number)
        }
    }

    @Test("Many exchanges share one connection")
    func multiplexing() async throws {
        let server = try server { server, _ in
            // The first waits for the second: they are there at the same time.
            let first = try server.request()
            let second = try server.request()
            try server.answer(second, "second")
            try server.answer(first, "first")
            while true { try server.answer(server.request(), "more") }
        }
        let transport = try transport()
        async let one = transport.fetch(.loopback(server.port, scheme: "https")).text
        async let two = transport.fetch(.loopback(server.port, scheme: "https")).text
        let texts = try await [one, two]
        #expect(texts.sorted() == ["first", "second"])
        for _ in 0..<5 { #expect(try await transport.fetch(.loopback(server.port, scheme: "https")).text == "more") }
        #expect(server.accepted == 1)
    }

    @Test("Unread streams of one partition leave streams of a connection to the others")
    func shares() async throws {
        let server = try server { server, _ in
            // Two of globex, which are never ended, and one of acme.
            for _ in 0..<2 { try server.answerHead(server.request()) }
            try server.answer(server.request(), "acme")
            while true { _ = try server.receive() }
        }
        var configuration = CurlTransport.Configuration()
        configuration.version = .http2
        configuration.tls.roots = .file(certificates.authority.certificate)
        configuration.connections = .init(perHost: 1, streamsPerConnection: 4)
        let transport = try CurlTransport(configuration)
        let request = HTTPRequest.loopback(server.port, scheme: "https")
        let began = Counted()
        let streams = (0..<5).map { _ in
            Task {
                let exchange = try await transport.send(request, body: .none, options: .init(partition: "globex"))
                began.increment()
                while !Task.isCancelled { try await Task.sleep(for: .seconds(1)) }
                _ = exchange
            }
        }
        defer { for stream in streams { stream.cancel() } }
        #expect(try await eventually { began.value == 2 })
        let options = HTTPExchangeOptions(deadline: .now + .seconds(60), partition: "acme")
        #expect(try await transport.fetch(request, options: options).text == "acme")
        #expect(server.accepted == 1 && began.value == 2)
    }

    @Test("HTTP/1.1 is spoken where it was chosen, and where the server knows no better")
    func fallback() async throws {
        let settings = settings
        let both = try ScriptedServer { try TLSConnection($0, settings).answerAll("1.1") }
        #expect(try await transport(.http1).fetch(.loopback(both.port, scheme: "https")).text == "1.1")
        let old = try TLSSettings(certificates.issue("server", host: "127.0.0.1"))
        let server = try ScriptedServer { try TLSConnection($0, old).answerAll("1.1") }
        #expect(try await transport(.http2).fetch(.loopback(server.port, scheme: "https")).text == "1.1")
        let plain = try ScriptedServer { try $0.answerAll("plain") }
        let transport = try transport(.http2)
        for _ in 0..<2 { #expect(try await transport.fetch(.loopback(plain.port)).text == "plain") }
    }

    enum Fault: CaseIterable {
        case resetBeforeTheHead, resetInTheBody, refusedStream, goAwayBeforeTheHead, closedInTheBody, brokenFrame
    }

    @Test(
        "A stream or a connection that the server breaks off is an error with a code, and the transport goes on",
        arguments: Fault.allCases
    )
    func faults(fault: Fault) async throws {
        let server = try server { server, number in
            let stream = try server.request()
            guard number == 0 else { return try server.answer(stream, "fine") }
            switch fault {
            case .resetBeforeTheHead: try server.reset(stream, code: 2)
            case .refusedStream: try server.reset(stream, code: 7)
            case .resetInTheBody:
                try server.answerHead(stream)
                try server.send(.data, stream: stream, [1, 2])
                try server.reset(stream, code: 2)
            case .goAwayBeforeTheHead: try server.goAway(last: 0, code: 1)
            case .closedInTheBody:
                try server.answerHead(stream)
                try server.send(.data, stream: stream, [1, 2])
                return
            case .brokenFrame:
                try server.send(.headers, flags: 4, stream: stream, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])
            }
            while true { _ = try server.receive() }
        }
        let transport = try transport()
        let request = HTTPRequest.loopback(server.port, method: .post, scheme: "https")
        let error = await transportError {
            try await transport.fetch(request, options: HTTPExchangeOptions(timeouts: HTTPTimeouts(call: .seconds(5))))
        }
        // Which of these it is depends on how much of the frames libcurl reads at once.
        let codes: [HTTPTransportError.Code] =
            switch fault {
            case .closedInTheBody: [.truncatedBody, .connectionReset, .streamReset]
            case .resetBeforeTheHead, .resetInTheBody: [.streamReset]
            case .goAwayBeforeTheHead, .refusedStream, .brokenFrame:
                [.streamReset, .connectionClosed, .connectionReset]
            }
        #expect(codes.contains(error?.code ?? .other), "\(error.map(\.description) ?? "")")
        #expect(error?.mayHaveReachedServer == true)
        try await expectUsable(transport)
    }

    @Test("A server that sends GOAWAY after its response is followed to a new connection")
    func goAwayAfter() async throws {
        let server = try server { server, number in
            let stream = try server.request()
            try server.answer(stream, "\(number)")
            try server.goAway(last: stream, code: 0)
            while true { _ = try server.receive() }
        }
        let transport = try transport()
        var texts: [String] = []
        for _ in 0..<3 {
            texts.append(try await transport.fetch(.loopback(server.port, scheme: "https")).text)
            try await Task.sleep(for: .milliseconds(30))
        }
        #expect(texts == ["0", "1", "2"])
    }

    @Test("One stream's cancellation leaves the others alone, and what still comes for it is dropped")
    func cancellation() async throws {
        let isCancelled = Counted()
        let requests = Counted()
        let server = try server { server, _ in
            let first = try server.request()
            requests.increment()
            let second = try server.request()
            requests.increment()
            while isCancelled.value == 0 { usleep(1000) }
            try server.answer(first, "late")
            try server.answer(second, "kept")
            while true { try server.answer(server.request(), "next") }
        }
        let transport = try transport()
        let first = Task { try await transport.fetch(.loopback(server.port, scheme: "https")) }
        #expect(try await eventually { requests.value == 1 })
        let second = Task { try await transport.fetch(.loopback(server.port, scheme: "https")).text }
        #expect(try await eventually { requests.value == 2 })
        first.cancel()
        #expect(await transportError { try await first.value }?.code == .cancelled)
        isCancelled.increment()
        #expect(try await second.value == "kept")
        #expect(try await transport.fetch(.loopback(server.port, scheme: "https")).text == "next")
        #expect(server.accepted == 1)
    }
}
