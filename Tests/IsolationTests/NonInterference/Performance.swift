#if Local
import Synchronization
import TenantRAGTestSupport

@testable import TenantRAG
@testable import TenantRAGLocal

/// The tenant's calls in one world, and all that it got for them.
struct Performance {
    let world: World
    let client: TenantRAGClient
    let store: any WorldStore
    let clock: ManualClock
    let loot: Loot
    /// The log of the wire, where there is one.
    let wire: WireLog?

    /// Every answer, score, citation and error, in order, one a line.
    private(set) var transcript: [String] = []
    private var normalizer = Normalizer()
    private var conversation: Conversation?
    private var passages: [KnowledgeBaseRetrievalResult] = []

    init(
        _ world: World,
        client: TenantRAGClient,
        store: any WorldStore,
        clock: ManualClock,
        loot: Loot,
        wire: WireLog? = nil
    ) {
        self.world = world
        self.client = client
        self.store = store
        self.clock = clock
        self.loot = loot
        self.wire = wire
    }

    /// Performs all steps.
    ///
    /// - Parameter between: A closure that runs beside them.
    /// - Throws: Any error of `between`; the tenant's own errors are part of the transcript.
    mutating func run(between: () async throws -> Void) async throws {
        for step in world.steps {
            try await between()
            do {
                try await WireLog.$current.withValue(wire) { try await perform(step) }
            } catch {
                note(error)
            }
            for line in wire?.take() ?? [] { transcript.append(normalizer.normalize(line)) }
        }
    }

    private mutating func perform(_ step: Step) async throws {
        let tenant = world.tenant
        switch step {
        case .retrieve(let query, let filter, let count):
            var page = try await client.retrieve(query, as: tenant, where: filter, numberOfResults: count)
            note(page)
            for _ in 0..<4 where page.hasMore {
                page = try await client.retrieve(after: page, as: tenant)
                note(page)
            }
        case .ask(let question, let filter, let context, let continues):
            let answer = try await client.ask(
                question,
                as: tenant,
                where: filter,
                context: context.map { AdditionalContext($0) },
                continuing: continues ? conversation : nil
            )
            note(answer.conversation)
            transcript.append("text \(answer.text)")
            for citation in answer.citations { note(citation.jsonBytes()) }
        case .stream(let question, let filter, let continues):
            let stream = try await client.stream(
                question,
                as: tenant,
                where: filter,
                continuing: continues ? conversation : nil
            )
            note(stream.conversation)
            for try await event in stream {
                switch event {
                case .text(let text): transcript.append("text \(text)")
                case .citation(let citation): note(citation.jsonBytes())
                case .guardrail(let action): transcript.append("guardrail \(action)")
                }
            }
        case .agentic(let question, let filter, let writesAnswer):
            let answer = try await client.agenticRetrieve(
                question,
                as: tenant,
                where: filter,
                writesAnswer: writesAnswer
            )
            transcript.append("text \(answer.text ?? "-") more \(answer.hasMore)")
            for citation in answer.citations { note(citation.jsonBytes()) }
            for result in answer.results { note(result.jsonBytes()) }
        case .content:
            guard let passage = passages.last else { return }
            note(try await client.documentContent(of: passage, as: tenant).jsonBytes())
        case .foreignContent, .foreignSession, .foreignPage, .foreignConversation: try await steal(step)
        case .put(let document): try await store.put([document])
        case .remove(let uri): try await store.remove([uri])
        case .wait(let duration): clock.advance(by: duration)
        case .fault(let question, let fault):
            try await WireFault.$current.withValue(WireFault(fault, count: 1)) {
                try await perform(.stream(question, nil, continues: false))
            }
        }
    }

    /// The same call in both worlds; what it names is there in one of them alone.
    private mutating func steal(_ step: Step) async throws {
        let tenant = world.tenant
        let policy = client.configuration.policy
        let knowledgeBase = try KnowledgeBaseID(validating: "LOCAL00000")
        let session = loot.sessions.withLock { $0.last } ?? "00000000-0000-0000-0000-000000000000"
        normalizer.steal(session)
        switch step {
        case .foreignContent:
            let uri = loot.documents.withLock { $0.last } ?? "s3://documents/globex/d1.md"
            let passage = KnowledgeBaseRetrievalResult(
                content: RetrievalResultContent(text: "lamp"),
                documentId: uri,
                metadata: ["x-amz-bedrock-kb-source-uri": .string(uri)]
            )
            // The wire's record would quote the name, which is another in each world.
            _ = try await WireLog.$current.withValue(nil) {
                try await client.documentContent(of: passage, as: tenant)
            }
        case .foreignSession:
            let stolen = try Self.conversation(session, policy.scope(for: tenant), knowledgeBase)
            _ = try await client.ask("Who is he?", as: tenant, continuing: stolen)
        case .foreignPage:
            let page = RetrievalPage(
                results: [],
                guardrailAction: nil,
                query: RetrievalQuery(text: "common gate", filter: nil, numberOfResults: 1),
                scope: try policy.scope(for: tenant),
                nextToken: loot.tokens.withLock { $0.last } ?? String(repeating: "A", count: 48)
            )
            note(try await client.retrieve(after: page, as: tenant))
        default:
            let other = try TenantContext(
                trusting: TenantID(validating: "globex"),
                because: "a test",
                user: tenant.user,
                groups: tenant.groups
            )
            let stolen = try Self.conversation(session, policy.scope(for: other), knowledgeBase)
            _ = try await client.ask("Who is he?", as: tenant, continuing: stolen)
        }
    }

    /// A conversation that was never returned.
    private static func conversation(
        _ session: String,
        _ scope: ScopedFilter,
        _ knowledgeBase: KnowledgeBaseID
    ) throws -> Conversation {
        try ConversationPlace(scope, knowledgeBase, continuing: nil, at: .now).conversation(session)
    }

    private mutating func note(_ page: RetrievalPage) {
        loot.page.withLock { $0 = page }
        passages += page.results
        transcript.append("page of \(page.results.count), token \(page.nextToken ?? "-")")
        for result in page.results { note(result.jsonBytes()) }
    }

    private mutating func note(_ conversation: Conversation) {
        self.conversation = conversation
        loot.conversation.withLock { $0 = conversation }
        transcript.append(normalizer.normalize("session \(conversation.sessionID)"))
    }

    private mutating func note(_ bytes: [UInt8]) {
        transcript.append(normalizer.normalize(String(decoding: bytes, as: UTF8.self)))
    }

    private mutating func note(_ error: any Error) {
        var text = "error \(type(of: error)): \(error)"
        if let error = error as? AWSError {
            text += " \(error.serviceMessage ?? "") \(error.underlying.map { "\($0)" } ?? "")"
        }
        if let error = error as? any ServiceErrorShape {
            text += String(decoding: error.jsonBytes(), as: UTF8.self)
        }
        if let error = error as? IsolationError { text += error.underlying.map { "\($0)" } ?? "" }
        transcript.append(normalizer.normalize(text))
    }
}
#endif
