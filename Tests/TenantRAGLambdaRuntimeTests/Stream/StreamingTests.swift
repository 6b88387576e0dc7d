import HTTPTypes
import TenantRAGBase
import TenantRAGJSON
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLambdaRuntime

@Suite("Streamed answers", .timeLimit(.minutes(30)))
struct StreamingTests {
    struct Mine: Error, CustomStringConvertible { let description = "secret of acme" }

    private static let errorType = "lambda-runtime-function-error-type"
    private static let errorBody = "lambda-runtime-function-error-body"

    private func post(
        _ response: LambdaResponse,
        answers: [RuntimeAPIServer.Answer] = []
    ) async throws -> RuntimeAPIServer.Post {
        let server = try RuntimeAPIServer([.event(id: "id-1"), .event("[2]", id: "id-2")], answers: answers)
        let function = try RunningFunction(
            server,
            ClosureHandler { $0.requestID == "id-1" ? response : .payload($0.event) }
        )
        let posts = await server.posts(2)
        try await function.end()
        #expect(posts[1].path.hasSuffix("/id-2/response") && posts[1].text == "[2]")
        #expect(!function.log.text.contains("secret"))
        return posts[0]
    }

    @Test("Chunks go out in chunks, with the fields that Lambda asks for and no trailer")
    func stream() async throws {
        let post = try await post(.stream(chunks(["one", "", "two"])))
        #expect(post.path == "/2018-06-01/runtime/invocation/id-1/response")
        #expect(post["lambda-runtime-function-response-mode"] == "streaming")
        #expect(post["transfer-encoding"] == "chunked")
        #expect(post["trailer"] == "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body")
        #expect(post["content-type"] == "application/octet-stream")
        #expect(post["connection"] == "close")
        #expect(post.text == "onetwo")
        #expect(post.trailers.isEmpty)
    }

    @Test("An empty stream is an empty answer")
    func empty() async throws {
        let post = try await post(.stream(chunks([])))
        #expect(post.body.isEmpty && post.trailers.isEmpty && post.path.hasSuffix("/response"))
    }

