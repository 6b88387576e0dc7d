#if Local
import TenantRAGTestSupport
import Testing
import TenantRAG

@testable import TenantRAGLocal

@Suite("A document is visible to the tenant that its sidecar names, and in doubt to none")
struct DocumentAttackTests {
    private static let secret = "The vault code is marigold."
    private static let question = "What is the vault code?"

    /// Each tries to show one document to two tenants, or to `acme` without naming it plainly.
    private static let sidecars = [
        #"{"metadataAttributes":{"tenantId":"globex","tenantId":"acme"}}"#,
        #"{"metadataAttributes":{"tenantId":"globex","tenant\u0049d":"acme"}}"#,
        #"{"metadataAttributes":{"tenantId":"globex"},"metadataAttributes":{"tenantId":"acme"}}"#,
        #"{"metadataAttributes":{"tenantId":"globex"},"metadata\u0041ttributes":{"tenantId":"acme"}}"#,
        #"{"metadataAttributes":{"tenantId":["globex","acme"]}}"#,
        #"{"metadataAttributes":{"tenantId":["acme"]}}"#,
        #"{"metadataAttributes":{"tenantId":{"value":{"type":"STRING_LIST","stringListValue":["acme"]}}}}"#,
        #"{"metadataAttributes":{"tenantId":{"value":{"type":"STRING","stringValue":"globex","stringValue":"acme"}}}}"#,
        #"{"metadataAttributes":{"tenantId":{"value":{"type":"STRING","stringValue":"globex"},"value":{"type":"STRING","stringValue":"acme"}}}}"#,
        #"{"metadataAttributes":{"TenantId":"acme"}}"#, #"{"metadataAttributes":{"tenantId ":"acme"}}"#,
        #"{"metadataAttributes":{"tenantId":"ACME"}}"#, #"{"metadataAttributes":{"tenantId":"acme "}}"#,
        #"{"metadataAttributes":{"tenantId":" acme"}}"#, #"{"metadataAttributes":{"tenantId":"acme\u0000"}}"#,
        #"{"metadataAttributes":{"tenantId":"acme\u0000globex"}}"#,
        #"{"metadataAttributes":{"tenantId":"acme/x"}}"#,
        #"{"metadataAttributes":{"tenantId":"acme\u200b"}}"#, #"{"metadataAttributes":{"tenantId":"\u0430cme"}}"#,
        #"{"metadataAttributes":{"tenantId":"acme\u0301"}}"#, #"{"metadataAttributes":{"tenantId":"acm"}}"#,
        #"{"metadataAttributes":{"tenantId":"acme%"}}"#, #"{"metadataAttributes":{"tenantId":"%"}}"#,
        #"{"metadataAttributes":{"tenantId":"*"}}"#, #"{"metadataAttributes":{"tenantId":""}}"#,
        #"{"metadataAttributes":{"tenantId":null}}"#, #"{"metadataAttributes":{"tenantId":true}}"#,
        #"{"metadataAttributes":{"season":1}}"#, #"{"metadataAttributes":{"tenantId":"globex"},"tenantId":"acme"}"#,
        #"{"metadataAttributes":{"tenantId":"globex","x-amz-bedrock-kb-source-uri":"s3://documents/acme/a.md"}}"#,
        #"{"metadataAttributes":{"tenantId":"globex","X-AMZ-Bedrock-kb-source-uri":"s3://documents/acme/a.md"}}"#,
        #"{"metadataAttributes":{"tenantId":"globex"}} {"metadataAttributes":{"tenantId":"acme"}}"#,
        "\u{FEFF}\u{FEFF}" + #"{"metadataAttributes":{"tenantId":"acme"}}"#, "", "[]", "null",
    ]

