import TenantRAGIsolation
import TenantRAGTestSupport
import Testing

@Suite("What a conversation token holds, against who alters it")
struct SealedSessionTests {
    private static let expiration: Int64 = 1_800_000_000
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// Keys, a binding and what opens tokens with them.
    private struct Stage {
        let keys: ConversationKeys
        let binding: ConversationBinding

        init(keyID: String = "2026-11", user: String? = "ada") throws {
            keys = try ConversationKeys(current: .random(id: keyID), older: [.random(id: "2026-10")])
            binding = try Self.binding(user: user)
        }

        static func binding(_ tenant: String = "acme", user: String? = "ada") throws -> ConversationBinding {
            try ConversationBinding(
                IsolationPolicy.standard.scope(for: context(tenant, user: user)),
                knowledgeBase: KnowledgeBaseID(validating: "KB12345678")
            )
        }

        func token(_ id: String = "session-1", expiration: Int64 = expiration) throws -> String {
            try SealedSession(id: id, expiration: expiration).sealed(under: keys.current, boundTo: binding).text
        }

        func refusal(_ text: String, at now: Int64 = 0) -> SealedSession.Refusal? {
            do {
                _ = try SealedSession(opening: ConversationToken(text), with: keys, boundTo: binding, at: now)
                return nil
            } catch let refusal as SealedSession.Refusal {
                return refusal
            } catch {
                Issue.record("\(error)")
                return nil
            }
        }
    }

