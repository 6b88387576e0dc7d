import BedrockAgentRuntime
import TenantRAGAWS
import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGTestSupport
import Testing

@Suite("A caller's deadline and cancellation", .timeLimit(.minutes(30)))
struct DeadlineTests {
    @Test("The transport is told the deadline, the call's before the client's")
    func passedOn() async throws {
        var fixture = try ClientFixture(.nothing)
        fixture.configuration.timeout = .seconds(30)
        let client = try fixture.client()
        let now = fixture.clock.now
        _ = try await client.retrieve(.example)
        _ = try await client.retrieve(.example, options: CallOptions(deadline: now + .seconds(5)))
        #expect(fixture.transport.sent.map(\.options.deadline) == [now + .seconds(30), now + .seconds(5)])
    }

    @Test("No attempt and no wait goes beyond it")
    func exceeded() async throws {
        let fixture = try ClientFixture(.answer(500))
        let client = try fixture.client()
        let deadline = fixture.clock.now + .milliseconds(60)
        let error = try await #require(throws: AWSError.self) {
            try await client.retrieve(.example, options: CallOptions(deadline: deadline))
        }
        // The first wait of 50 ms fits, the second of 100 does not.
        #expect(fixture.transport.sent.count == 2)
        #expect(error.httpStatusCode == 500)
        #expect(fixture.clock.now < deadline)

        fixture.clock.advance(.seconds(1))
        let late = try await #require(throws: AWSError.self) {
            try await client.retrieve(.example, options: CallOptions(deadline: deadline))
        }
        #expect(late.code == .deadlineExceeded)
        #expect(!late.mayHaveReachedService)
        #expect(fixture.transport.sent.count == 2)
    }

    @Test("The transport's word that it has passed is the call's error, not a reason to try again")
    func inTransport() async throws {
        let fixture = try ClientFixture(
            ScriptedTransport { _, _ in throw HTTPTransportError(.deadlineExceeded, mayHaveReachedServer: true) }
        )
        let error = try await fixture.error { _ = try await $0.retrieve(.example) }
        #expect(error?.code == .deadlineExceeded)
        #expect(error?.mayHaveReachedService == true)
        #expect(fixture.transport.sent.count == 1)
    }

    @Test("A cancelled task gets a CancellationError, while sending and while waiting")
    func cancellation() async throws {
        let sending = try ClientFixture(
            ScriptedTransport { _, _ in
                try? await Task.sleep(for: .seconds(30))
                throw HTTPTransportError(.cancelled, mayHaveReachedServer: true)
            }
        )
        let task = Task { try await sending.client().retrieve(.example) }
        while sending.transport.sent.isEmpty { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(sending.transport.sent.count == 1)

        var waiting = try ClientFixture(.answer(500))
        waiting.configuration.clock.sleep = { _ in try await Task.sleep(for: .seconds(30)) }
        let (configuration, transport) = (waiting.configuration, waiting.transport)
        let second = Task { try await BedrockAgentRuntimeClient(configuration).retrieve(.example) }
        while transport.sent.isEmpty { await Task.yield() }
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
    }

    @Test("It holds for credentials that do not come, too")
    func credentials() async throws {
        var fixture = try ClientFixture(.nothing)
        fixture.configuration.clock = .system
        fixture.configuration.credentials = CredentialsProvider(name: "slow") {
            try await Task.sleep(for: .seconds(3_600))
            throw CancellationError()
        }
        let client = try fixture.client()
        let error = try await #require(throws: AWSError.self) {
            try await client.retrieve(.example, options: CallOptions(deadline: .now + .milliseconds(50)))
        }
        #expect(error.code == .deadlineExceeded)
        #expect(!error.mayHaveReachedService)
        #expect(fixture.transport.sent.isEmpty)
    }

    @Test(
        "No time-out is too long or too short",
        arguments: [Duration.seconds(Int64.max), .seconds(Int64.min), .zero, .nanoseconds(1), .seconds(-1)]
    )
    func extremes(_ timeout: Duration) async throws {
        var fixture = try ClientFixture(.nothing)
        fixture.configuration.clock = .system
        fixture.configuration.timeout = timeout
        do {
            _ = try await fixture.client().retrieve(.example)
            #expect(timeout > .seconds(1))
        } catch let error as AWSError {
            #expect(error.code == .deadlineExceeded && timeout < .seconds(1))
        }
    }
}