    @Test("a sidecar that could be read in two ways opens nothing", arguments: sidecars)
    func sidecar(sidecar: String) async throws {
        let folder = try AttackFolder()
        try folder.files.write("globex/a.md", Self.secret)
        try folder.files.write("globex/a.md.metadata.json", sidecar)
        try folder.files.write("acme/own.md", "The vault code is tulip.", tenant: "acme")
        let knowledgeBase = try await folder.knowledgeBase()
        let tenant = try TenantContext.test("acme")
        let prefix = TenantRAGConfiguration(policy: try .sourcePrefix("s3://documents/{tenant}/"))
        for client in [
            TenantRAGClient(knowledgeBase), TenantRAGClient(knowledgeBase, configuration: prefix),
        ] {
            let view = await AttackFolder.view(client, Self.question, as: tenant)
            #expect(view.contains { $0.contains("tulip") })
            #expect(!view.contains { $0.contains("marigold") || $0.contains("globex") })
        }
    }

    @Test("the Kelvin sign is no K, and a decomposed tenant key is no composed one")
    func canonicalEquivalence() async throws {
        let folder = try AttackFolder()
        try folder.files.write("a.md", Self.secret, tenant: "\u{212A}raft")
        try folder.files.write("b.md", Self.secret)
        try folder.files.write("b.md.metadata.json", "{\"metadataAttributes\":{\"mandante\u{301}\":\"Kraft\"}}")
        try folder.files.write("c.md", "The vault code is tulip.")
        try folder.files.write(
            "c.md.metadata.json",
            "{\"metadataAttributes\":{\"mandant\u{E9}\":\"Kraft\",\"tenantId\":\"Kraft\"}}"
        )
        let knowledgeBase = try await folder.knowledgeBase()
        let tenant = try TenantContext.test("Kraft")
        for policy in [IsolationPolicy.standard, try .metadata(key: "mandant\u{E9}")] {
            let client = TenantRAGClient(knowledgeBase, configuration: TenantRAGConfiguration(policy: policy))
            let view = await AttackFolder.view(client, Self.question, as: tenant)
            #expect(view.contains { $0.contains("tulip") })
            #expect(!view.contains { $0.contains("marigold") })
        }
    }

    private static let records = """
        {"metadataAttributes":{"kind":"list"},"documentStructureConfiguration":{"type":"RECORD_BASED_STRUCTURE_METADATA",
        "recordBasedStructureMetadata":{"contentFields":[{"fieldName":"text"}]}}}
        """

    @Test("the rows of one file stay with their tenants, and a row without one belongs to none")
    func rows() async throws {
        let folder = try AttackFolder()
        try folder.files.write(
            "rows.csv",
            """
            text,tenantId
            The vault code is tulip.,acme
            The vault code is marigold.,globex
            The vault code is dahlia.,
            "The vault code is peony.","acme
            "
            The vault code is crocus.,"acme,globex"
            The vault code is lilac.,ACME
            """
        )
        try folder.files.write("rows.csv.metadata.json", Self.records)
        let client = TenantRAGClient(try await folder.knowledgeBase())
        let view = await AttackFolder.view(client, Self.question, as: try TenantContext.test("acme"))
        #expect(view.contains { $0.contains("tulip") })
        for word in ["marigold", "dahlia", "peony", "crocus", "lilac"] {
            #expect(!view.contains { $0.contains(word) })
        }
    }

