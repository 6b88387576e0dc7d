import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("Links to documents")
struct ClientDocumentContentTests {
    /// A passage as any caller can construct it.
    private static func passage(of tenant: String, document: String? = "DOC1") -> KnowledgeBaseRetrievalResult {
        KnowledgeBaseRetrievalResult(
            content: RetrievalResultContent(text: "A passage."),
            documentId: document,
            metadata: ["tenantId": .string(tenant), "x-amz-bedrock-kb-source-uri": "s3://bucket/DOC1.md"]
        )
    }

    /// The responses to a search, a search outside of the boundary, a link and both searches again.
    private static let whole = [
        Wire.results("acme"), Wire.results(), Wire.link, Wire.results("acme"), Wire.results(),
    ]

    private static let retrieve = "/knowledgebases/KB12345678/retrieve"
    private static let content = "/knowledgebases/KB12345678/datasources/DS12345678/documents/DOC1/content"

    private static func fixture(_ answers: [String], environment: [String: String] = [:]) -> BedrockFixture {
        BedrockFixture(ScriptedTransport(answers.map { .answer(200, $0) }), environment: environment)
    }

    /// The code of the refusal, and none for a link.
    private static func refusal(
        _ fixture: BedrockFixture,
        _ configuration: TenantRAGConfiguration = TenantRAGConfiguration(),
        as tenant: TenantContext? = nil
    ) async throws -> TenantRAGError? {
        do {
            let tenant = try tenant ?? .test("acme")
            _ = try await fixture.client(configuration).documentContent(of: passage(of: "acme"), as: tenant)
            return nil
        } catch let error as TenantRAGError {
            #expect(!"\(error)".contains("globex") && !"\(error)".contains("DOC1") && !"\(error)".contains("MARKER"))
            return error
        }
    }

    @Test("The tenant's own document has one, between searches that show that all of it is the tenant's")
    func own() async throws {
        let fixture = Self.fixture(Self.whole)
        let content = try await fixture.client().documentContent(of: Self.passage(of: "acme"), as: .test("acme"))
        #expect(content.mimeType == "text/markdown")
        #expect(!"\(content)".contains("MARKER"))
        #expect(fixture.paths == [Self.retrieve, Self.retrieve, Self.content, Self.retrieve, Self.retrieve])
        let tenant = MetadataFilter.Condition(key: "tenantId", operator: .equals, value: "acme")
        let source = MetadataFilter.Condition(
            key: "x-amz-bedrock-kb-source-uri",
            operator: .equals,
            value: "s3://bucket/DOC1.md"
        )
        for (number, isOwn) in [(0, true), (1, false), (3, true), (4, false)] {
            let sent = fixture.transport.sent[number]
            let request = try RetrieveRequest(head: sent.request, body: sent.body)
            let search = request.retrievalConfiguration?.vectorSearchConfiguration
            let filter = try #require(search?.filter)
            #expect(filter.isConfined(to: source) && filter.isConfined(to: tenant) == isOwn)
            if !isOwn {
                #expect(search?.numberOfResults == 100)
                // The passage's words as the service has them, not as the caller wrote them down.
                #expect(request.retrievalQuery.text == "A passage.")
                let condition = MetadataFilter.Condition(key: "tenantId", operator: .notEquals, value: "acme")
                #expect(filter.isConfined(to: condition))
            }
        }
    }

    @Test(
        "A document that holds what is not the tenant's has none, however the search finds it",
        arguments: [
            [Wire.results("globex")], [Wire.results(nil)], [Wire.results("acme", "globex")],
            [Wire.results("acme", document: "DOC2")], [Wire.results("acme", nextToken: "1"), Wire.results("globex")],
            [Wire.results(nextToken: "1"), Wire.results("globex")],
            Array(repeating: Wire.results("acme", nextToken: "1"), count: 10),
        ]
    )
    func partial(outside: [String]) async throws {
        let before = Self.fixture([Wire.results("acme")] + outside + [Wire.link])
        #expect(try await Self.refusal(before)?.code == .partialDocument)
        #expect(!before.paths.contains(Self.content))
        // It came into the document while the link was made: the link is dropped.
        let after = Self.fixture(Array(Self.whole.prefix(4)) + outside)
        #expect(try await Self.refusal(after)?.code == .partialDocument)
        #expect(after.paths.contains(Self.content))
    }

    @Test("A search that passes over the negation finds the tenant's own passages, and is read to its end")
    func negationPassedOver() async throws {
        let pages = [Wire.results("acme", "acme", nextToken: "1"), Wire.results("acme")]
        let fixture = Self.fixture(
            [Wire.results("acme")] + pages + [Wire.link, Wire.results("acme")] + pages
        )
        #expect(try await Self.refusal(fixture) == nil)
        #expect(fixture.paths.count == 7)
        let second = fixture.transport.sent[2]
        #expect(try RetrieveRequest(head: second.request, body: second.body).nextToken == "1")
    }

