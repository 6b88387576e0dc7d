import TenantRAGHTTP
import TenantRAGJSON
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLambdaRuntime

@Suite("Errors of handlers", .timeLimit(.minutes(30)))
struct ErrorTests {
    struct Mine: Error, CustomStringConvertible { let description = "secret of acme" }

    static let texts = [
        "Unauthorized", "", "a \"quote\" and a \\", "line\nend\r\t\u{0}\u{1F}\u{7F}", "\u{2028}\u{1F980} café",
        "</script>",
    ]

    @Test("The type and text of a LambdaError arrive as they are, whatever is in them", arguments: texts)
    func lambdaError(text: String) async throws {
        let server = try RuntimeAPIServer([.event(id: "id-1")])
        let function = try RunningFunction(
            server,
            ClosureHandler { _ in throw LambdaError(errorType: "Bad\(text)", errorMessage: text) }
        )
        let post = try #require(await server.posts(1).first)
        try await function.end()
        #expect(post.path == "/2018-06-01/runtime/invocation/id-1/error")
        #expect(post["content-type"] == "application/json")
        #expect(
            post.json == [
                "errorMessage": .string(text), "errorType": .string("Bad\(text)"), "requestId": "id-1",
                "stackTrace": [],
            ]
        )
    }

    @Test("Of another error the type alone is told and logged")
    func otherError() async throws {
        let server = try RuntimeAPIServer([.event(id: "id-1"), .event(id: "id-2")])
        let function = try RunningFunction(server, ClosureHandler { _ in throw Mine() })
        let posts = await server.posts(2)
        try await function.end()
        #expect(posts[0].json?["errorType"] == "Mine")
        #expect(posts[0]["lambda-runtime-function-error-type"] == "Function.Mine")
        #expect(!posts[0].text.contains("secret"))
        #expect(!function.log.text.contains("secret"))
        #expect(function.log.text.contains("id-1"))
        #expect(posts[1].path.hasSuffix("id-2/error"))
    }

    @Test("An error of this package is told to the log in its own words, and to the caller by its type")
    func loggable() async throws {
        let server = try RuntimeAPIServer([.event()])
        let thrown = HTTPTransportError(.connectTimeout, mayHaveReachedServer: false, host: "bedrock.example")
        let function = try RunningFunction(server, ClosureHandler { _ in throw thrown })
        let post = try #require(await server.posts(1).first)
        try await function.end()
        #expect(!post.text.contains("bedrock.example"))
        #expect(function.log.text.contains("connectTimeout (bedrock.example)"))
    }

    static let categories: [(String, String)] = [
        ("Runtime.ConfigInvalid", "Runtime.ConfigInvalid"), ("Function.Timeout", "Function.Timeout"),
        ("BadRequest", "Function.BadRequest"), ("Other.Reason", "Function.Unknown"), ("lowercase", "Function.Unknown"),
        ("Runtime.", "Function.Unknown"), ("Runtime.a", "Function.Unknown"), ("", "Function.Unknown"),
        ("A\r\nX-Evil: 1", "Function.Unknown"), ("Box<Int>", "Function.Unknown"), ("Caf\u{E9}", "Function.Unknown"),
        (String(repeating: "A", count: 129), "Function.Unknown"),
    ]

    @Test("The field that names the error has the form that Lambda keeps", arguments: categories)
    func category(type: String, category: String) {
        #expect(ErrorReport(type, "").category == category)
    }

    @Test("A text has an end")
    func long() {
        #expect(
            ErrorReport("A", String(repeating: "x", count: 1_000_000)).errorMessage.count
                == LambdaLimits.errorCharacters
        )
    }
}
