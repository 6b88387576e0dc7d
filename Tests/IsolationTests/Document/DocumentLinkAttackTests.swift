import Logging
import Synchronization
import TenantRAG
import TenantRAGTestSupport
import TenantRAGTesting
import Testing

@Suite("No link shows a document of which a part is another's")
struct DocumentLinkAttackTests {
    private static let source = "s3://documents/rows.csv"

    private static func row(_ text: String, _ attributes: [String: AttributeValue]) -> TestDocument {
        TestDocument(text, source: source, attributes: attributes)
    }

    @Test(
        "rows of other tenants, of none and of look-alikes, one among many",
        arguments: [
            ["tenantId": "globex"], ["tenantId": "ACME"], ["tenantId": ["acme"]], ["tenantId": 1], [:],
        ] as [[String: AttributeValue]]
    )
    func rows(other: [String: AttributeValue]) async throws {
        let own = (0..<30).map { Self.row("The radio of acme, number \($0).", ["tenantId": "acme"]) }
        let acme = try TenantContext.test("acme")
        let whole = TenantRAGClient(try HostileKnowledgeBase(own, flaws: [.linksToEverything]))
        let passage = try #require(try await whole.retrieve("radio", as: acme).results.first)
        #expect(try await !whole.documentContent(of: passage, as: acme).presignedUrl.isEmpty)

        let documents = own + [Self.row("The radio in the vault.", other)]
        for store in [VectorStore.openSearchServerless, VectorStore(name: "own", operators: [.equals])] {
            let mixed = TenantRAGClient(
                try HostileKnowledgeBase(documents, flaws: [.linksToEverything], vectorStore: store)
            )
            for format in [nil, DocumentOutputFormat.raw, .extracted] {
                let error = await #expect(throws: TenantRAGError.self) {
                    try await mixed.documentContent(of: passage, as: acme, format: format)
                }
                #expect(error?.code == .partialDocument)
            }
        }
    }

    @Test("rows of another user of the tenant")
    func users() async throws {
        let policy = try IsolationPolicy.metadata(also: [.user(key: "owner")])
        let documents = ["ada", "bob"].map {
            Self.row("The radio of \($0).", ["tenantId": "acme", "owner": .string($0)])
        }
        let client = TenantRAGClient(
            try HostileKnowledgeBase(documents, flaws: [.linksToEverything]),
            configuration: TenantRAGConfiguration(policy: policy)
        )
        let ada = try TenantContext.test("acme", user: "ada")
        let passage = try #require(try await client.retrieve("radio", as: ada).results.first)
        let error = await #expect(throws: TenantRAGError.self) {
            try await client.documentContent(of: passage, as: ada)
        }
        #expect(error?.code == .partialDocument)
    }

    @Test("a mixed document behind a passage that names a clean source, in a store that passes over a caller's filter")
    func wrongSource() async throws {
        let knowledgeBase = try ScriptedPages { request in
            let metadata: JSONObject = [
                "tenantId": "acme", "x-amz-bedrock-kb-source-uri": "s3://documents/mixed.csv",
                "x-amz-bedrock-kb-data-source-id": "DS12345678",
            ]
            let passage = KnowledgeBaseRetrievalResult(
                content: RetrievalResultContent(text: "radio"),
                documentId: "MIXED",
                metadata: metadata
            )
            return request.scope.isOutsideSearch ? [] : [passage]
        }
        let passage = KnowledgeBaseRetrievalResult(
            content: RetrievalResultContent(text: "radio"),
            documentId: "MIXED",
            metadata: ["x-amz-bedrock-kb-source-uri": "s3://documents/clean.csv"]
        )
        let error = await #expect(throws: TenantRAGError.self) {
            try await TenantRAGClient(knowledgeBase).documentContent(of: passage, as: .test("acme"))
        }
        #expect(error?.code == .unknownDocument)
        #expect(knowledgeBase.linkCount == 0)
    }

    @Test("a document that is handed over, gets a row of another's, or changes, between the search and the link")
    func handOver() async throws {
        let acme = try TenantContext.test("acme")
        let radio = Self.row("The radio of acme.", ["tenantId": "acme"])
        let vault = Self.row("The radio in the vault.", ["tenantId": "globex"])
        let changes: [(TenantRAGError.Code?, [TestDocument])] = [
            (nil, [radio]), (.changedDocument, [vault]), (.partialDocument, [radio, vault]), (.changedDocument, []),
            (.changedDocument, [Self.row("The radio of acme.", ["tenantId": "acme", "edition": 2])]),
            (.changedDocument, [Self.row("The radio of acme was sold.", ["tenantId": "acme"])]),
        ]
        for (code, documents) in changes {
            let knowledgeBase = HandedOver(
                before: try HostileKnowledgeBase([radio]),
                after: try HostileKnowledgeBase(documents, flaws: [.linksToEverything])
            )
            let client = TenantRAGClient(knowledgeBase)
            let passage = try #require(try await client.retrieve("radio", as: acme).results.first)
            do {
                let link = try await client.documentContent(of: passage, as: acme)
                #expect(code == nil, "\(link)")
            } catch let error as TenantRAGError {
                #expect(error.code == code)
            }
            #expect(knowledgeBase.hasGivenLink)
        }
    }

    @Test("and nothing of what lies outside comes out: neither in an error nor in a log")
    func silence() async throws {
        let log = RecordingLog()
        var logger = Logger(label: "test") { _ in log }
        logger.logLevel = .trace
        let documents = [
            Self.row("The radio of acme.", ["tenantId": "acme"]),
            Self.row("The radio MARKER.", ["tenantId": "globex", "MARKER": "MARKER"]),
        ]
        let client = TenantRAGClient(
            try HostileKnowledgeBase(documents, flaws: [.linksToEverything]),
            logger: logger
        )
        let acme = try TenantContext.test("acme")
        let passage = try #require(try await client.retrieve("radio", as: acme).results.first)
        let error = await #expect(throws: TenantRAGError.self) {
            try await client.documentContent(of: passage, as: acme)
        }
        var text = log.text
        if let error { dump(error, to: &text) }
        #expect(!text.contains("MARKER") && !text.contains("globex") && !text.contains("rows.csv"))
    }
}

