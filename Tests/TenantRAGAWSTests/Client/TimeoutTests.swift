import BedrockAgentRuntime
import HTTPTypes
import TenantRAGAWS
import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGTestSupport
import Testing

@Suite("The time-outs of a call, by the kind of its operation")
struct TimeoutTests {
    /// A call that finds, a call that writes, and one that writes piece by piece.
    enum Operation: CaseIterable {
        case retrieve, generate, stream

        var isGeneration: Bool { self != .retrieve }

        func call(_ client: BedrockAgentRuntimeClient, options: CallOptions = CallOptions()) async throws {
            switch self {
            case .retrieve: _ = try await client.retrieve(.example, options: options)
            case .generate: _ = try await client.retrieveAndGenerate(.example, options: options)
            case .stream: _ = try await client.retrieveAndGenerateStream(.example, options: options)
            }
        }
    }

    /// Returns the time-outs that the transport was given for each kind of operation, in seconds.
    private static func attempts(_ fixture: ClientFixture) async throws -> [Operation: HTTPTimeouts] {
        let client = try fixture.client()
        var told: [Operation: HTTPTimeouts] = [:]
        for operation in Operation.allCases {
            // The answer is none of theirs.
            try? await operation.call(client)
            told[operation] = fixture.transport.sent.last?.options.timeouts
        }
        return told
    }