    @Test(
        "A document that changed while its link was made has none",
        arguments: [
            Wire.results(), Wire.results("acme", "acme"), Wire.results("acme", document: "DOC2"),
            Wire.results("acme").replacing("A passage.", with: "Another."),
            Wire.results("acme").replacing("DS12345678", with: "DS00000000"),
            Wire.results("acme").replacing(#""season":1"#, with: #""season":2"#),
            Wire.results("acme").replacing(
                #""season":1"#,
                with: #""season":1,"x-amz-bedrock-kb-chunk-id":"another""#
            ),
            // The same letters in another Unicode form are other bytes.
            Wire.results("acme").replacing(#""season":1"#, with: #""season":1,"title":"cafe\u0301""#),
        ]
    )
    func changed(again: String) async throws {
        var answers = Self.whole
        if again.contains("cafe") {
            answers[0] = answers[0].replacing(#""season":1"#, with: #""season":1,"title":"caf\u00e9""#)
        }
        answers[3] = again
        let fixture = Self.fixture(answers)
        #expect(try await Self.refusal(fixture)?.code == .changedDocument)
        // Handed over: what the second search finds is the other tenant's by now.
        answers[3] = Wire.results("globex")
        await #expect(throws: IsolationViolation.self) {
            try await Self.fixture(answers).client().documentContent(of: Self.passage(of: "acme"), as: .test("acme"))
        }
    }

    @Test("Another order, other scores and members in another order are no change")
    func reordered() async throws {
        func results(_ passages: [String]) -> String { #"{"retrievalResults":[\#(passages.joined(separator: ","))]}"# }
        func passage(_ text: String, score: Double, _ members: [String]) -> String {
            let metadata = members.joined(separator: ",")
            return #"{"content":{"text":"\#(text)"},"documentId":"DOC1","metadata":{\#(metadata)},"score":\#(score)}"#
        }
        let members = [
            #""tenantId":"acme""#, #""x-amz-bedrock-kb-source-uri":"s3://bucket/DOC1.md""#,
            #""x-amz-bedrock-kb-data-source-id":"DS12345678""#,
        ]
        var answers = Self.whole
        answers[0] = results([passage("one", score: 0.5, members), passage("two", score: 0.4, members)])
        answers[3] = results([
            passage("two", score: 0.6, members.reversed()), passage("one", score: 0.1, members),
        ])
        #expect(try await Self.refusal(Self.fixture(answers)) == nil)
    }

    @Test("Where nothing can lie outside the boundary, nothing is searched for there")
    func nothingOutside() async throws {
        let tenant = try TenantID(validating: "acme")
        let id = try KnowledgeBaseID(validating: "KB12345678")
        for policy in [
            try IsolationPolicy.dedicatedKnowledgeBase([tenant: id]), try .sourcePrefix("s3://bucket/docs/{tenant}/"),
        ] {
            let results = Wire.results("acme", document: "docs/acme/DOC1")
                .replacing(#""documentId":"docs/acme/DOC1""#, with: #""documentId":"DOC1""#)
            let fixture = Self.fixture([results, Wire.link, results])
            var passage = Self.passage(of: "acme")
            passage.metadata?["x-amz-bedrock-kb-source-uri"] = "s3://bucket/docs/acme/DOC1.md"
            let client = try fixture.client(TenantRAGConfiguration(policy: policy))
            _ = try await client.documentContent(of: passage, as: .test("acme"))
            #expect(fixture.paths == [Self.retrieve, Self.content, Self.retrieve])
        }
    }

    @Test("A row of another user of the tenant is outside, too")
    func conditions() async throws {
        let policy = try IsolationPolicy.metadata(also: [.user(key: "owner")])
        func results(_ owner: String) -> String {
            Wire.results("acme").replacing(#""season":1"#, with: #""owner":"\#(owner)""#)
        }
        let ada = try TenantContext.test("acme", user: "ada")
        let own = [results("ada"), Wire.results(), Wire.link, results("ada"), Wire.results()]
        let configuration = TenantRAGConfiguration(policy: policy)
        #expect(try await Self.refusal(Self.fixture(own), configuration, as: ada) == nil)
        let mixed = Self.fixture([results("ada"), results("bob"), Wire.link])
        #expect(try await Self.refusal(mixed, configuration, as: ada)?.code == .partialDocument)
    }

    @Test("A failure of the second search is the service's own, and there is no link")
    func failure() async throws {
        let transport = ScriptedTransport { _, number in
            number == 0
                ? .answer(200, Wire.results("acme"))
                : .answer(429, #"{"__type":"ThrottlingException","message":"slow down"}"#)
        }
        await #expect(throws: AWSError.self) {
            try await BedrockFixture(transport).client()
                .documentContent(of: Self.passage(of: "acme"), as: .test("acme"))
        }
        #expect(transport.sent.count == 2)
    }

    @Test(
        "Another tenant's has none, however the passage came about",
        arguments: [
            // The search within acme's scope finds nothing, another document, or (with a broken store) globex's own.
            (Wire.results(), "unknown"), (Wire.results("acme", document: "DOC2"), "unknown"),
            (Wire.results("globex"), "violation"), (Wire.results(nil), "violation"),
        ]
    )
    func foreign(found: String, outcome: String) async throws {
        for passage in [Self.passage(of: "globex"), Self.passage(of: "acme")] {
            let fixture = BedrockFixture(found, Wire.link)
            do {
                _ = try await fixture.client().documentContent(of: passage, as: .test("acme"))
                Issue.record("a link to a foreign document")
            } catch let error as TenantRAGError {
                #expect(outcome == "unknown" && error.code == .unknownDocument)
            } catch is IsolationViolation {
                #expect(outcome == "violation")
            }
            #expect(fixture.transport.sent.count == 1)
        }
    }

    @Test("A passage without a document, and a knowledge base without links, are refused")
    func without() async throws {
        let fixture = BedrockFixture(Wire.results("acme"), Wire.link)
        await #expect(throws: TenantRAGError.self) {
            try await fixture.client().documentContent(of: Self.passage(of: "acme", document: nil), as: .test("acme"))
        }
        #expect(fixture.transport.sent.isEmpty)
    }

    @Test("A passage without words is searched for by its source", arguments: [nil, "", " \n"])
    func withoutWords(text: String?) async throws {
        let fixture = Self.fixture(Self.whole)
        var passage = Self.passage(of: "acme")
        passage.content.text = text
        _ = try await fixture.client().documentContent(of: passage, as: .test("acme"))
        let sent = fixture.transport.sent[0]
        #expect(try RetrieveRequest(head: sent.request, body: sent.body).retrievalQuery.text == "s3://bucket/DOC1.md")
    }

    @Test("An id that would lead to another path stays one segment", arguments: ["../../other", "a/b", "..", "a?b#c"])
    func path(id: String) async throws {
        let own = Wire.results("acme", document: id)
        let fixture = Self.fixture([own, Wire.results(), Wire.link, own, Wire.results()])
        let client = try fixture.client()
        var passage = Self.passage(of: "acme", document: id)
        passage.metadata?["x-amz-bedrock-kb-source-uri"] = .string("s3://bucket/\(id).md")
        _ = try? await client.documentContent(of: passage, as: .test("acme"))
        for path in fixture.paths where path.hasSuffix("/content") {
            #expect(path.split(separator: "/", omittingEmptySubsequences: false).count == 8)
            #expect(!path.contains("..") || path.contains("%2F"))
        }
        #expect(fixture.paths.count == (id == ".." ? 1 : 5))
    }

    @Test("The data source is the one that the service names, whatever else stands in a document's attributes")
    func dataSource() async throws {
        func results(_ attributes: String) -> String {
            let source = #""_source_uri":"s3://bucket/DOC1.md","x-amz-bedrock-kb-source-uri":"s3://bucket/DOC1.md""#
            let metadata = #"{"tenantId":"acme",\#(source),\#(attributes)}"#
            let passage = #"{"content":{"text":"A passage."},"documentId":"DOC1","metadata":\#(metadata)}"#
            return #"{"retrievalResults":[\#(passage)]}"#
        }
        // On each kind of knowledge base the other kind's name is an attribute like any other, with a value of anyone's
        // choice.
        let cases = [
            ("openSearchServerless", #""_data_source_id":"FOREIGN001""#, nil),
            ("managed", #""x-amz-bedrock-kb-data-source-id":"FOREIGN001""#, nil),
            (
                "managed", #""x-amz-bedrock-kb-data-source-id":"FOREIGN001","_data_source_id":"DS12345678""#,
                "DS12345678"
            ),
        ]
        for (store, attributes, dataSource) in cases {
            let own = results(attributes)
            let fixture = Self.fixture(
                [own, Wire.results(), Wire.link, own, Wire.results()],
                environment: ["TENANTRAG_VECTOR_STORE": store]
            )
            let client = try fixture.client()
            let passage = KnowledgeBaseRetrievalResult(
                content: RetrievalResultContent(text: "A passage."),
                documentId: "DOC1",
                metadata: ["_source_uri": "s3://bucket/DOC1.md"]
            )
            if dataSource == nil {
                let error = await #expect(throws: TenantRAGError.self) {
                    try await client.documentContent(of: passage, as: .test("acme"))
                }
                #expect(error?.code == .unknownDocument)
            } else {
                _ = try await client.documentContent(of: passage, as: .test("acme"))
            }
            #expect(!fixture.paths.contains { $0.contains("FOREIGN001") })
        }
    }
}
