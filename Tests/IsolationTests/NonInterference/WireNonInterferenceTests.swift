#if LocalServer
import HTTPTypes
import TenantRAGTestSupport
import Testing

@testable import TenantRAG
@testable import TenantRAGLocal
import TenantRAGLocalServer

/// The same as ``NonInterferenceTests``, with the local endpoint between: what is compared is what the tenant is told
/// and every byte that came over the wire for it, but for ids and the keys that a server makes up.
@Suite("Non-interference over HTTP")
struct WireNonInterferenceTests {
    private static let credentials = Result {
        try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: SecretBytes("secret"))
    }

    /// Serves a world while a closure runs.
    private static func serve<Result: Sendable>(
        _ pair: Pair,
        at date: Timestamp,
        _ body: @Sendable (Pair.Stage) async throws -> Result
    ) async throws -> Result {
        let clock = ManualClock()
        let knowledgeBase = try pair.knowledgeBase(clock: clock)
        var configuration = LocalServerConfiguration(credentials: [try credentials.get()])
        configuration.faults.allowsFaultHeader = true
        configuration.limits.bodyByteCount = 65_536
        configuration.now = { date }
        return try await LocalServer(knowledgeBase, configuration: configuration).withEndpoint { endpoint in
            var client = try endpoint.configuration
            client.transport = try WitnessTransport(base: CurlTransport())
            client.clock = ManualTime(date: date).source
            let bedrock = try BedrockKnowledgeBase(
                id: knowledgeBase.knowledgeBaseID,
                modelARN: "amazon.nova-lite-v1:0",
                vectorStore: .local,
                client: BedrockAgentRuntimeClient(client),
                limiter: nil
            )
            let rag = TenantRAGClient(bedrock, configuration: pair.world.configuration)
            let misuse = try Misuse(endpoint, date: date)
            return try await body(
                Pair.Stage(
                    client: rag,
                    store: IndexStore(index: knowledgeBase.index),
                    clock: clock,
                    wire: WireLog(),
                    misuse: { random in await misuse.act(&random, with: rag) }
                )
            )
        }
    }

    @Test("whatever neighbours hold, do and break, a tenant gets the same bytes", arguments: 0..<4)
    func overHTTP(block: Int) async throws {
        let date = Timestamp.now
        var tally = Pair.Tally()
        for number in 0..<50 {
            let seed = UInt64(200_000 + block * 1_000 + number)
            let pair = try Pair(seed: seed)
            let alone = try await Self.serve(pair, at: date) { try await pair.alone(on: $0) }
            let (among, actionCount) = try await Self.serve(pair, at: date) { try await pair.among(on: $0) }
            Pair.compare(seed: seed, alone, among)
            tally = tally + Pair.Tally(alone, foreignActions: actionCount)
            #expect(
                alone.contains { $0.hasPrefix("200 ") } || alone.contains { $0.hasPrefix("error") },
                "seed \(seed)"
            )
        }
        #expect(tally.foreignActions > 10 * tally.pairs && tally.lines > 15 * tally.pairs)
        #expect(tally.cited > tally.pairs / 4)
    }
}

/// The requests that strangers and careless neighbours send to a service.
struct Misuse: Sendable {
    private let endpoint: LocalServerEndpoint
    private let date: Timestamp
    private let signer: Signer
    private let transport: CurlTransport

    init(_ endpoint: LocalServerEndpoint, date: Timestamp) throws {
        self.endpoint = endpoint
        self.date = date
        transport = try CurlTransport()
        signer = try Signer(region: endpoint.region, service: "bedrock")
    }

    func act(_ random: inout SeededGenerator, with client: TenantRAGClient) async {
        switch random.below(5) {
        case 0, 1:
            // A neighbour whose calls fail again and again, until it has no retries left.
            guard let tenant = try? TenantContext.test("globex", user: "bob") else { return }
            let fault = random.pick(["throttle", "error", "cut-stream=0", "cut-stream=2", "latency=1"])
            let count = 1 + random.below(8)
            await WireFault.$current.withValue(WireFault(fault)) {
                for _ in 0..<count {
                    guard let stream = try? await client.stream("Who keeps the lamp?", as: tenant) else { continue }
                    do { for try await _ in stream {} } catch {}
                }
            }
        case 2:
            await send("/knowledgebases/LOCAL00000/retrieve", random.pick(["{", "[]", #"{"retrievalQuery":1}"#]))
        case 3: await send("/retrieveAndGenerate", String(repeating: "a", count: 70_000))
        default:
            await send(random.pick(["/nowhere", "/knowledgebases/LOCAL00000/retrieve"]), "{}", isSigned: false)
        }
    }

    private func send(_ path: String, _ body: String, isSigned: Bool = true) async {
        var request = HTTPRequest(
            method: .post,
            scheme: "http",
            authority: "\(endpoint.host):\(endpoint.port)",
            path: path,
            headerFields: [.contentType: "application/json"]
        )
        let bytes = Array(body.utf8)
        if isSigned {
            guard let signed = try? signer.sign(request, body: .bytes(bytes), with: endpoint.credentials, at: date)
            else { return }
            request = signed
        }
        _ = try? await transport.send(request, body: .bytes(bytes)).body.collect(upTo: 100_000)
    }
}
#endif