    @Test("a filter of many alternatives is answered as if the tenant were alone, though others have more of them")
    func alternatives() async throws {
        let folder = try AttackFolder()
        try folder.files.write("rows.csv", "text,tenantId,a0\nThe vault code is marigold.,globex,v0")
        try folder.files.write("rows.csv.metadata.json", Self.records)
        for number in 0..<320 {
            try folder.files.write("filler\(number).md", "Nothing.")
            try folder.files.write(
                "filler\(number).md.metadata.json",
                #"{"metadataAttributes":{"tenantId":"globex","a\#(number % 5)":"v\#(number)"}}"#
            )
        }
        for number in 0..<60 {
            try folder.files.write("own\(number).md", "The vault code is tulip.", tenant: "acme")
        }
        let shared = TenantRAGClient(try await folder.knowledgeBase())
        for number in 0..<320 {
            try folder.files.remove("filler\(number).md")
        }
        try folder.files.remove("rows.csv")
        let alone = TenantRAGClient(try await folder.knowledgeBase())
        // So many alternatives are known of the other tenant that the filter is compared chunk by chunk.
        let filter = MetadataFilter.orAll(
            (0..<4).map { key in
                .condition(
                    .init(
                        key: "a\(key)",
                        operator: .in,
                        value: .stringList((0..<320).filter { $0 % 5 == key }.map { "v\($0)" })
                    )
                )
            } + [.condition(.init(key: "tenantId", operator: .in, value: ["acme", "globex"]))]
        )
        let tenant = try TenantContext.test("acme")
        let view = await AttackFolder.view(shared, Self.question, as: tenant, where: filter)
        #expect(view.contains { $0.contains("tulip") })
        #expect(!view.contains { $0.contains("marigold") })
        #expect(await AttackFolder.view(alone, Self.question, as: tenant, where: filter) == view)
    }

    @Test("a document that changes its tenant, loses its sidecar or breaks it is gone for the former tenant")
    func reassignment() async throws {
        let changes: [@Sendable (DocumentFolder) throws -> Void] = [
            { try $0.write("a.md.metadata.json", #"{"metadataAttributes":{"tenantId":"globex"}}"#) },
            { try $0.remove("a.md.metadata.json") },
            { try $0.write("a.md.metadata.json", "{") },
            { try $0.remove("a.md") },
            {
                try $0.remove("a.md.metadata.json")
                try $0.write("A.md.metadata.json", #"{"metadataAttributes":{"tenantId":"acme"}}"#)
            },
            {
                try $0.remove("a.md")
                try $0.write("real.md", "The vault code is marigold.")
                try $0.link("a.md", to: "real.md")
            },
        ]
        for change in changes {
            let folder = try AttackFolder()
            try folder.files.write("a.md", Self.secret, tenant: "acme")
            let knowledgeBase = try await folder.knowledgeBase()
            let client = TenantRAGClient(knowledgeBase)
            let tenant = try TenantContext.test("acme")
            let answer = try await client.ask(Self.question, as: tenant)
            #expect(answer.text.contains("marigold"))
            try change(folder.files)
            _ = try await knowledgeBase.ingest()
            let view = await AttackFolder.view(client, Self.question, as: tenant)
            let next = try await client.ask("What is it?", as: tenant, continuing: answer.conversation)
            #expect(!view.contains { $0.contains("marigold") })
            #expect(!next.text.contains("marigold") && next.citations.isEmpty)
        }
    }

    @Test("an older ingestion never overwrites what a newer one has read")
    func overlappingIngestions() async throws {
        let folder = try AttackFolder()
        try folder.files.write("a.md", Self.secret, tenant: "acme")
        // As many as are read at a time, so that the long one is still being read when these are done.
        for number in 0..<63 { try folder.files.write("b\(number).md", "Nothing.", tenant: "acme") }
        try folder.files.write("long.md", String(repeating: "A word. ", count: 100_000), tenant: "acme")
        let knowledgeBase = try LocalKnowledgeBase(documents: folder.files.path)
        let (signals, signal) = AsyncStream.makeStream(of: Void.self)
        let older = Task { try await knowledgeBase.ingest { _ in signal.yield() } }
        for await _ in signals { break }
        // The older one has read the document and not yet stored it.
        try folder.files.remove("long.md")
        try folder.files.write("a.md.metadata.json", #"{"metadataAttributes":{"tenantId":"globex"}}"#)
        _ = try await knowledgeBase.ingest()
        _ = try await older.value
        let view = await AttackFolder.view(
            TenantRAGClient(knowledgeBase),
            Self.question,
            as: try TenantContext.test("acme")
        )
        #expect(!view.contains { $0.contains("marigold") })
    }
}
#endif
