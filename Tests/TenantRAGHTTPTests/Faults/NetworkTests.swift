import HTTPTypes
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("Networks")
struct NetworkTests {
    @Test("No server listens: connectionRefused, and the server has not seen it")
    func refused() async throws {
        let transport = try CurlTransport()
        let (descriptor, port) = try Sockets.listen()
        Sockets.end(descriptor)
        let error = await transportError {
            try await transport.fetch(.loopback(port, method: .post), body: .bytes([1]))
        }
        #expect(error?.code == .connectionRefused)
        #expect(error?.mayHaveReachedServer == false)
        try await expectUsable(transport)
    }

    @Test("A name without an address: couldNotResolve")
    func unknownName() async throws {
        let transport = try CurlTransport()
        let request = HTTPRequest(method: .get, scheme: "https", authority: "no-such-host.invalid", path: "/")
        let error = await transportError { try await transport.fetch(request) }
        #expect(error?.code == .couldNotResolve)
        #expect(error?.mayHaveReachedServer == false)
        #expect(error?.host == "no-such-host.invalid")
        try await expectUsable(transport)
    }

    @Test("No Unix-domain socket there: couldNotConnect")
    func noSuchSocket() async throws {
        var configuration = CurlTransport.Configuration()
        configuration.unixSocket = "/nonexistent/socket"
        let error = await transportError { try await CurlTransport(configuration).fetch(.loopback(1)) }
        #expect(error?.code == .couldNotConnect)
        #expect(error?.mayHaveReachedServer == false)
    }

    @Test("A connection that is not accepted: connectTimeout")
    func connectTimeout() async throws {
        let transport = try CurlTransport()
        let (descriptor, port) = try Sockets.listen(backlog: 0)
        defer { Sockets.end(descriptor) }
        try Sockets.fill(port)
        let options = HTTPExchangeOptions(timeouts: HTTPTimeouts(connect: .milliseconds(150)))
        let error = await transportError { try await transport.fetch(.loopback(port), options: options) }
        #expect(error?.code == .connectTimeout)
        #expect(error?.mayHaveReachedServer == false)
        try await expectUsable(transport)
    }

    @Test("The caller's deadline ends an exchange wherever it stands", arguments: [0, 1, 2])
    func deadline(stage: Int) async throws {
        var configuration = CurlTransport.Configuration()
        configuration.connections.perHost = stage == 0 ? 1 : 8
        let transport = try CurlTransport(configuration)
        let server = try ScriptedServer { connection in
            try connection.request()
            if stage == 2 { try connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab") }
            try connection.waitForEnd()
        }
        let blocker = stage == 0 ? Task { try await transport.fetch(.loopback(server.port)) } : nil
        if blocker != nil { #expect(try await eventually { server.open == 1 }) }
        let error = await transportError {
            try await transport.fetch(
                .loopback(server.port),
                options: HTTPExchangeOptions(deadline: .now + .milliseconds(150))
            )
        }
        #expect(error?.code == .deadlineExceeded)
        #expect(error?.mayHaveReachedServer == (stage > 0))
        blocker?.cancel()
        try await expectUsable(transport)
    }

    @Test("A call that is given no time is a call time-out, and lets nothing out", arguments: [0, -1])
    func noTime(seconds: Int) async throws {
        let transport = try CurlTransport()
        let server = try ScriptedServer { try $0.answerAll("ok") }
        let options = HTTPExchangeOptions(timeouts: HTTPTimeouts(call: .seconds(seconds)))
        let error = await transportError { try await transport.fetch(.loopback(server.port), options: options) }
        #expect(error?.code == .callTimeout)
        #expect(error?.mayHaveReachedServer == false)
        #expect(server.accepted == 0)
    }

    @Test("A deadline that has passed lets nothing out")
    func pastDeadline() async throws {
        let transport = try CurlTransport()
        let server = try ScriptedServer { try $0.answerAll("ok") }
        let error = await transportError {
            try await transport.fetch(
                .loopback(server.port),
                options: HTTPExchangeOptions(deadline: .now - .seconds(1))
            )
        }
        #expect(error?.code == .deadlineExceeded)
        #expect(error?.mayHaveReachedServer == false)
        #expect(server.accepted == 0)
    }
}
