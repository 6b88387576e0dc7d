import BedrockAgentRuntime
import HTTPTypes
import TenantRAGAWS
import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGTestSupport
import Testing

@Suite("Error responses of the service")
struct ServiceErrorTests {
    @Test(
        "The code is read from the header, then from the body's __type or code, without what surrounds it",
        arguments: [
            ("ValidationException", "{}", "ValidationException"),
            ("ValidationException:http://internal.amazon.com/", "{}", "ValidationException"),
            ("com.amazonaws.bedrock#ValidationException", #"{"__type":"Other"}"#, "ValidationException"),
            (nil, #"{"__type":"com.amazonaws.bedrock#ConflictException"}"#, "ConflictException"),
            (nil, #"{"code":"AccessDeniedException"}"#, "AccessDeniedException"),
            (nil, #"{"code":7}"#, "unexpectedResponse"), (nil, "", "unexpectedResponse"),
            (nil, "<html>", "unexpectedResponse"), (nil, "{", "unexpectedResponse"), ("Newcomer", "{}", "Newcomer"),
            ("", "{}", "unexpectedResponse"), ("#", "{}", "unexpectedResponse"),
        ] as [(String?, String, String)]
    )
    func codes(_ header: String?, _ body: String, _ code: String) async throws {
        var fields: HTTPFields = [:]
        fields[.errorType] = header
        fields[.requestID] = "request-7"
        let fixture = try ClientFixture(.answer(400, body, fields: fields))
        let error = try #require(try await fixture.error { _ = try await $0.retrieve(.example) })
        #expect(error.code.rawValue == code)
        #expect(error.requestID == "request-7")
        #expect("\(error)".contains("request-7") && "\(error)".contains("Retrieve"))
    }

    @Test("A modelled exception is at hand, and its words only by name")
    func modeled() async throws {
        var fields: HTTPFields = [:]
        fields[.errorType] = "ValidationException"
        let fixture = try ClientFixture(.answer(400, #"{"message":"MARKER-WORDS"}"#, fields: fields))
        let error = try #require(try await fixture.error { _ = try await $0.retrieve(.example) })
        #expect((error.underlying as? ValidationException)?.serviceMessage == "MARKER-WORDS")
        #expect(error.serviceMessage == "MARKER-WORDS")
        var dumped = ""
        dump(error, to: &dumped)
        #expect(!"\(error)\(error.message)\(String(reflecting: error))\(dumped)".contains("MARKER"))
    }

    @Test(
        "A modelled exception is one with Message, without a body, and with a body that is none",
        arguments: [
            (#"{"Message":"MARKER-WORDS","resourceName":"r"}"#, "MARKER-WORDS", "r"),
            (#"{"message":null,"Message":"MARKER-WORDS"}"#, "MARKER-WORDS", nil), ("", nil, nil),
            ("<html>", nil, nil), (#"{"message":7}"#, nil, nil), ("null", nil, nil),
        ] as [(String, String?, String?)]
    )
    func bodies(_ body: String, _ message: String?, _ resource: String?) async throws {
        var fields: HTTPFields = [:]
        fields[.errorType] = "DependencyFailedException"
        // By its status alone it would be throttled; the model decides.
        let fixture = try ClientFixture(.answer(429, body, fields: fields))
        let error = try #require(try await fixture.error { _ = try await $0.retrieve(.example) })
        #expect(
            error.underlying as? DependencyFailedException == .init(serviceMessage: message, resourceName: resource)
        )
        #expect(error.code == .dependencyFailed)
        #expect(error.serviceMessage == message)
        #expect(error.attempts == 1)
    }

    @Test(
        "A page of a proxy, or nothing at all, is an error that says so",
        arguments: [
            (503, "<html>MARKER</html>", "text/html; charset=utf-8", "text/html"), (502, "", nil, "empty"),
            (407, "MARKER", "MARK\u{c4}R/x", "odd type"), (302, "", nil, "empty"),
        ] as [(Int, String, String?, String)]
    )
    func unmodeled(_ status: Int, _ body: String, _ type: String?, _ words: String) async throws {
        var fields: HTTPFields = [:]
        fields[.contentType] = type
        let fixture = try ClientFixture(.answer(status, body, fields: fields))
        let error = try #require(try await fixture.error { _ = try await $0.retrieve(.example) })
        #expect(error.code == .unexpectedResponse)
        #expect(error.httpStatusCode == status)
        #expect(error.message.contains(words))
        #expect(!"\(error)".contains("MARKER"))
    }

    @Test(
        "A response that reports success but is none is an error, too, and is not retried",
        arguments: ["", "<html>MARKER</html>", "{", "{}", #"{"retrievalResults":"MARKER"}"#, #"[]"#, "null"]
    )
    func malformed(_ body: String) async throws {
        let fixture = try ClientFixture(.answer(200, body))
        let error = try #require(try await fixture.error { _ = try await $0.retrieve(.example) })
        #expect(error.code == .malformedResponse)
        #expect(error.attempts == 1)
        #expect(error.httpStatusCode == 200)
        #expect(!"\(error)".contains("MARKER"))
        #expect(fixture.transport.sent.count == 1)
    }

    @Test(
        "An answer that breaks off after its head has the head's request id and status",
        arguments: [(.truncatedBody, .transportFailed), (.deadlineExceeded, .deadlineExceeded)]
            as [(HTTPTransportError.Code, AWSError.Code)]
    )
    func brokenOff(_ transport: HTTPTransportError.Code, _ code: AWSError.Code) async throws {
        let body = AsyncThrowingStream<[UInt8], any Error> { continuation in
            continuation.yield(Array(#"{"retrievalResults":["#.utf8))
            continuation.finish(throwing: HTTPTransportError(transport, mayHaveReachedServer: true))
        }
        var fields: HTTPFields = [:]
        fields[.requestID] = "request-7"
        let exchange = HTTPExchange(HTTPResponse(status: .ok, headerFields: fields), body: .stream(body))
        var fixture = try ClientFixture(exchange)
        fixture.configuration.retry = RetryConfiguration(maximumAttempts: 1)
        let error = try #require(try await fixture.error { _ = try await $0.retrieve(.example) })
        #expect(error.code == code)
        #expect(error.requestID == "request-7")
        #expect(error.httpStatusCode == 200)
        #expect(error.isRetryable)
        #expect(fixture.log.text.contains("request-7"))
    }

    @Test("Neither secret, token nor question stands in any error or log line")
    func nothingLeaks() async throws {
        var expired: HTTPFields = [:]
        expired[.errorType] = "ThrottlingException"
        let answers: [HTTPExchange] = [
            .answer(429, #"{"message":"MARKER-QUESTION"}"#, fields: expired), .answer(200, "MARKER-QUESTION"),
            .answer(500, "MARKER-QUESTION"), .nothing,
        ]
        for answer in answers {
            let fixture = try ClientFixture(answer)
            let error = try await fixture.error { _ = try await $0.retrieve(.example) }
            let text = error.map { "\($0)" } ?? ""
            #expect(!(text + fixture.log.text).contains("MARKER"))
            #expect(fixture.log.text.contains("AWS call ended"))
        }
    }

    @Test("Nor do the words of a provider of credentials that is not this library's")
    func foreignProvider() async throws {
        struct VaultError: Error, CustomStringConvertible {
            let description = "MARKER-TOKEN was refused"
        }
        var fixture = try ClientFixture(.nothing)
        fixture.configuration.credentials = CredentialsProvider(name: "vault") { throw VaultError() }
        let error = try #require(try await fixture.error { _ = try await $0.retrieve(.example) })
        #expect(error.code == .credentialsUnavailable)
        #expect(error.underlying is VaultError)
        #expect(error.message.contains("VaultError"))
        #expect(!("\(error)" + fixture.log.text).contains("MARKER"))
    }
}
