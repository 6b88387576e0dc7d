import CTenantRAGCurl
import HTTPTypes
import Synchronization
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("Exchanges")
struct ExchangeTests {
    let transport: CurlTransport

    init() throws { transport = try CurlTransport() }

    /// Responds with the request as it arrived.
    private static func echo() throws -> ScriptedServer {
        try ScriptedServer { connection in
            while let head = try connection.request() {
                let length = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length: ") }
                let count = length.flatMap { Int($0.dropFirst(16)) } ?? 0
                let body = try connection.receive(exactly: count)
                try connection.answer(head + String(decoding: body, as: UTF8.self))
            }
        }
    }

    @Test("The request on the wire is the request that was given, and nothing is added but Host")
    func exactRequest() async throws {
        let server = try Self.echo()
        var request = HTTPRequest.loopback(server.port, "/a/../b//c%2F?x=1&x=&y")
        request.headerFields[try #require(HTTPField.Name("X-Empty"))] = ""
        let twice = try #require(HTTPField.Name("X-Twice"))
        request.headerFields.append(HTTPField(name: twice, value: "1"))
        request.headerFields.append(HTTPField(name: twice, value: "2"))
        let (_, text) = try await transport.fetch(request)
        #expect(
            text
                == "GET /a/../b//c%2F?x=1&x=&y HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nX-Empty:\r\nX-Twice: 1\r\nX-Twice: 2\r\n\r\n"
        )
    }

    @Test(
        "A body arrives whole, with its length, under every method",
        arguments: [HTTPRequest.Method.post, .put, .patch, .delete, .get],
        [0, 1, 65_536, 65_537, 300_000]
    )
    func body(method: HTTPRequest.Method, bytes: Int) async throws {
        let server = try Self.echo()
        let body = String(repeating: "b", count: bytes)
        let (_, text) = try await transport.fetch(
            .loopback(server.port, method: method),
            body: .bytes(Array(body.utf8))
        )
        let head = "\(method.rawValue) / HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nContent-Length: \(bytes)\r\n\r\n"
        #expect(text == head + body)
    }

