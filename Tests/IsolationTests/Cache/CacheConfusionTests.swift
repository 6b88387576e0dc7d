import HTTPTypes
import Synchronization
import TenantRAGTestSupport
import Testing

@testable import TenantRAG

@Suite("No cache gives one tenant what it keeps for another")
struct CacheConfusionTests {
    private static func client(_ fixture: BedrockFixture, _ credentials: TenantCredentials?) throws -> TenantRAGClient {
        TenantRAGClient(
            try BedrockKnowledgeBase(
                id: KnowledgeBaseID(validating: "KB12345678"),
                modelARN: "amazon.nova-lite-v1:0",
                vectorStore: .s3Vectors,
                client: BedrockAgentRuntimeClient(fixture.configuration),
                tenantCredentials: credentials,
                limiter: nil
            )
        )
    }

    @Test("1,000 tenants and a cache for 16: each call is signed with its own tenant's key", arguments: [1, 16])
    func credentials(room: Int) async throws {
        let fixture = BedrockFixture(ScriptedTransport([.answer(200, Wire.results())]))
        // Of a key that says whose it is; fetching takes its time, and some fetches fail.
        let credentials = TenantCredentials(configuration: fixture.configuration, maximumTenantCount: room) {
            tenant,
            user in
            CredentialsProvider(name: "test") {
                for _ in 0..<(tenant.rawValue.utf8.count % 4) { await Task.yield() }
                let key = "KEY\(tenant.rawValue)X\(user ?? "none")"
                return try Credentials(accessKeyID: key, secretAccessKey: SecretBytes("secret"))
            }
        }
        let client = try Self.client(fixture, credentials)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<1_000 {
                group.addTask {
                    let user = number.isMultiple(of: 2) ? "ada" : nil
                    _ = try await client.retrieve("the radio", as: .test("tenant\(number % 250)", user: user))
                }
            }
            try await group.waitForAll()
        }
        #expect(fixture.transport.sent.count == 1_000)
        for sent in fixture.transport.sent {
            let authorization = sent.request.headerFields[.authorization] ?? ""
            let key =
                authorization.split(separator: "Credential=KEY").dropFirst().first?.split(separator: "/").first ?? ""
            let parts = key.split(separator: "X")
            let filter = try RetrieveRequest(head: sent.request, body: sent.body).retrievalConfiguration?
                .vectorSearchConfiguration?.filter
            #expect(parts.count == 2)
            #expect(filter == .equals("tenantId", AttributeValue.string(String(parts.first ?? ""))))
        }
    }

    @Test("users whose names only look alike have credentials of their own")
    func users() async throws {
        let asked = Mutex<[String]>([])
        let fixture = BedrockFixture(ScriptedTransport([.answer(200, Wire.results())]))
        let credentials = TenantCredentials(configuration: fixture.configuration) { tenant, user in
            asked.withLock { $0.append("\(tenant)/\(user ?? "-")") }
            return .environment
        }
        for (tenant, user) in [
            ("acme", "ren\u{E9}"), ("acme", "rene\u{301}"), ("acme", nil), ("acme/ada", nil), ("acme", "ada"),
        ]
            as [(String, String?)]
        {
            _ = credentials.credentials(for: try TenantID(validating: tenant), user: user)
        }
        #expect(asked.withLock { $0.count } == 5)
    }

    @Test("another tenant's failures take none of a tenant's retries")
    func retries() async throws {
        let failing = Mutex(true)
        let transport = ScriptedTransport { sent, _ in
            let isNeighbour = String(decoding: sent.body, as: UTF8.self).contains("globex")
            let fails = isNeighbour || failing.withLock { $0 }
            if !isNeighbour { failing.withLock { $0 = false } }
            return fails ? .answer(500) : .answer(200, Wire.results("acme"))
        }
        var fixture = BedrockFixture(transport, environment: ["AWS_MAX_ATTEMPTS": "3"])
        fixture.configuration.clock = ManualTime(date: .now).source
        let client = try fixture.client()
        for _ in 0..<400 {
            await #expect(throws: AWSError.self) { try await client.retrieve("radio", as: .test("globex")) }
        }
        let before = transport.sent.count
        #expect(before < 1_200, "the neighbour has no retries left")
        #expect(try await client.retrieve("radio", as: .test("acme")).results.count == 1)
        #expect(transport.sent.count == before + 2)
    }
}
