import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("No configuration opens the barrier: what cannot isolate is refused")
struct ConfigurationAttackTests {
    @Test(
        "a key that documents cannot be told apart by",
        arguments: [
            "", " ", " tenantId", "tenantId ", "tenant\nId", "\u{200B}", "x-amz-bedrock-kb-source-uri",
            "X-AMZ-Bedrock-x", String(repeating: "k", count: 101), "tenant\u{0}",
        ]
    )
    func keys(key: String) {
        for make in [
            { try IsolationPolicy.metadata(key: key) },
            { try IsolationPolicy.metadata(also: [.user(key: key)]) },
        ] {
            let error = #expect(throws: IsolationError.self) { try make() }
            #expect(error?.code == .invalidKey)
        }
    }

    @Test("a policy without tenants, a knowledge base for two, a key that stands twice")
    func policies() throws {
        let (acme, globex) = (try TenantID(validating: "acme"), try TenantID(validating: "globex"))
        let id = try KnowledgeBaseID(validating: "KB12345678")
        let arn = "arn:aws:bedrock:eu-central-1:123456789012:knowledge-base/KB12345678"
        let cases: [(IsolationError.Code, () throws -> IsolationPolicy)] = [
            (.emptyPolicy, { try .dedicatedKnowledgeBase([:]) }),
            (
                .sharedKnowledgeBase,
                { try .dedicatedKnowledgeBase([acme: id, globex: id]) }
            ),
            (
                .sharedKnowledgeBase,
                {
                    try .dedicatedKnowledgeBase([acme: id, globex: KnowledgeBaseID(validating: arn)])
                }
            ),
            (.duplicateKey, { try .metadata(also: [.user(key: "tenantId")]) }),
            (
                .duplicateKey,
                {
                    try .metadata(key: "caf\u{E9}", also: [.user(key: "cafe\u{301}")])
                }
            ),
            (.invalidTemplate, { try .sourcePrefix("s3://documents/") }),
            (.invalidTemplate, { try .sourcePrefix("s3://documents/{tenant}") }),
            (.invalidTemplate, { try .sourcePrefix("s3://documents/x{tenant}/") }),
            (.invalidTemplate, { try .sourcePrefix("s3://documents/../{tenant}/") }),
            (.invalidTemplate, { try .sourcePrefix("s3://{tenant}/x/") }),
        ]
        for (code, make) in cases {
            let error = #expect(throws: IsolationError.self) { try make() }
            #expect(error?.code == code)
        }
    }

    @Test(
        "a look-up that gives one knowledge base to two tenants, under two spellings and in either order",
        arguments: [
            ("KB12345678", "kb12345678"), ("KB12345678", "Kb12345678"),
            ("KB12345678", "arn:aws:bedrock:eu-central-1:123456789012:knowledge-base/KB12345678"),
            (
                "arn:aws:bedrock:eu-central-1:123456789012:knowledge-base/KB12345678",
                "arn:aws:bedrock:eu-west-1:123456789012:knowledge-base/KB12345678"
            ),
        ]
    )
    func spellings(one: String, other: String) async throws {
        let (acme, globex) = (try TenantID(validating: "acme"), try TenantID(validating: "globex"))
        let names = [acme: try KnowledgeBaseID(validating: one), globex: try KnowledgeBaseID(validating: other)]
        for order in [[acme, globex], [globex, acme]] {
            let policy = try IsolationPolicy.dedicatedKnowledgeBase(
                of: { names[$0] },
                owner: { id in names.first { $0.value == id }?.key }
            )
            let knowledgeBase = try ScriptedKnowledgeBase()
            let client = TenantRAGClient(knowledgeBase, configuration: TenantRAGConfiguration(policy: policy))
            for tenant in order + order {
                _ = try? await client.retrieve("what", as: TenantContext(trusting: tenant, because: "a test"))
            }
            #expect(Set(knowledgeBase.scopes.map(\.tenant)).count <= 1)
        }
    }

    @Test("a caller who lacks what the policy asks for is refused, by every operation, and nothing is sent")
    func callers() async throws {
        let acme = try TenantID(validating: "acme")
        let lacking = try TenantContext(
            trusting: acme,
            because: "a test",
            attributes: ["region": "", "plan": [] as AttributeValue]
        )
        let knowledgeBase = try ScriptedKnowledgeBase(vectorStore: .openSearchServerless)
        let directory = try IsolationPolicy.dedicatedKnowledgeBase([
            TenantID(validating: "globex"): KnowledgeBaseID(validating: "KB12345678")
        ])
        let policies: [IsolationPolicy] = [
            try .metadata(also: [.user(key: "owner")]), try .metadata(also: [.groups(key: "team", heldAs: .string)]),
            try .metadata(also: [.groups(key: "teams", heldAs: .stringList)]),
            try .metadata(also: [.attribute("region", key: "region")]),
            try .metadata(also: [.attribute("plan", key: "plan")]),
            try .metadata(also: [.attribute("none", key: "none")]), directory,
        ]
        for policy in policies {
            let client = TenantRAGClient(knowledgeBase, configuration: TenantRAGConfiguration(policy: policy))
            await #expect(throws: IsolationError.self) { try await client.retrieve("what", as: lacking) }
            await #expect(throws: IsolationError.self) { try await client.ask("what", as: lacking) }
            await #expect(throws: IsolationError.self) { try await client.stream("what", as: lacking) }
            await #expect(throws: IsolationError.self) { try await client.agenticRetrieve("what", as: lacking) }
            await #expect(throws: IsolationError.self) {
                try await client.documentContent(
                    of: KnowledgeBaseRetrievalResult(
                        content: RetrievalResultContent(text: "x"),
                        documentId: "d",
                        metadata: ["x-amz-bedrock-kb-source-uri": "s3://b/d"]
                    ),
                    as: lacking
                )
            }
        }
        #expect(knowledgeBase.scopes.isEmpty)
    }

    @Test("a store that is not named, or does not have an operator, is never guessed at")
    func stores() async throws {
        for store in ["", "s3vectors", "opensearch", "none"] {
            let fixture = BedrockFixture(Wire.results("acme"), environment: ["TENANTRAG_VECTOR_STORE": store])
            #expect(throws: TenantRAGError.self) { try fixture.client() }
            #expect(fixture.transport.sent.isEmpty)
        }
        let knowledgeBase = try ScriptedKnowledgeBase(vectorStore: .s3Vectors)
        let policy = try IsolationPolicy.sourcePrefix("s3://documents/{tenant}/")
        let client = TenantRAGClient(knowledgeBase, configuration: TenantRAGConfiguration(policy: policy))
        // S3 Vectors has no startsWith: it could pass over the whole boundary.
        await #expect(throws: FilterError.self) { try await client.retrieve("what", as: .test("acme")) }
        #expect(knowledgeBase.scopes.isEmpty)
    }
}