    @Test("a session comes back as it was sealed, whatever its id is", arguments: [2, 9, 36, 99, 100])
    func roundTrip(length: Int) throws {
        var random = SeededGenerator(seed: UInt64(length))
        let letters = Array("abcXYZ019._:-")
        for keyID in ["k", "2026-11", "0123456789abcdef"] {
            let stage = try Stage(keyID: keyID)
            let id = String((0..<length).map { _ in random.pick(letters) })
            let text = try stage.token(id)
            let session = try SealedSession(
                opening: ConversationToken(text),
                with: stage.keys,
                boundTo: stage.binding,
                at: 0
            )
            #expect(session.id == id && session.expiration == Self.expiration)
            #expect(text.utf8.count <= ConversationToken.maximumLength)
            #expect(text.utf8.allSatisfy(Self.alphabet.contains))
            // The length tells the length of the key's id, and nothing else.
            #expect(text.utf8.count == ((171 + keyID.utf8.count) * 4 + 2) / 3)
            #expect(
                try Stage(keyID: keyID, user: String(repeating: "u", count: 2_048)).token("ab").utf8.count
                    == text.utf8.count
            )
        }
    }

    @Test("two tokens of one conversation have nothing in common but the key's name")
    func nonces() throws {
        let stage = try Stage()
        let tokens = try (0..<500).map { _ in Array(try stage.token().utf8) }
        let nonces = Set(tokens.map { $0[12..<28] })
        #expect(nonces.count == tokens.count && Set(tokens.map { $0[..<12] }).count == 1)
    }

    @Test(
        "a session id that the service could not have given is refused",
        arguments: ["", "a", "a b", "ä12", "a/b", "a\0b"]
    )
    func sessionID(id: String) throws {
        for id in [id, id + String(repeating: "c", count: 101)] {
            let error = #expect(throws: IsolationError.self) { try Stage().token(id) }
            #expect(error?.code == .invalidSessionID)
        }
    }

    @Test("a token ends at its second", arguments: [0, 1, expiration - 1, expiration, expiration + 1, .max])
    func expiry(now: Int64) throws {
        let stage = try Stage()
        #expect(stage.refusal(try stage.token(), at: now) == (now < Self.expiration ? nil : .expired))
        #expect(stage.refusal(try stage.token(expiration: .min), at: now) == .expired)
    }

    @Test("every character that is another makes another token, and none opens")
    func everyBit() throws {
        // All three numbers of characters left over at the end, one of which has no spare bits.
        for keyID in ["k", "ab", "abc"] {
            let stage = try Stage(keyID: keyID)
            let token = Array(try stage.token().utf8)
            #expect(stage.refusal(String(decoding: token, as: UTF8.self)) == nil)
            var opened = 0
            for index in token.indices {
                for character in Self.alphabet where character != token[index] {
                    var altered = token
                    altered[index] = character
                    let refusal = stage.refusal(String(decoding: altered, as: UTF8.self))
                    // What is not authentic says nothing of its content.
                    if refusal == nil || refusal == .foreign || refusal == .expired { opened += 1 }
                }
            }
            #expect(opened == 0)
        }
    }

    @Test("nothing that is cut or longer opens")
    func length() throws {
        let stage = try Stage()
        let token = try stage.token()
        for count in 0..<token.utf8.count {
            #expect(stage.refusal(String(token.prefix(count))) == .malformed)
            #expect(stage.refusal(String(token.suffix(count))) != nil)
        }
        for rest in [
            "=", "A", "AA", "AAAA", " ", "\n", "\0", "é", "\u{301}", token, String(repeating: "A", count: 1 << 20),
        ] {
            #expect(stage.refusal(token + rest) == .malformed)
            #expect(stage.refusal(rest + token) != nil)
        }
        for other in ["+", "/"] {
            #expect(stage.refusal(token.replacing("-", with: other).replacing("_", with: other) + other) == .malformed)
        }
    }

    @Test("parts of two tokens do not make a third, whoever presents it")
    func parts() throws {
        let stage = try Stage()
        let first = Array(try stage.token("session-1").utf8)
        let second = Array(
            try SealedSession(id: "session-2", expiration: Self.expiration)
                .sealed(under: stage.keys.current, boundTo: Stage.binding("globex")).text.utf8
        )
        let own = Array(try stage.token("session-3").utf8)
        #expect(stage.refusal(String(decoding: second, as: UTF8.self)) == .foreign)
        for (left, right) in [(first, second), (second, first), (first, own), (own, first)] {
            for cut in 1..<left.count {
                let mixed = Array(left[..<cut] + right[cut...])
                guard mixed != left, mixed != right else { continue }
                #expect(stage.refusal(String(decoding: mixed, as: UTF8.self)) == .altered)
            }
        }
    }

    @Test("a key's other name, other bytes under its name, or no such key")
    func keys() throws {
        let stage = try Stage()
        let token = try stage.token()
        func refusal(_ keys: ConversationKeys) -> SealedSession.Refusal? {
            do {
                _ = try SealedSession(opening: ConversationToken(token), with: keys, boundTo: stage.binding, at: 0)
                return nil
            } catch { return error as? SealedSession.Refusal }
        }
        let (current, other) = (stage.keys.current, try ConversationKey.random(id: "2026-12"))
        #expect(refusal(stage.keys) == nil)
        #expect(try refusal(ConversationKeys(current: other, older: [current])) == nil, "rotated")
        #expect(try refusal(ConversationKeys(current: other)) == .unknownKey, "retired")
        #expect(try refusal(ConversationKeys(current: .random(id: "2026-11"))) == .altered, "other bytes")
        #expect(
            try refusal(ConversationKeys(current: .random(id: "2026-1"), older: [.random(id: "2026-111")]))
                == .unknownKey
        )
    }

    @Test("no text at all crashes, and none opens", arguments: 1...4)
    func randomTexts(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let stage = try Stage()
        let token = Array(try stage.token().utf8)
        var counts: [SealedSession.Refusal: Int] = [:]
        for _ in 0..<25_000 {
            let text = Self.text(&random, near: token)
            guard let refusal = stage.refusal(text) else {
                Issue.record("opened: \(text)")
                return
            }
            counts[refusal, default: 0] += 1
        }
        #expect(counts[.malformed, default: 0] > 1_000 && counts[.unknownKey, default: 0] > 1_000)
        #expect(counts[.altered, default: 0] > 1_000 && counts[.foreign] == nil && counts[.expired] == nil)
    }

    /// A text from anywhere between noise and a token.
    private static func text(_ random: inout SeededGenerator, near token: [UInt8]) -> String {
        switch random.below(5) {
        case 0:
            let scalars = (0..<random.below(300)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
            }
            return String(String.UnicodeScalarView(scalars))
        case 1:
            return String(decoding: (0..<random.below(300)).map { _ in random.pick(alphabet) }, as: UTF8.self)
        case 2:
            // The right length, an id that is no key's.
            return noise(&random, behind: token[..<3], before: token.suffix(1))
        case 3:
            return noise(&random, behind: token[..<12], before: token.suffix(1))
        default:
            var altered = token
            for _ in 0...random.below(4) {
                let index = random.below(altered.count)
                altered[index] = random.pick(alphabet.filter { $0 != token[index] })
            }
            return String(decoding: altered, as: UTF8.self)
        }
    }

    /// A token's length of noise; the last character stays, because most others have spare bits.
    private static func noise(
        _ random: inout SeededGenerator,
        behind start: ArraySlice<UInt8>,
        before end: ArraySlice<UInt8>
    ) -> String {
        String(
            decoding: start + (start.endIndex..<end.startIndex).map { _ in random.pick(alphabet) } + end,
            as: UTF8.self
        )
    }
}
