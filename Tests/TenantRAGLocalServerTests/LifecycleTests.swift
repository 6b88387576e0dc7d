#if LocalServer
import HTTPTypes
import Synchronization
import TenantRAG
import TenantRAGLocal
import TenantRAGLocalServer
import TenantRAGTestSupport
import Testing

/// A knowledge base without documents.
struct EmptyKnowledgeBase {
    let folder: TemporaryFolder
    let knowledgeBase: LocalKnowledgeBase

    init() throws {
        folder = try TemporaryFolder()
        knowledgeBase = try LocalKnowledgeBase(documents: folder.path)
    }
}

/// The requests that a server has begun to check, by its reading of the clock.
private struct Requests {
    private let dates: AsyncStream<Void>

    init(_ configuration: inout LocalServerConfiguration) {
        let (dates, date) = AsyncStream<Void>.makeStream()
        self.dates = dates
        configuration.now = {
            date.yield()
            return .now
        }
    }

    /// Waits for the first request.
    func next() async {
        for await _ in dates { return }
    }
}

@Suite("Start and end", .timeLimit(.minutes(30)))
struct LifecycleTests {
    @Test("a port that is taken is an error that says so")
    func portTaken() async throws {
        try await ServerFixture.run { fixture in
            let other = try EmptyKnowledgeBase()
            let configuration = LocalServerConfiguration(port: fixture.endpoint.port)
            let error = await #expect(throws: LocalServerError.self) {
                try await LocalServer(other.knowledgeBase, configuration: configuration).withEndpoint { _ in }
            }
            #expect(error?.code == .cannotListen)
        }
    }

    @Test("what the closure throws comes out, and the server is gone")
    func throwing() async throws {
        struct Wrong: Error {}
        let empty = try EmptyKnowledgeBase()
        let port = Mutex(0)
        await #expect(throws: Wrong.self) {
            try await LocalServer(empty.knowledgeBase).withEndpoint { endpoint in
                port.withLock { $0 = endpoint.port }
                throw Wrong()
            }
        }
        let request = HTTPRequest(
            method: .get,
            scheme: "http",
            authority: "127.0.0.1:\(port.withLock { $0 })",
            path: "/"
        )
        await #expect(throws: HTTPTransportError.self) { try await CurlTransport().send(request) }
    }

    @Test("a server that is told to end finishes what is in flight")
    func drains() async throws {
        let empty = try EmptyKnowledgeBase()
        var configuration = LocalServerConfiguration(
            faults: LocalServerFaults(latency: .seconds(2))
        )
        let requests = Requests(&configuration)
        let (endpoints, endpoint) = AsyncStream<LocalServerEndpoint>.makeStream()
        let server = try LocalServer(empty.knowledgeBase, configuration: configuration) { endpoint.yield($0) }
        let running = Task { try await server.run() }
        var iterator = endpoints.makeAsyncIterator()
        let address = try #require(await iterator.next())
        let client = try BedrockAgentRuntimeClient(address.configuration)
        async let response = client.retrieve(.search("radio", of: "acme"))
        await requests.next()
        running.cancel()
        #expect(try await response.retrievalResults.isEmpty)
        try await running.value
    }

    @Test("a server whose task is cancelled before it listens ends")
    func cancelledEarly() async throws {
        for _ in 0..<5 {
            let empty = try EmptyKnowledgeBase()
            let server = try LocalServer(empty.knowledgeBase)
            let running = Task {
                unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
                try await server.run()
            }
            try await running.value
        }
    }

    @Test("nothing goes on for a client that has left")
    func leftAlone() async throws {
        // The server's end waits for what is in flight: if that went on, so would this, beyond the suite's time limit.
        var configuration = LocalServerConfiguration(
            limits: LocalServerLimits(requestTime: .seconds(7_200)),
            faults: LocalServerFaults(latency: .seconds(3_600))
        )
        let requests = Requests(&configuration)
        try await ServerFixture.run(configuration: configuration) { fixture in
            let client = try fixture.client
            let asking = Task { try await client.retrieve(.search("radio", of: "acme")) }
            await requests.next()
            asking.cancel()
            _ = await asking.result
        }
    }

    @Test("a request that takes longer than it may gets no answer, and others do")
    func tooLong() async throws {
        let limits = LocalServerLimits(requestTime: .milliseconds(600))
        let configuration = LocalServerConfiguration(
            limits: limits,
            faults: LocalServerFaults(latency: .milliseconds(550))
        )
        try await ServerFixture.run(configuration: configuration) { fixture in
            // The rest of the body comes after the time limit.
            var request = HTTPRequest(
                method: .post,
                scheme: "http",
                authority: "\(fixture.endpoint.host):\(fixture.endpoint.port)",
                path: SignatureTests.path,
                headerFields: [.contentType: "application/json"]
            )
            request = try Signer(region: "us-east-1", service: "bedrock")
                .sign(request, body: .bytes([1, 2, 3]), with: fixture.endpoint.credentials)
            let (silence, rest) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
            rest.yield([1])
            let late = Task {
                try await Task.sleep(for: .seconds(6))
                rest.yield([2, 3])
                rest.finish()
            }
            defer { late.cancel() }
            await #expect(throws: HTTPTransportError.self) {
                _ = try await CurlTransport().send(request, body: .stream(silence, length: 3))
            }
        }
    }

    @Test("a client that leaves in the middle of a stream frees its slot")
    func leaving() async throws {
        let documents = ["acme-list.txt": (0..<200).map { "The radio \($0) is here." }.joined(separator: " ")]
        let limits = LocalServerLimits(streamCount: 1)
        try await ServerFixture.run(documents, configuration: LocalServerConfiguration(limits: limits)) {
            fixture in
            for _ in 0..<5 {
                let client = try BedrockAgentRuntimeClient(fixture.endpoint.configuration)
                let response = try await client.retrieveAndGenerateStream(
                    RetrieveAndGenerateStreamRequest(
                        input: RetrieveAndGenerateInput(text: "Where is the radio?"),
                        retrieveAndGenerateConfiguration: .answers(of: "acme")
                    )
                )
                for try await _ in response.stream { break }
            }
        }
    }
}

@Suite("Limits on clients")
struct LimitTests {
    @Test("a body over the limit gets 413, told before or found out")
    func body() async throws {
        let limits = LocalServerLimits(bodyByteCount: 1_000)
        try await ServerFixture.run(configuration: LocalServerConfiguration(limits: limits)) { fixture in
            let (head, _) = try await fixture.send(
                SignatureTests.path,
                #"{"retrievalQuery":{"text":"\#(String(repeating: "x", count: 2_000))"}}"#,
                signedBy: fixture.endpoint.credentials
            )
            #expect(head.status.code == 413)
            #expect(try await fixture.client.retrieve(.search("radio", of: "acme")).retrievalResults.count == 1)
        }
    }

    @Test("header fields over the limit get 400")
    func header() async throws {
        try await ServerFixture.run { fixture in
            let (head, _) = try await fixture.send(
                SignatureTests.path,
                SignatureTests.body,
                fields: [.contentType: "application/json", .userAgent: String(repeating: "x", count: 40_000)],
                signedBy: fixture.endpoint.credentials
            )
            #expect(head.status.code == 400)
        }
    }
}
#endif
