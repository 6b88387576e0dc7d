#if Local
import Synchronization
import TenantRAGTestSupport

@testable import TenantRAG
@testable import TenantRAGLocal

/// All tenants but the one under test: what they hold, ask, steal and break, drawn from the world's seed.
actor Neighbours {
    private let world: World
    private let client: TenantRAGClient
    private let store: any WorldStore
    private let loot: Loot
    /// The further actions that are possible where there is a service in between.
    private let misuse: (@Sendable (inout SeededGenerator) async -> Void)?
    private var texts: Texts
    private var stored: [String] = []
    private var conversations: [(TenantContext, Conversation)] = []
    /// The number of actions they took.
    private(set) var actionCount = 0

    init(
        _ world: World,
        client: TenantRAGClient,
        store: any WorldStore,
        loot: Loot,
        misuse: (@Sendable (inout SeededGenerator) async -> Void)? = nil
    ) {
        self.world = world
        self.client = client
        self.store = store
        self.loot = loot
        self.misuse = misuse
        texts = Texts(random: world.random)
    }

    /// Does a few things; whatever they end with is theirs alone.
    func act(atMost count: Int = 3) async {
        for _ in 0..<texts.random.below(count + 1) { try? await actOnce() }
    }

    private func actOnce() async throws {
        actionCount += 1
        switch texts.random.below(misuse == nil ? 14 : 17) {
        case 0..<5: try await putDocuments()
        case 5: try await removeDocuments()
        case 6: try await failToStore()
        case 7..<10: try await ask()
        case 10..<12: try await retrieve()
        case 12: try await search()
        case 13: try await steal()
        default:
            var random = texts.random
            await misuse?(&random)
            texts.random = random
        }
    }

    // MARK: Documents

    private func putDocuments() async throws {
        let documents = (0..<(1 + texts.random.below(3))).map { _ in foreignDocument() }
        for document in documents { stored.append(document.sourceURI) }
        loot.documents.withLock { $0 = stored }
        try await store.put(documents)
    }

    private func removeDocuments() async throws {
        guard !stored.isEmpty else { return }
        try await store.remove([texts.random.pick(stored), texts.random.pick(stored)])
    }

    private func failToStore() async throws {
        var document = foreignDocument()
        document.chunks.append(IngestedChunk(text: "out of order", ordinal: 0))
        try await store.put([foreignDocument(), document])
    }

    /// A document of another tenant, as like the tenant's own as it can be.
    private func foreignDocument() -> IngestedDocument {
        let id = world.tenant.tenant.rawValue
        var document = texts.document(at: foreignURI(id))
        if texts.random.chance(40) { document.chunks = texts.random.pick(world.own).chunks }
        if texts.random.chance(20) {
            document.chunks = [IngestedChunk(text: "lamp lamp radio gate Ada House 1 keeps green", ordinal: 0)]
        }
        document.attributes.merge(foreignAttributes(id)) { _, new in new }
        return document
    }

    private func foreignURI(_ id: String) -> String {
        let name = texts.random.pick(["d", "n"]) + "\(texts.random.below(12)).md"
        guard world.barrier == .source else {
            let lookAlike = texts.random.chance(15) ? "cafe\u{301}\(texts.random.below(6)).md" : "n\(name)"
            return "s3://documents/\(texts.random.pick([id, "globex"]))/\(lookAlike)"
        }
        let other = texts.random.pick(Self.lookAlikes(of: id))
        let uri = texts.random.pick([
            "s3://documents/\(other)/\(name)", "s3://documents/\(name)", "s3://documents/x/\(id)/\(name)",
            "s3://documents/\(id)\(name)", "s3://other/\(id)/\(name)",
        ])
        // Whatever lies below the tenant's prefix is the tenant's.
        return uri.utf8.starts(with: "s3://documents/\(id)/".utf8) ? "s3://documents/globex/\(name)" : uri
    }

    private func foreignAttributes(_ id: String) -> [String: AttributeValue] {
        let other = AttributeValue.string(texts.random.pick(Self.lookAlikes(of: id)))
        switch world.barrier {
        case .source: return texts.random.chance(50) ? ["tenantId": .string(id)] : ["tenantId": other]
        case .attribute:
            return texts.random.pick([
                ["tenantId": other], ["tenantId": other], ["tenantId": .stringList([id])], ["tenantId": 1], [:],
                ["TenantId": .string(id)], ["tenantId ": .string(id), "tenantId": other],
            ])
        case .accentedAttribute:
            return texts.random.pick([
                ["mandant\u{E9}": other], ["mandante\u{301}": .string(id)], ["mandante": .string(id)],
                ["mandant\u{E9}": .stringList([id])], [:],
            ])
        case .user:
            let owner = texts.random.pick(["Ana", "an", "ana ", "bob", "an\u{E1}"])
            return texts.random.pick([
                ["tenantId": .string(id), "owner": .string(owner)], ["tenantId": .string(id)],
                ["tenantId": .string(id), "owner": ["ana"]], ["tenantId": other, "owner": "ana"],
            ])
        case .group:
            let team = texts.random.pick(["Red", "re", "re\u{301}d", "blue"])
            return texts.random.pick([
                ["tenantId": .string(id), "team": .string(team)], ["tenantId": .string(id)],
                ["tenantId": other, "team": "red"], ["tenantId": .string(id), "team": 1],
            ])
        }
    }

    private static func lookAlikes(of id: String) -> [String] {
        let all = [
            id.uppercased(), id.lowercased(), id + "1", String(id.dropLast()), id + " ", " " + id, id + "\u{0}",
            id + "/", id + "/x", id + "\u{301}", id + "\u{200B}", "\u{430}" + id.dropFirst(), id + ".", "x" + id,
            "\u{212A}" + id.dropFirst(), "globex", "initech", "a/" + id,
        ]
        return all.filter { !$0.utf8.elementsEqual(id.utf8) && !$0.isEmpty }
    }

    // MARK: Traffic

    private func somebody() throws -> TenantContext {
        let id = world.tenant.tenant.rawValue
        let isOfTheTenant = [.user, .group].contains(world.barrier) && texts.random.chance(40)
        let name = isOfTheTenant ? id : texts.random.pick([id + "1", id + "/x", "globex", "initech", "x" + id])
        return try TenantContext(
            trusting: TenantID(validating: name),
            because: "a test",
            user: isOfTheTenant ? "bob" : texts.random.pick(["ana", "bob"]),
            groups: isOfTheTenant ? ["blue"] : ["red"]
        )
    }

    private func ask() async throws {
        let known = conversations.isEmpty || texts.random.chance(50) ? nil : texts.random.pick(conversations)
        let context = try known?.0 ?? somebody()
        let question = texts.question()
        let filter = texts.filter(on: world.barrier.key)
        if texts.random.chance(50) {
            let answer = try await client.ask(question, as: context, where: filter, continuing: known?.1)
            note(answer.conversation, of: context)
        } else {
            let stream = try await client.stream(question, as: context, where: filter, continuing: known?.1)
            note(stream.conversation, of: context)
            // Some leave before the end.
            for try await _ in stream where texts.random.chance(30) { break }
        }
    }

    private func note(_ conversation: Conversation, of context: TenantContext) {
        conversations.append((context, conversation))
        loot.sessions.withLock { $0.append(conversation.sessionID) }
    }

    private func retrieve() async throws {
        let context = try somebody()
        let filter = texts.filter(on: world.barrier.key)
        var page = try await client.retrieve(texts.question(), as: context, where: filter, numberOfResults: 1)
        if let token = page.nextToken { loot.tokens.withLock { $0.append(token) } }
        for _ in 0..<3 where page.hasMore { page = try await client.retrieve(after: page, as: context) }
    }

    private func search() async throws {
        let filter = texts.filter(on: world.barrier.key)
        _ = try await client.agenticRetrieve(texts.question(), as: somebody(), where: filter)
    }

    private func steal() async throws {
        let context = try somebody()
        if texts.random.chance(50), let conversation = loot.conversation.withLock({ $0 }) {
            _ = try await client.ask(texts.question(), as: context, continuing: conversation)
        } else if let page = loot.page.withLock({ $0 }) {
            _ = try await client.retrieve(after: page, as: context)
        }
    }
}
#endif