/// A knowledge base that searches as it is told and counts links.
private final class ScriptedPages: KnowledgeBase {
    let knowledgeBaseID: KnowledgeBaseID
    let modelARN = "amazon.nova-lite-v1:0"
    let vectorStore = VectorStore.openSearchServerless

    private let search: @Sendable (ScopedRequest<RetrieveRequest>) -> [KnowledgeBaseRetrievalResult]
    private let links = Mutex(0)

    init(
        _ search: @escaping @Sendable (ScopedRequest<RetrieveRequest>) -> [KnowledgeBaseRetrievalResult]
    ) throws {
        knowledgeBaseID = try KnowledgeBaseID(validating: "KB12345678")
        self.search = search
    }

    var linkCount: Int { links.withLock { $0 } }

    func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
        RetrieveResponse(retrievalResults: search(request))
    }

    func retrieveAndGenerate(
        _ request: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse {
        throw ValidationException(serviceMessage: "not here")
    }

    func retrieveAndGenerateStream(
        _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse {
        throw ValidationException(serviceMessage: "not here")
    }

    func getDocumentContent(
        _ request: ScopedRequest<GetDocumentContentRequest>
    ) async throws -> GetDocumentContentResponse {
        links.withLock { $0 += 1 }
        return GetDocumentContentResponse(mimeType: "text/csv", presignedUrl: "https://documents.invalid/mixed")
    }
}

/// A knowledge base whose documents are others as soon as a link is asked for.
private final class HandedOver: KnowledgeBase {
    private let before: HostileKnowledgeBase
    private let after: HostileKnowledgeBase
    private let isHandedOver = Mutex(false)

    init(before: HostileKnowledgeBase, after: HostileKnowledgeBase) {
        self.before = before
        self.after = after
    }

    var knowledgeBaseID: KnowledgeBaseID { before.knowledgeBaseID }
    var modelARN: String { before.modelARN }
    var vectorStore: VectorStore { before.vectorStore }
    var hasGivenLink: Bool { isHandedOver.withLock { $0 } }
    private var current: HostileKnowledgeBase { hasGivenLink ? after : before }

    func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
        try await current.retrieve(request)
    }

    func retrieveAndGenerate(
        _ request: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse {
        try await current.retrieveAndGenerate(request)
    }

    func retrieveAndGenerateStream(
        _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse {
        try await current.retrieveAndGenerateStream(request)
    }

    func getDocumentContent(
        _ request: ScopedRequest<GetDocumentContentRequest>
    ) async throws -> GetDocumentContentResponse {
        isHandedOver.withLock { $0 = true }
        return GetDocumentContentResponse(mimeType: "text/csv", presignedUrl: "https://documents.invalid/handed-over")
    }
}