    @Test("Each operation has a kind, and those in which a model writes are generations")
    func kinds() {
        let generations = BedrockAgentRuntimeService.operations.filter { $0.kind == .generation }.map { $0.name }
        #expect(
            Set(generations) == [
                "RetrieveAndGenerate", "RetrieveAndGenerateStream", "AgenticRetrieveStream", "GenerateQuery",
            ]
        )
        #expect(BedrockAgentRuntimeService.operations.count > generations.count)
    }

    @Test("By default a model has minutes, and a search has seconds")
    func defaults() async throws {
        let told = try await Self.attempts(ClientFixture(.nothing))
        #expect(told[.retrieve] == HTTPTimeouts(connect: .seconds(10), firstByte: .seconds(30), idle: .seconds(30)))
        for operation in [Operation.generate, .stream] {
            let timeouts = HTTPTimeouts(connect: .seconds(10), firstByte: .seconds(300), idle: .seconds(300))
            #expect(told[operation] == timeouts)
        }
    }

    @Test("The configuration decides on each part of each kind")
    func configured() async throws {
        var fixture = try ClientFixture(.nothing)
        var timeouts = OperationTimeouts()
        timeouts.retrieval = CallTimeouts(connect: .seconds(1), firstByte: .seconds(2), idle: nil)
        timeouts.generation = CallTimeouts(connect: nil, firstByte: .seconds(5), idle: .seconds(6))
        fixture.configuration.timeouts = timeouts
        let told = try await Self.attempts(fixture)
        #expect(told[.retrieve] == HTTPTimeouts(connect: .seconds(1), firstByte: .seconds(2), idle: nil))
        #expect(told[.stream] == HTTPTimeouts(connect: nil, firstByte: .seconds(5), idle: .seconds(6)))
    }

    @Test("The environment does, for both kinds or for one, before the defaults")
    func environment() async throws {
        let fixture = try ClientFixture(
            ScriptedTransport([.nothing]),
            environment: [
                "TENANTRAG_CONNECT_TIMEOUT": "2.5", "TENANTRAG_IDLE_TIMEOUT": "40",
                "TENANTRAG_GENERATION_IDLE_TIMEOUT": "600", "TENANTRAG_RETRIEVAL_FIRST_BYTE_TIMEOUT": "4",
            ]
        )
        let told = try await Self.attempts(fixture)
        #expect(
            told[.retrieve] == HTTPTimeouts(connect: .milliseconds(2_500), firstByte: .seconds(4), idle: .seconds(40))
        )
        #expect(
            told[.generate]
                == HTTPTimeouts(connect: .milliseconds(2_500), firstByte: .seconds(300), idle: .seconds(600))
        )
    }

    @Test(
        "The whole call has a time-out by kind, too, and the shortest that holds decides",
        arguments: [(nil, 20), (30, 20), (5, 5)] as [(Int?, Int)]
    )
    func wholeCall(timeout: Int?, expected: Int) async throws {
        var fixture = try ClientFixture(
            ScriptedTransport([.nothing]),
            environment: ["TENANTRAG_RETRIEVAL_CALL_TIMEOUT": "20"]
        )
        fixture.configuration.timeout = timeout.map { .seconds($0) }
        let (client, now) = (try fixture.client(), fixture.clock.now)
        try await Operation.retrieve.call(client)
        try? await Operation.generate.call(client)
        try await Operation.retrieve.call(client, options: CallOptions(deadline: now + .seconds(90)))
        #expect(
            fixture.transport.sent.map(\.options.deadline) == [
                now + .seconds(expected), timeout.map { now + .seconds($0) }, now + .seconds(90),
            ]
        )
    }

    @Test(
        "A time-out that is none is refused by name, without its value",
        arguments: ["0", "-1", "1m", "nan", "inf", "86401"]
    )
    func invalid(value: String) throws {
        for name in ["TENANTRAG_CALL_TIMEOUT", "TENANTRAG_GENERATION_FIRST_BYTE_TIMEOUT"] {
            let fixture = try ClientFixture(ScriptedTransport([.nothing]), environment: [name: value])
            let error = #expect(throws: ConfigurationError.self) { try fixture.client() }
            #expect(error?.setting == name)
        }
    }

    @Test(
        "A generation that the service may have begun is not sent again unless it is said so; a search is",
        arguments: Operation.allCases,
        [
            (.firstByteTimeout, true), (.connectionReset, true), (.connectionClosed, true), (.idleTimeout, true),
            (.connectionReset, false), (.connectTimeout, false), (.tlsHandshakeFailed, false),
        ] as [(code: HTTPTransportError.Code, mayHaveBegun: Bool)]
    )
    func repeated(operation: Operation, failure: (code: HTTPTransportError.Code, mayHaveBegun: Bool)) async throws {
        let transport = ScriptedTransport { _, _ in
            throw HTTPTransportError(failure.code, mayHaveReachedServer: failure.mayHaveBegun)
        }
        for (environment, repeats) in [
            ([:], false), (["TENANTRAG_REPEAT_GENERATIONS": "false"], false),
            (["TENANTRAG_REPEAT_GENERATIONS": "true"], true),
        ] as [([String: String], Bool)] {
            let fixture = try ClientFixture(transport, environment: environment)
            let before = transport.sent.count
            let error = try #require(try await fixture.error { try await operation.call($0) })
            let isOnce = operation.isGeneration && failure.mayHaveBegun && !repeats
            #expect(transport.sent.count - before == (isOnce ? 1 : 3))
            #expect(error.isRetryable && error.mayHaveReachedService == failure.mayHaveBegun)
        }
        let fixture = try ClientFixture(transport)
        let options = CallOptions(retry: RetryConfiguration(maximumAttempts: 2, repeatsGenerations: true))
        let before = transport.sent.count
        _ = try await fixture.error { try await operation.call($0, options: options) }
        #expect(transport.sent.count - before == 2)
    }

    @Test("An answer that breaks off is a generation that has begun, whatever the transport says")
    func brokenAnswer() async throws {
        let transport = ScriptedTransport { _, _ in
            let broken = AsyncThrowingStream<[UInt8], any Error> { continuation in
                continuation.finish(throwing: HTTPTransportError(.truncatedBody, mayHaveReachedServer: false))
            }
            return HTTPExchange(HTTPResponse(status: .ok), body: .stream(broken))
        }
        for (operation, count) in [(Operation.retrieve, 3), (.generate, 1)] {
            let fixture = try ClientFixture(transport)
            let before = transport.sent.count
            let error = try await fixture.error { try await operation.call($0) }
            #expect(error?.code == .transportFailed)
            #expect(transport.sent.count - before == count)
        }
    }

    @Test(
        "Throttling and failures that the service states are tried again for generations, too",
        arguments: [429, 500, 503]
    )
    func told(status: Int) async throws {
        let fixture = try ClientFixture(.answer(status))
        _ = try await fixture.error { try await Operation.generate.call($0) }
        #expect(fixture.transport.sent.count == 3)
    }

    @Test("A setting that is neither true nor false is refused by name")
    func invalidRepeat() throws {
        let fixture = try ClientFixture(
            ScriptedTransport([.nothing]),
            environment: ["TENANTRAG_REPEAT_GENERATIONS": "maybe"]
        )
        let error = #expect(throws: ConfigurationError.self) { try fixture.client() }
        #expect(error?.setting == "TENANTRAG_REPEAT_GENERATIONS")
    }

    @Test(
        "A body in a coding that was not asked for is refused, also where it is none",
        arguments: [("identity", true), ("Identity", true), ("gzip", false), ("br", false), ("gzip, identity", false)]
    )
    func coding(stated: String, isRead: Bool) async throws {
        let fixture = try ClientFixture(
            .answer(
                200,
                #"{"retrievalResults":[]}"#,
                fields: [.contentType: "application/json", .contentEncoding: stated]
            )
        )
        guard !isRead else { return try await Operation.retrieve.call(fixture.client()) }
        let error = try await fixture.error { try await Operation.retrieve.call($0) }
        #expect(error?.code == .malformedResponse)
        #expect((error?.underlying as? AWSResponseError)?.code == .unexpectedEncoding)
        #expect(fixture.transport.sent.count == 1)
    }
}
