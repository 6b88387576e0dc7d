import Foundation
import Synchronization
import TenantRAG
import TenantRAGCrypto
import TenantRAGTestSupport
import Testing

@Suite("Conversations that a browser keeps")
struct ConversationTokenTests {
    /// A service: its knowledge base, its clock and its keys.
    private struct Service {
        let knowledgeBase: ScriptedKnowledgeBase
        let clock: ManualTime
        let client: TenantRAGClient

        init(
            keys: ConversationKeyProvider?,
            policy: IsolationPolicy = .standard,
            session: String = "session-7",
            id: String = "KB12345678"
        ) throws {
            knowledgeBase = try ScriptedKnowledgeBase(session: session, id: id)
            clock = ManualTime(date: try Timestamp("20261126T120000Z"))
            var configuration = TenantRAGConfiguration(policy: policy)
            configuration.conversationKeys = keys
            configuration.clock = clock.source
            client = TenantRAGClient(knowledgeBase, configuration: configuration)
        }

        init(policy: IsolationPolicy = .standard) throws {
            try self.init(keys: .fixed(ConversationKeys(current: .random(id: "now"))), policy: policy)
        }

        /// The refusal of a token, after which the knowledge base must have been asked no more often than before.
        func refusal(_ token: ConversationToken, as tenant: TenantContext) async throws -> TenantRAGError? {
            let calls = knowledgeBase.scopes.count
            let error = await #expect(throws: TenantRAGError.self) {
                let conversation = try await client.conversation(from: token, as: tenant)
                _ = try await client.ask("and", as: tenant, continuing: conversation)
            }
            #expect(knowledgeBase.scopes.count == calls)
            #expect(error?.refusesConversation == true)
            return error
        }
    }

    @Test("a token brings the session to the next question, on another server too")
    func continues() async throws {
        let keys = ConversationKeyProvider.fixed(try ConversationKeys(current: .random(id: "now")))
        let (first, second) = (try Service(keys: keys), try Service(keys: keys, session: "another"))
        let tenant = try TenantContext.test("acme", user: "ada")
        let conversation = try await first.client.ask("what", as: tenant).conversation
        let token = try await first.client.token(for: conversation)
        let opened = try await second.client.conversation(from: ConversationToken(token.text), as: tenant)
        #expect(opened == conversation && opened?.expiration == conversation.expiration)
        let answer = try await second.client.ask("and", as: tenant, continuing: opened)
        #expect(second.knowledgeBase.generations.map(\.sessionId) == ["session-7"])
        // And so on, with the same end.
        second.clock.advance(.seconds(3_600))
        let next = try await second.client.token(for: answer.conversation)
        #expect(try await first.client.conversation(from: next, as: tenant)?.expiration == conversation.expiration)
        #expect(!token.text.contains("session") && !token.text.contains("acme"))
    }

    @Test("a stream's conversation is sealed as well, and no token is no conversation")
    func streams() async throws {
        let service = try Service()
        let tenant = try TenantContext.test("acme")
        let stream = try await service.client.stream("what", as: tenant)
        for try await _ in stream {}
        let token = try await service.client.token(for: stream.conversation)
        #expect(try await service.client.conversation(from: token, as: tenant) == stream.conversation)
        #expect(try await service.client.conversation(from: nil, as: tenant) == nil)
    }

    @Test(
        "every other caller is refused, before anything is sent, in words that reveal nothing of the owner",
        arguments: [
            ("globex", "ada"), ("acme", "grace"), ("acme", nil), ("acme", "Ada"), ("acme/ada", nil),
            ("acme", "ad\u{E1}"),
            ("acme", "ada\u{301}"), ("ACME", "ada"),
        ] as [(String, String?)]
    )
    func foreign(tenant: String, user: String?) async throws {
        let service = try Service()
        let owner = try TenantContext.test("acme", user: "ada")
        let token = try await service.client.token(for: service.client.ask("what", as: owner).conversation)
        let error = try await service.refusal(token, as: .test(tenant, user: user))
        #expect(error?.code == .foreignConversation)
        #expect(error.map { "\($0)".contains("acme") || "\($0)".contains("ada") } == false)
        // Not even when it is old.
        service.clock.advance(.seconds(200_000))
        #expect(try await service.refusal(token, as: .test(tenant, user: user))?.code == .foreignConversation)
        #expect(try await service.refusal(token, as: owner)?.code == .expiredConversation)
    }

    @Test("users whose names only look alike are two users, both ways")
    func canonicallyEquivalentUsers() async throws {
        let service = try Service()
        for (owner, other) in [("Ren\u{E9}", "Rene\u{301}"), ("Rene\u{301}", "Ren\u{E9}"), ("\u{212B}", "\u{C5}")] {
            let tenant = try TenantContext.test("acme", user: owner)
            let token = try await service.client.token(for: service.client.ask("what", as: tenant).conversation)
            let error = try await service.refusal(token, as: .test("acme", user: other))
            #expect(error?.code == .foreignConversation)
            _ = try await service.client.conversation(from: token, as: tenant)
        }
    }

    @Test("a user that sees other documents cannot continue it; the same groups in another order can")
    func groups() async throws {
        let acme = try TenantID(validating: "acme")
        func member(_ groups: String...) throws -> TenantContext {
            try TenantContext(trusting: acme, because: "a test", groups: groups)
        }
        for holding in [ContextCondition.Holding.string, .stringList] {
            let service = try Service(policy: .metadata(also: [.groups(key: "team", heldAs: holding)]))
            let conversation = try await service.client.ask("what", as: member("board", "staff")).conversation
            let token = try await service.client.token(for: conversation)
            for groups in [
                ["staff"], ["board"], ["board", "staff", "guests"], ["staff", "boards"], ["Board", "staff"],
            ] {
                let other = try TenantContext(trusting: acme, because: "a test", groups: groups)
                #expect(try await service.refusal(token, as: other)?.code == .foreignConversation)
            }
            #expect(try await service.client.conversation(from: token, as: member("staff", "board")) == conversation)
        }
    }

    @Test(
        "another knowledge base refuses it",
        arguments: [
            "KB12345679", "arn:aws:bedrock:eu-central-1:123456789012:knowledge-base/KB12345678",
        ]
    )
    func knowledgeBase(id: String) async throws {
        let keys = ConversationKeyProvider.fixed(try ConversationKeys(current: .random(id: "now")))
        let (first, second) = (try Service(keys: keys), try Service(keys: keys, id: id))
        let tenant = try TenantContext.test("acme")
        let token = try await first.client.token(for: first.client.ask("what", as: tenant).conversation)
        #expect(try await second.refusal(token, as: tenant)?.code == .foreignConversation)
    }

    @Test("it ends to the second, and a clock that was ahead does not make it live longer")
    func expiry() async throws {
        let service = try Service()
        let tenant = try TenantContext.test("acme")
        let conversation = try await service.client.ask("what", as: tenant).conversation
        let token = try await service.client.token(for: conversation)
        service.clock.advance(.seconds(86_399))
        #expect(try await service.client.conversation(from: token, as: tenant) == conversation)
        service.clock.advance(.seconds(1))
        #expect(try await service.refusal(token, as: tenant)?.code == .expiredConversation)
        let error = await #expect(throws: TenantRAGError.self) { try await service.client.token(for: conversation) }
        #expect(error?.code == .expiredConversation)

        let keys = ConversationKeyProvider.fixed(try ConversationKeys(current: .random(id: "now")))
        let (ahead, right) = (try Service(keys: keys), try Service(keys: keys))
        ahead.clock.advance(.seconds(50_000))
        let early = try await ahead.client.token(for: ahead.client.ask("what", as: tenant).conversation)
        let opened = try await right.client.conversation(from: early, as: tenant)
        #expect(opened?.expiration == right.clock.source.date().advanced(bySeconds: 86_400))
    }

    @Test("keys rotate while a service runs: the old one opens until it is retired")
    func rotation() async throws {
        let (old, new) = (try ConversationKey.random(id: "2026-05"), try ConversationKey.random(id: "2026-11"))
        let vault = Vault(try ConversationKeys(current: old))
        let service = try Service(keys: ConversationKeyProvider { vault.keys })
        let tenant = try TenantContext.test("acme")
        let conversation = try await service.client.ask("what", as: tenant).conversation
        let first = try await service.client.token(for: conversation)
        vault.keys = try ConversationKeys(current: new, older: [old])
        let second = try await service.client.token(for: conversation)
        for token in [first, second] {
            #expect(try await service.client.conversation(from: token, as: tenant) == conversation)
        }
        vault.keys = try ConversationKeys(current: new)
        #expect(try await service.refusal(first, as: tenant)?.code == .unknownConversationKey)
        #expect(try await service.client.conversation(from: second, as: tenant) == conversation)
        vault.keys = try ConversationKeys(current: .random(id: "2026-11"))
        #expect(try await service.refusal(second, as: tenant)?.code == .alteredConversationToken)
    }

    @Test("what was sealed under the same key for another use is no token")
    func label() async throws {
        let key = try ConversationKey.random(id: "now")
        let service = try Service(keys: .fixed(ConversationKeys(current: key)))
        let tenant = try TenantContext.test("acme")
        let conversation = try await service.client.ask("what", as: tenant).conversation
        let token = try await service.client.token(for: conversation)
        // A token byte for byte, but for the label, which is authenticated and stands nowhere.
        let header = try #require(Base64URL.decode(token.text.utf8)).prefix(2 + key.id.utf8.count)
        let id = Array("session-7".utf8)
        var plaintext = unsafe withUnsafeBytes(of: Int64(9_999_999_999).bigEndian) { unsafe Array($0) }
        plaintext += conversation.binding.bytes + [UInt8(id.count)] + id
        plaintext += Array(repeating: 0, count: 141 - plaintext.count)
        for label in ["", "TenantRAG", "TenantRAG conversation token "] {
            let nonce = Array(repeating: UInt8(7), count: AES256GCM.nonceLength)
            let sealed = try AES256GCM.seal(
                plaintext,
                under: key.secret,
                nonce: nonce,
                authenticating: Array(label.utf8) + header
            )
            let forged = ConversationToken(Base64URL.encode(header + nonce + sealed))
            #expect(try await service.refusal(forged, as: tenant)?.code == .alteredConversationToken)
        }
    }

    @Test(
        "text that is no token is refused",
        arguments: ["", "session-1", "AQ", "%00", "é", String(repeating: "A", count: 250)]
    )
    func malformed(text: String) async throws {
        let service = try Service()
        let error = try await service.refusal(ConversationToken(text), as: .test("acme"))
        #expect(error?.code == .malformedConversationToken)
        #expect(error.map { text.count > 2 && "\($0)".contains(text) } == false)
    }

    @Test("without keys there is no token, and a provider's own error comes through")
    func provider() async throws {
        struct VaultIsSealed: Error {}
        let tenant = try TenantContext.test("acme")
        let without = try Service(keys: nil)
        let conversation = try await without.client.ask("what", as: tenant).conversation
        let error = await #expect(throws: TenantRAGError.self) { try await without.client.token(for: conversation) }
        #expect(error?.code == .invalidSetting && error?.refusesConversation == false)
        await #expect(throws: TenantRAGError.self) {
            try await without.client.conversation(from: ConversationToken("x"), as: tenant)
        }
        let failing = try Service(keys: ConversationKeyProvider { throw VaultIsSealed() })
        await #expect(throws: VaultIsSealed.self) { try await failing.client.token(for: conversation) }
        await #expect(throws: VaultIsSealed.self) {
            try await failing.client.conversation(from: ConversationToken("x"), as: tenant)
        }
    }

    @Test("the environment holds keys, or says what is wrong without repeating them")
    func environment() async throws {
        let digits = String(repeating: "0123456789abcdef", count: 4)
        let environment = ProcessEnvironment([
            "TENANTRAG_CONVERSATION_KEYS": "2026-11:\(digits)", "BAD": "MARKER:\(digits)0",
        ])
        var configuration = TenantRAGConfiguration()
        configuration.conversationKeys = try .environment(in: environment)
        let client = TenantRAGClient(try ScriptedKnowledgeBase(), configuration: configuration)
        _ = try await client.token(for: client.ask("what", as: .test("acme")).conversation)
        for name in ["BAD", "MISSING"] {
            let error = #expect(throws: TenantRAGError.self) {
                try ConversationKeyProvider.environment(name, in: environment)
            }
            #expect(error?.code == .invalidSetting && error?.message.contains(name) == true)
            #expect(error.map { "\($0)".contains("MARKER") || "\($0)".contains("0123") } == false)
        }
        var dumped = ""
        dump(client, to: &dumped)
        dump(configuration, to: &dumped)
        #expect(!dumped.contains("0123") && !dumped.contains("UInt8"))
    }

    @Test("a token stands in JSON as a string")
    func json() async throws {
        struct Reply: Codable { let conversation: ConversationToken? }
        let data = try JSONEncoder().encode(Reply(conversation: ConversationToken("abc")))
        #expect(String(decoding: data, as: UTF8.self) == #"{"conversation":"abc"}"#)
        #expect(try JSONDecoder().decode(Reply.self, from: data).conversation?.text == "abc")
        #expect(try JSONDecoder().decode(Reply.self, from: Data("{}".utf8)).conversation == nil)
    }

    /// A store of keys that change.
    private final class Vault: Sendable {
        private let stored: Mutex<ConversationKeys>

        init(_ keys: ConversationKeys) { stored = Mutex(keys) }

        var keys: ConversationKeys {
            get { stored.withLock { $0 } }
            set { stored.withLock { $0 = newValue } }
        }
    }
}