    @Test("An HTTP answer begins with its status and fields, and eight zero bytes")
    func http() async throws {
        var response = HTTPResponse(
            status: .created,
            headerFields: [.contentType: "text/event-stream", .server: "a \"b\""]
        )
        response.headerFields.append(HTTPField(name: .setCookie, value: "a=1; Path=/"))
        response.headerFields.append(HTTPField(name: .setCookie, value: "b=2"))
        response.headerFields.append(HTTPField(name: .vary, value: "Origin"))
        response.headerFields.append(HTTPField(name: .vary, value: "Accept"))
        let post = try await post(.http(response, body: chunks(["data: x\n\n"])))
        #expect(post["content-type"] == "application/vnd.awslambda.http-integration-response")
        let end = try #require(post.body.firstIndex(of: 0))
        #expect(
            try JSONValue(json: Array(post.body[..<end])) == [
                "statusCode": 201, "headers": ["Content-Type": "text/event-stream", "Server": "a \"b\""],
                "multiValueHeaders": ["Vary": ["Origin", "Accept"]], "cookies": ["a=1; Path=/", "b=2"],
            ]
        )
        #expect(Array(post.body[end...]) == [UInt8](repeating: 0, count: 8) + Array("data: x\n\n".utf8))
    }

    static let badHeads: [(String, HTTPResponse)] = [
        (
            "fields above 16 KB",
            HTTPResponse(status: .ok, headerFields: [.server: String(repeating: "x", count: 16_384)])
        ),
        ("an interim status", HTTPResponse(status: .continue)), ("a status of two digits", HTTPResponse(status: 99)),
        ("a status of no class", HTTPResponse(status: 600)),
    ]

    @Test("A head that cannot go ahead of a body is an error of the function", arguments: badHeads)
    func badHead(name: String, head: HTTPResponse) async throws {
        let post = try await post(.http(head, body: chunks(["x"])))
        #expect(post.path.hasSuffix("/id-1/error"), "\(name)")
        #expect(post.json?["errorType"] == "Function.InvalidResponse")
    }

    @Test("The largest head fills 16 KB with its delimiter")
    func largestHead() throws {
        func bytes(_ count: Int) throws -> [UInt8] {
            try StreamPrelude.bytes(
                of: HTTPResponse(status: .ok, headerFields: [.server: String(repeating: "x", count: count)])
            )
        }
        let frame = try bytes(0).count
        #expect(try bytes(16_384 - frame).count == 16_384)
        #expect(throws: ErrorReport.self) { try bytes(16_385 - frame) }
    }

    @Test("A failure before the first chunk is an error of the invocation")
    func failsBefore() async throws {
        let first = try await post(
            .stream(chunks([], thenThrows: LambdaError(errorType: "Busy", errorMessage: "later")))
        )
        #expect(first.path.hasSuffix("/id-1/error"))
        #expect(first.json?["errorMessage"] == "later")
        let http = try await post(.http(HTTPResponse(status: .ok), body: chunks(["", ""], thenThrows: Mine())))
        #expect(http.path.hasSuffix("/id-1/error"))
        #expect(http.json?["errorType"] == "Mine")
    }

    static let failures: [(any Error & Sendable, String, String, String)] = [
        (LambdaError(errorType: "Busy", errorMessage: "later\u{1}\""), "Function.Busy", "Busy", "later\u{1}\""),
        (Mine(), "Function.Mine", "Mine", "the handler failed with an error of the type Mine"),
    ]

    @Test("A failure midway is told in trailers", arguments: failures)
    func failsMidway(error: any Error & Sendable, category: String, type: String, message: String) async throws {
        let post = try await post(.stream(chunks(["one", "two"], thenThrows: error)))
        #expect(post.path.hasSuffix("/id-1/response"))
        #expect(post.text == "onetwo")
        #expect(post.trailer(Self.errorType) == category)
        let body = try #require(Base64.decode(Array((post.trailer(Self.errorBody) ?? "").utf8)[...]))
        #expect(
            try JSONValue(json: body) == [
                "errorType": .string(type), "errorMessage": .string(message), "requestId": "id-1", "stackTrace": [],
            ]
        )
    }

    @Test("A text that is too long for trailers is cut", arguments: ["x", "\u{1}", "\u{1F980}"])
    func longFailure(letter: String) async throws {
        let error = LambdaError(errorType: "Busy", errorMessage: String(repeating: letter, count: 100_000))
        let post = try await post(.stream(chunks(["one"], thenThrows: error)))
        let trailer = try #require(post.trailer(Self.errorBody))
        #expect((500...3_072).contains(trailer.utf8.count))
        let body = try JSONValue(json: try #require(Base64.decode(Array(trailer.utf8)[...])))
        #expect(body["errorType"] == "Busy" && body["errorMessage"]?.stringValue?.hasPrefix(letter) == true)
    }

    /// A stream of one byte that does not end, and records when it is released or cancelled.
    private static func openStream(_ letGo: @escaping @Sendable () -> Void) -> AsyncThrowingStream<[UInt8], any Error> {
        AsyncThrowingStream { continuation in
            continuation.onTermination = { _ in letGo() }
            continuation.yield([1])
        }
    }

    @Test("A stream that Lambda no longer reads is released or cancelled, and the next invocation served")
    func unwanted() async throws {
        let (ended, ending) = AsyncStream<Void>.makeStream()
        // Not held here: the response may come before the second chunk is waited for.
        let post = try await post(.stream(Self.openStream { ending.finish() }), answers: [.early(413)])
        #expect(post.path.hasSuffix("/id-1/response"))
        for await _ in ended {}
    }

    @Test("A stream of 200 MB goes out as a whole; one byte more ends it and says why", arguments: [0, 1])
    func largest(more: Int) async throws {
        let piece = [UInt8](repeating: 1, count: 1024 * 1024)
        let stream = AsyncThrowingStream<[UInt8], any Error>(unfolding: { [numbers = Numbers()] in
            let number = numbers.next()
            return number < 200 ? piece : number == 200 && more > 0 ? [1] : nil
        })
        let source = StreamSource(stream, cutoff: .now + .seconds(50), prelude: [])
        #expect(await source.begin() == nil)
        var count = 0
        for try await chunk in source { count += chunk.count }
        #expect(count == 200 * 1024 * 1024)
        #expect(source.failure?.errorType == (more > 0 ? "Function.ResponseSizeTooLarge" : nil))
    }
}