    @Test("One handle serves every method in turn, and none leaves anything behind")
    func methodsInTurn() async throws {
        let server = try Self.echo()
        for method in [HTTPRequest.Method.get, .post, .get, .head, .put, .get, .delete, .head, .post, .get] {
            let body = method == .post || method == .put ? "body" : ""
            let (_, text) = try await transport.fetch(
                .loopback(server.port, method: method),
                body: body.isEmpty ? .none : .bytes(Array(body.utf8))
            )
            if method == .head {
                #expect(text.isEmpty)
            } else {
                let length = body.isEmpty ? "" : "Content-Length: 4\r\n"
                #expect(
                    text == "\(method.rawValue) / HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\(length)\r\n\(body)"
                )
            }
        }
        #expect(server.accepted == 1)
    }

    @Test("The head of a response is read as it is: status, reason, fields in order and twice, bytes that are no ASCII")
    func head() async throws {
        let server = try ScriptedServer { connection in
            while try connection.request() != nil {
                try connection.send(
                    "HTTP/1.1 418 I'm a teapot\r\nX-A:  1 \r\nx-b:\r\nX-A: caf\u{E9}\r\nContent-Length: 0\r\n\r\n"
                )
            }
        }
        for _ in 0..<3 {
            let exchange = try await transport.send(.loopback(server.port))
            #expect(exchange.response.status.code == 418)
            #expect(exchange.response.status.reasonPhrase == "I'm a teapot")
            #expect(exchange.response.headerFields.map(\.name.rawName) == ["X-A", "x-b", "X-A", "Content-Length"])
            #expect(exchange.response.headerFields.map(\.value) == ["1", "", "caf\u{E9}", "0"])
            #expect(try await exchange.body.collect(upTo: 10).isEmpty)
        }
    }

    @Test("Heads that differ a little, a lot or in length are each read as they are")
    func drifting() async throws {
        let server = try ScriptedServer { connection in
            var number = 0
            while try connection.request() != nil {
                number += 1
                let fields = (0..<(number % 5)).map { "X-\($0): \($0 == 1 ? number : 0)\r\n" }.joined()
                try connection.answer("\(number)", fields: fields)
            }
        }
        for number in 1...40 {
            let exchange = try await transport.send(.loopback(server.port))
            let values = exchange.response.headerFields.dropFirst().map(\.value)
            #expect(values == (0..<(number % 5)).map { $0 == 1 ? "\(number)" : "0" })
            #expect(try await exchange.body.collect(upTo: 10) == Array("\(number)".utf8))
        }
    }

    @Test("Interim responses are passed over")
    func interim() async throws {
        let server = try ScriptedServer { connection in
            try connection.request()
            try connection.send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")
            try connection.answer("final", fields: "X-Final: yes\r\n")
        }
        let exchange = try await transport.send(.loopback(server.port))
        #expect(exchange.response.headerFields.map(\.name.canonicalName) == ["content-length", "x-final"])
        #expect(try await exchange.body.collect(upTo: 10) == Array("final".utf8))
    }

    @Test("Responses without a length, in chunks with trailers, and without a body end where they end")
    func framing() async throws {
        let cases: [(String, String)] = [
            ("HTTP/1.0 200 OK\r\n\r\nuntil the end", "until the end"),
            (
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nX-Trailer: 1\r\n\r\n",
                "abcde"
            ),
            ("HTTP/1.1 204 No Content\r\n\r\n", ""),
            ("HTTP/1.1 304 Not Modified\r\nContent-Length: 500\r\n\r\n", ""),
        ]
        for (answer, body) in cases {
            let server = try ScriptedServer { connection in
                try connection.request()
                try connection.send(answer)
            }
            #expect(try await transport.fetch(.loopback(server.port)).text == body)
        }
    }

    @Test("Bytes after the end of a response are dropped, and the connection is not used again")
    func overlong() async throws {
        let server = try ScriptedServer { connection in
            try connection.request()
            try connection.send(
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"
            )
            try connection.waitForEnd()
        }
        for _ in 0..<3 {
            #expect(try await transport.fetch(.loopback(server.port)).text == "ok")
        }
        #expect(server.accepted == 3)
    }

    @Test("A redirect is a response like any other")
    func redirect() async throws {
        let server = try ScriptedServer { connection in
            try connection.request()
            try connection.answer("", status: "302 Found", fields: "Location: http://127.0.0.1:1/\r\n")
        }
        #expect(try await transport.fetch(.loopback(server.port)).status == 302)
    }

    @Test("A connection is used again, and one that the server has closed in between is not missed")
    func reuse() async throws {
        let server = try ScriptedServer { connection, number in
            if number == 0 {
                for _ in 0..<3 {
                    try connection.request()
                    try connection.answer("kept")
                }
            } else {
                try connection.answerAll("new")
            }
        }
        var texts: [String] = []
        for _ in 0..<6 {
            texts.append(try await transport.fetch(.loopback(server.port)).text)
        }
        #expect(texts == ["kept", "kept", "kept", "new", "new", "new"])
        #expect(server.accepted == 2)
    }

    @Test(
        "A GET on a connection that dies unanswered is sent again; a POST is reported, because it may have been acted upon"
    )
    func staleConnection() async throws {
        let received = Counted()
        let server = try ScriptedServer { connection, number in
            try connection.request()
            received.increment()
            try connection.answer("first")
            // The next request is taken and not answered.
            guard number.isMultiple(of: 2), try connection.request() != nil else { return }
            received.increment()
        }
        #expect(try await transport.fetch(.loopback(server.port)).text == "first")
        #expect(try await transport.fetch(.loopback(server.port)).text == "first")
        #expect(received.value == 3)

        let posts = Counted()
        let fresh = try ScriptedServer { connection in
            try connection.request()
            try connection.answer("first")
            if try connection.request()?.hasPrefix("POST") == true { posts.increment() }
        }
        let other = try CurlTransport()
        #expect(try await other.fetch(.loopback(fresh.port)).text == "first")
        let error = await transportError { try await other.fetch(.loopback(fresh.port, method: .post)) }
        #expect(error?.code == .connectionClosed)
        #expect(error?.mayHaveReachedServer == true)
        #expect(posts.value == 1)
    }

    @Test("A Unix-domain socket replaces host and port")
    func unixSocket() async throws {
        let path = "/tmp/tenantrag-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).sock"
        let listener = try Sockets.listen(path: path)
        defer {
            close(listener)
            unsafe unlink(path)
        }
        ScriptedServer.run {
            let connection = Connection(descriptor: accept(listener, nil, nil))
            if let head = try? connection.request() { try? connection.answer(head) }
            close(connection.descriptor)
        }
        var configuration = CurlTransport.Configuration()
        configuration.unixSocket = path
        let request = HTTPRequest(method: .get, scheme: "http", authority: "service.internal", path: "/x")
        let (_, text) = try await CurlTransport(configuration).fetch(request)
        #expect(text == "GET /x HTTP/1.1\r\nHost: service.internal\r\n\r\n")
    }

    @Test("IPv6 literals work as hosts")
    func hostOfIPv6() async throws {
        let error = await transportError {
            try await transport.fetch(HTTPRequest(method: .get, scheme: "http", authority: "[::1]:9", path: "/"))
        }
        #expect(error?.code == .connectionRefused || error?.code == .couldNotConnect)
    }
}
