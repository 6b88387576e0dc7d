import BedrockAgentRuntime
import HTTPTypes
import TenantRAGAWS
import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGSigV4
import TenantRAGTestSupport
import Testing

@Suite("A call that fails is retried when that may help")
struct RetryTests {
    private static func failing(_ status: Int, _ code: String?) -> HTTPExchange {
        var fields: HTTPFields = [.contentType: "application/json"]
        fields[.errorType] = code
        return .answer(status, #"{"message":"MARKER-WORDS"}"#, fields: fields)
    }

    @Test(
        "What is transient or throttled is sent three times, anything else once",
        arguments: [
            (500, "InternalServerException", 3), (502, "BadGatewayException", 3), (503, nil, 3), (504, nil, 3),
            (429, "ThrottlingException", 3), (400, "RequestTimeout", 3), (400, "ValidationException", 1),
            (403, "AccessDeniedException", 1), (404, "ResourceNotFoundException", 1), (409, "ConflictException", 1),
            (424, "DependencyFailedException", 1), (400, "ServiceQuotaExceededException", 1), (501, nil, 1),
        ] as [(Int, String?, Int)]
    )
    func statuses(_ status: Int, _ code: String?, _ attempts: Int) async throws {
        let fixture = try ClientFixture(Self.failing(status, code))
        let error = try #require(try await fixture.error { _ = try await $0.retrieve(.example) })
        #expect(fixture.transport.sent.count == attempts)
        #expect(error.attempts == attempts)
        #expect(error.isRetryable == (attempts > 1))
        #expect(error.httpStatusCode == status)
        #expect(error.code.rawValue == code ?? "unexpectedResponse")
        #expect(error.operation == "Retrieve")
        #expect(!"\(error)".contains("MARKER"))
    }

    @Test(
        "So are errors of the network, but not those of certificates, limits and requests",
        arguments: [
            (.connectionRefused, 3), (.connectTimeout, 3), (.firstByteTimeout, 3), (.idleTimeout, 3),
            (.connectionReset, 3), (.connectionClosed, 3), (.tlsHandshakeFailed, 3),
            (.truncatedBody, 3), (.couldNotResolve, 3),
            (.tlsPeerUnverified, 1), (.malformedResponse, 1), (.bodyTooLarge, 1), (.transportClosed, 1),
        ] as [(HTTPTransportError.Code, Int)]
    )
    func transport(_ code: HTTPTransportError.Code, _ attempts: Int) async throws {
        let fixture = try ClientFixture(
            ScriptedTransport { _, _ in throw HTTPTransportError(code, mayHaveReachedServer: false, host: "h") }
        )
        let error = try #require(try await fixture.error { _ = try await $0.retrieve(.example) })
        #expect(fixture.transport.sent.count == attempts)
        #expect(error.code == .transportFailed)
        #expect((error.underlying as? HTTPTransportError)?.code == code)
        #expect(!error.mayHaveReachedService)
        #expect(error.isRetryable == (attempts > 1))
    }

    @Test("Waits are those of the standard mode, longer where the service asks for it")
    func waits() async throws {
        let fixture = try ClientFixture(Self.failing(500, "InternalServerException"))
        _ = try await fixture.error { _ = try await $0.retrieve(.example) }
        #expect(fixture.clock.waits.map { ($0 * 1_000).rounded() } == [50, 100])

        for (fields, expected) in [
            ([.retryAfterMilliseconds: "2500"], 2.5), ([.retryAfter: "3"], 3), ([.retryAfter: "3600"], 6),
            ([.retryAfter: "Wed, 25 Nov 2026 12:00:04 GMT"], 4), ([.retryAfter: "soon"], 1), ([.retryAfter: "-5"], 1),
        ] as [(HTTPFields, Double)] {
            var fields = fields
            fields[.errorType] = "ThrottlingException"
            let fixture = try ClientFixture(.answer(429, fields: fields), .nothing)
            _ = try await fixture.client().retrieve(.example)
            #expect(abs(try #require(fixture.clock.waits.first) - expected) < 0.001)
        }
    }

    @Test(
        "Mode and attempts come from the environment, and from the call before it",
        arguments: [("1", nil, 1), ("5", nil, 5), (nil, 2, 2), ("5", 1, 1)] as [(String?, Int?, Int)]
    )
    func configured(_ environment: String?, _ call: Int?, _ attempts: Int) async throws {
        let fixture = try ClientFixture(
            ScriptedTransport([Self.failing(500, nil)]),
            environment: environment.map { ["AWS_MAX_ATTEMPTS": $0, "AWS_RETRY_MODE": "adaptive"] } ?? [:]
        )
        let options = CallOptions(retry: call.map { RetryConfiguration(maximumAttempts: $0) })
        _ = try await fixture.error { _ = try await $0.retrieve(.example, options: options) }
        #expect(fixture.transport.sent.count == attempts)
    }

    @Test(
        "A setting that makes no sense is refused by name",
        arguments: [("AWS_MAX_ATTEMPTS", "0"), ("AWS_MAX_ATTEMPTS", "many"), ("AWS_RETRY_MODE", "hopeful")]
    )
    func invalidSetting(_ name: String, _ value: String) throws {
        let fixture = try ClientFixture(ScriptedTransport([.nothing]), environment: [name: value])
        let error = #expect(throws: ConfigurationError.self) { try fixture.client() }
        #expect(error?.setting == name)
    }

    @Test("Retries stop when the quota of the client is used up, and success fills it again")
    func quota() async throws {
        let fixture = try ClientFixture(Self.failing(500, nil))
        let client = try fixture.client()
        for _ in 0..<20 { _ = try? await client.retrieve(.example) }
        // 500 are enough for 35 retries at 14 each.
        #expect(fixture.transport.sent.count == 20 + 35)
    }

    @Test("A refused clock is corrected from the answer's date, once, and stays corrected")
    func clockSkew() async throws {
        var fields: HTTPFields = [.date: "Wed, 25 Nov 2026 13:00:00 GMT"]
        fields[.errorType] = "InvalidSignatureException"
        let fixture = try ClientFixture(.answer(403, fields: fields), .nothing)
        let client = try fixture.client()
        _ = try await client.retrieve(.example)
        _ = try await client.retrieve(.example)
        let dates = fixture.transport.sent.map { $0.request.headerFields[.amzDate] }
        #expect(dates == ["20261125T120000Z", "20261125T130000Z", "20261125T130000Z"])

        // A signature that is wrong for another reason is not tried again.
        fields[.date] = "Wed, 25 Nov 2026 12:01:00 GMT"
        let other = try ClientFixture(.answer(403, fields: fields))
        let error = try await other.error { _ = try await $0.retrieve(.example) }
        #expect(error?.code.rawValue == "InvalidSignatureException")
        #expect(other.transport.sent.count == 1)
    }

    @Test("Credentials that the service calls ended are fetched anew, once for each call")
    func expiredToken() async throws {
        var fields: HTTPFields = [:]
        fields[.errorType] = "ExpiredTokenException"
        let fetches = Counter()
        var fixture = try ClientFixture(.answer(403, fields: fields), .nothing)
        fixture.configuration.credentials = CredentialsProvider(name: "test") {
            try Credentials(accessKeyID: "KEY\(fetches.next())", secretAccessKey: SecretBytes("secret"))
        }
        _ = try await fixture.client().retrieve(.example)
        let keys = fixture.transport.sent.map { $0.request.headerFields[.authorization]?.contains("KEY2/") }
        #expect(keys == [false, true])

        let stubborn = try ClientFixture(.answer(403, fields: fields))
        let error = try await stubborn.error { _ = try await $0.retrieve(.example) }
        #expect(error?.code == .expiredToken)
        #expect(stubborn.transport.sent.count == 2)
    }

    @Test("A call that the rate limiter would hold back beyond its deadline is not sent in front of its turn")
    func heldBeyondDeadline() async throws {
        let fixture = try ClientFixture(
            ScriptedTransport([Self.failing(429, "ThrottlingException")]),
            environment: ["AWS_MAX_ATTEMPTS": "1", "AWS_RETRY_MODE": "adaptive"]
        )
        let client = try fixture.client()
        _ = try await fixture.error { _ in _ = try await client.retrieve(.example) }
        let error = try await #require(throws: AWSError.self) {
            let deadline = fixture.clock.now + .milliseconds(100)
            _ = try await client.retrieve(.example, options: CallOptions(deadline: deadline))
        }
        #expect(error.code == .deadlineExceeded)
        #expect(fixture.transport.sent.count == 1)
    }
}
