import HTTPTypes
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("Requests that are refused")
struct RequestCheckTests {
    private static func request(
        scheme: String? = "http",
        authority: String? = "127.0.0.1:1",
        path: String? = "/",
        method: HTTPRequest.Method = .get,
        fields: HTTPFields = [:]
    ) -> HTTPRequest {
        HTTPRequest(method: method, scheme: scheme, authority: authority, path: path, headerFields: fields)
    }

    private static func field(_ name: String, _ value: String) -> HTTPFields {
        HTTPField.Name(name).map { [$0: value] } ?? [:]
    }

    static let refused: [(String, HTTPRequest, HTTPRequestBody)] = [
        ("no scheme", request(scheme: nil), .none),
        ("another scheme", request(scheme: "ftp"), .none),
        ("a file", request(scheme: "file"), .none),
        ("no authority", request(authority: nil), .none),
        ("an empty authority", request(authority: ""), .none),
        ("a user and a password", request(authority: "me:secret@127.0.0.1"), .none),
        ("a path in the authority", request(authority: "127.0.0.1/other"), .none),
        ("a space in the authority", request(authority: "127.0.0.1 evil"), .none),
        ("a path without a slash", request(path: "x"), .none),
        ("an empty path", request(path: ""), .none),
        ("a space in the path", request(path: "/a b"), .none),
        ("a fragment", request(path: "/a#b"), .none),
        ("a letter that is not encoded", request(path: "/caf\u{E9}"), .none),
        ("CONNECT", request(method: .connect), .none),
        ("another host", request(fields: field("host", "evil.example")), .none),
        ("another length", request(method: .post, fields: field("content-length", "5")), .bytes([1, 2])),
        ("a length without a body", request(fields: field("content-length", "5")), .none),
        ("a coding of its own", request(method: .post, fields: field("transfer-encoding", "gzip")), .bytes([1])),
        ("two framings", request(method: .post, fields: field("transfer-encoding", "chunked")), .bytes([1])),
        ("an upgrade", request(fields: field("upgrade", "websocket")), .none),
        ("an expectation", request(fields: field("expect", "100-continue")), .none),
    ]

    @Test("What would be repaired, or read in two ways, is refused before anything is sent", arguments: refused)
    func refusal(name: String, request: HTTPRequest, body: HTTPRequestBody) async throws {
        let transport = try CurlTransport()
        let error = await transportError { try await transport.fetch(request, body: body) }
        #expect(error?.code == .invalidRequest, "\(name)")
        #expect(error?.mayHaveReachedServer == false)
        #expect(error?.description.contains("secret") == false || name.contains("password"))
    }

    @Test("A line end in a value never reaches the wire")
    func lineEnd() async throws {
        let server = try ScriptedServer { connection in
            while let head = try connection.request() { try connection.answer(head) }
        }
        var request = HTTPRequest.loopback(server.port)
        request.headerFields[.userAgent] = "a\r\nX-Evil: 1"
        let (_, text) = try await CurlTransport().fetch(request)
        #expect(!text.contains("\nX-Evil"))
    }

    @Test("The length and host that a signer has set are taken where they are right, and sent once")
    func stated() async throws {
        let server = try ScriptedServer { connection in
            guard let head = try connection.request() else { return }
            _ = try connection.receive(exactly: 3)
            try connection.answer(head)
        }
        var request = HTTPRequest.loopback(server.port, method: .post)
        request.headerFields[.contentLength] = "3"
        for (name, value) in Self.field("host", "127.0.0.1:\(server.port)").map({ ($0.name, $0.value) }) {
            request.headerFields[name] = value
        }
        let (_, text) = try await CurlTransport().fetch(request, body: .bytes([1, 2, 3]))
        #expect(text.lowercased().split(separator: "\r\n").filter { $0.hasPrefix("host:") }.count == 1)
        #expect(text.lowercased().split(separator: "\r\n").filter { $0.hasPrefix("content-length:") }.count == 1)
    }
}
