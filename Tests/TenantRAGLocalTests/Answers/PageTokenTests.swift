#if Local
import TenantRAGTestSupport
import Testing
import TenantRAG

@testable import TenantRAGLocal

@Suite("Page tokens")
struct PageTokenTests {
    private let authenticator: MessageAuthenticator = {
        var generator = SeededGenerator(seed: 7)
        return MessageAuthenticator(randomness: &generator)
    }()

    private func search(
        owner: String? = "a",
        query: String = "radio",
        filter: MetadataFilter? = .equals("season", 1),
        pageSize: Int = 5
    ) -> [UInt8] {
        PageToken.search(
            owner: owner.map(SessionOwner.init(caller:)),
            query: query,
            filter: filter,
            pageSize: pageSize
        )
    }

    @Test("a token restores its position", arguments: [0, 1, 5, 255, 256, 65_536, 1_000_000])
    func place(offset: Int) throws {
        let token = try #require(PageToken.text(offset: offset, of: search(), sealedWith: authenticator))
        #expect(PageToken.offset(in: token, of: search(), sealedWith: authenticator) == offset)
        #expect(token.utf8.count <= 2_048)
        #expect(token.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }

    @Test("a token is of one search alone")
    func binding() throws {
        let token = try #require(PageToken.text(offset: 5, of: search(), sealedWith: authenticator))
        let others = [
            search(owner: "b"), search(owner: nil), search(query: "radi"), search(query: "radio "),
            search(filter: nil),
            search(filter: .equals("season", 2)), search(pageSize: 6), search(owner: "ar", query: "adio"),
        ]
        for other in others {
            #expect(PageToken.offset(in: token, of: other, sealedWith: authenticator) == nil)
        }
        var generator = SeededGenerator(seed: 8)
        let stranger = MessageAuthenticator(randomness: &generator)
        #expect(PageToken.offset(in: token, of: search(), sealedWith: stranger) == nil)
    }

    @Test("a token with any character changed, left out or added is refused")
    func tampering() throws {
        let token = try #require(PageToken.text(offset: 5, of: search(), sealedWith: authenticator))
        for place in token.indices {
            for replacement in ["A", "B", "_", "", "é", "=", " "] where String(token[place]) != replacement {
                var changed = token
                changed.replaceSubrange(place...place, with: replacement)
                #expect(PageToken.offset(in: changed, of: search(), sealedWith: authenticator) == nil)
            }
        }
        for text in ["", "A", token + token, token + "A", String(repeating: "A", count: 100_000)] {
            #expect(PageToken.offset(in: text, of: search(), sealedWith: authenticator) == nil)
        }
    }
}
#endif
