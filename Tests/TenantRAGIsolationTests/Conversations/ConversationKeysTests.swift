import TenantRAGIsolation
import Testing

@Suite("Keys of conversation tokens")
struct ConversationKeysTests {
    private static let one = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
    private static let two = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100"

    @Test("one line of text is the current key and the older ones, in their order")
    func parsing() throws {
        let keys = try ConversationKeys(parsing: "2026-11:\(Self.one),2026_05.b:\(Self.two.uppercased())")
        #expect(keys.current.id == "2026-11" && keys.older.map(\.id) == ["2026_05.b"])
        let bytes = (0..<32).map { UInt8(($0 % 16) * 17) }
        // The same key from its bytes: the two are told to be one.
        let error = #expect(throws: IsolationError.self) {
            try ConversationKeys(current: keys.current, older: [ConversationKey(id: "other", bytes: bytes)])
        }
        #expect(error?.code == .duplicateConversationKey)
        let most = (0..<16).map { "key-0123456789-\($0 % 10):\(Self.key($0))" }
        #expect(try ConversationKeys(parsing: most[..<10].joined(separator: ",")).older.count == 9)
    }

    private static func key(_ number: Int) -> String {
        one.dropLast(2) + (number < 16 ? "0" : "1") + String(number % 16, radix: 16)
    }

    @Test(
        "text that is not exactly that is refused, and nothing of it is repeated",
        arguments: [
            "", ",", ":", "a", "a:", ":\(one)", one, "a:\(one),", ",a:\(one)", "a:\(one),,b:\(two)",
            "a:\(one.dropLast())",
            "a:\(one)0", "a:\(one.dropLast())g", "a: \(one)", " a:\(one)", "a:\(one) ", "a:\(one)\n",
            "a:\(one);b:\(two)",
            "a=\(one)", "ä:\(one)", "a b:\(one)", "\(one):a", "12345678901234567:\(one)", "a:b:\(one)",
            "a:" + String(repeating: "0", count: 64), "a:" + String(repeating: "fF", count: 32),
            "a:" + String(repeating: "ａ", count: 64), "a:\(one),b:" + String(repeating: "0", count: 64),
            (0..<17).map { "k\($0):\(key($0))" }.joined(separator: ","), String(repeating: "a", count: 100_000),
        ]
    )
    func unreadable(text: String) {
        let error = #expect(throws: IsolationError.self) { try ConversationKeys(parsing: text) }
        #expect(error?.code == .invalidConversationKeys)
        #expect(error.map { "\($0)".contains(Self.one.prefix(8)) } == false)
    }

    @Test(
        "an id or a key that stands twice is refused",
        arguments: ["a:\(one),a:\(two)", "a:\(one),b:\(two),c:\(one)"]
    )
    func duplicate(text: String) {
        let error = #expect(throws: IsolationError.self) { try ConversationKeys(parsing: text) }
        #expect(error?.code == .duplicateConversationKey)
    }

    @Test("a key takes 32 bytes that are not one byte over and over", arguments: [0, 16, 31, 33, 64])
    func bytes(count: Int) throws {
        let error = #expect(throws: IsolationError.self) {
            try ConversationKey(id: "a", bytes: (0..<UInt8(count)).map(\.self))
        }
        #expect(error?.code == .invalidConversationKeys)
        for byte in [0, 1, 255] as [UInt8] {
            #expect(throws: IsolationError.self) {
                try ConversationKey(id: "a", bytes: [UInt8](repeating: byte, count: 32))
            }
        }
        // One other byte is enough to be accepted: the check is for bytes that were never meant to be a key.
        _ = try ConversationKey(id: "a", bytes: [UInt8](repeating: 0, count: 31) + [1])
    }

    @Test("nothing of a key prints")
    func redacted() throws {
        let keys = try ConversationKeys(parsing: "now:\(Self.one),then:\(Self.two)")
        var dumped = ""
        dump(keys, to: &dumped)
        dump(keys.current, to: &dumped)
        dump(ConversationKeyProvider.fixed(keys), to: &dumped)
        dump(ConversationToken("MARKER"), to: &dumped)
        #expect(dumped.contains("now, then") && !dumped.contains("MARKER") && !dumped.contains("0x"))
        for number in ["17", "34", "0, 17", "00112233"] { #expect(!dumped.contains(number)) }
        #expect("\(keys.current)" == "ConversationKey(now)")
    }

    @Test("two random keys differ")
    func random() throws {
        #expect(throws: Never.self) {
            try ConversationKeys(current: .random(id: "a"), older: [.random(id: "b"), .random(id: "c")])
        }
    }
}
