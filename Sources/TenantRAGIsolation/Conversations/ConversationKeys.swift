internal import TenantRAGBase

/// The keys of conversation tokens: one that seals, and older ones that only open.
///
/// Rotating is a new current key while the old one still opens; a key that is left out is retired, and its tokens with it.
///
/// ```swift
/// let keys = try ConversationKeys(current: .random(id: "2026-11"), older: [.random(id: "2026-05")])
/// print(keys.current.id, keys.older.count)  // 2026-11 1
/// ```
public struct ConversationKeys: Sendable {
    /// Seals every new token.
    ///
    /// At most 2^32 of them (NIST SP 800-38D, section 8.3): a token takes a random number of 96 bits, and so many may
    /// be drawn before two alike become likelier than one in 2^32. An account gets 20 answers a second in a Region (service
    /// quota), which is 6.8 years of tokens.
    public let current: ConversationKey

    /// Only open what they once sealed.
    public let older: [ConversationKey]

    /// Joins keys.
    ///
    /// - Parameters:
    ///   - current: The key that seals.
    ///   - older: At most 15 that only open; default none.
    /// - Throws: ``IsolationError`` with code `duplicateConversationKey` when two have one id or the same bytes, and
    ///   `invalidConversationKeys` when there are too many.
    public init(current: ConversationKey, older: [ConversationKey] = []) throws(IsolationError) {
        guard older.count < Self.maximumCount else {
            throw IsolationError(
                .invalidConversationKeys,
                "There are \(older.count + 1) conversation keys; \(Self.maximumCount) are allowed."
            )
        }
        for (index, key) in older.enumerated() {
            for earlier in [current] + older[..<index] where key.id == earlier.id || key.hasSameBytes(as: earlier) {
                throw IsolationError(
                    .duplicateConversationKey,
                    "Two conversation keys have the same id or the same bytes; a new key needs both anew."
                )
            }
        }
        self.current = current
        self.older = older
    }

    static let maximumCount = 16

    /// The key of an id; nil when it is retired or never was.
    subscript(id: some Sequence<UInt8>) -> ConversationKey? {
        // Which key a token names is no secret: the id stands in it in clear.
        if current.id.utf8.elementsEqual(id) { return current }
        return older.first { $0.id.utf8.elementsEqual(id) }
    }
}

extension ConversationKeys: CustomStringConvertible, CustomReflectable {
    /// The keys' names.
    public var description: String { "ConversationKeys(\(([current] + older).map(\.id).joined(separator: ", ")))" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension ConversationKeys {
    /// Reads keys from one line of text, as it stands in an environment variable or in a store of secrets.
    ///
    /// ```
    /// 2026-11:<64 hexadecimal digits>,2026-05:<64 hexadecimal digits>
    /// ```
    ///
    /// Keys are separated by commas, the current one first; each is its id, a colon and its 32 bytes in hexadecimal
    /// digits, as `openssl rand -hex 32` prints them. No white space.
    ///
    /// - Parameter text: One to 16 keys.
    /// - Throws: ``IsolationError`` with code `invalidConversationKeys` or `duplicateConversationKey`; the message tells
    ///   which key by its place and repeats nothing of the text.
    public init(parsing text: String) throws(IsolationError) {
        let entries = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.maximumLength, entries.count <= Self.maximumCount else {
            throw IsolationError(
                .invalidConversationKeys,
                "The text holds more than the \(Self.maximumCount) conversation keys that are allowed."
            )
        }
        var keys: [ConversationKey] = []
        for (index, entry) in entries.enumerated() {
            guard let colon = entry.firstIndex(of: UInt8(ascii: ":")), let id = String(entry[..<colon]),
                let bytes = Hexadecimal.bytes(entry[entry.index(after: colon)...]),
                bytes.count == ConversationKey.byteCount
            else {
                throw IsolationError(
                    .invalidConversationKeys,
                    "Conversation key \(index + 1) of \(entries.count) is not an id, a colon and 64 hexadecimal digits."
                )
            }
            do throws(IsolationError) {
                keys.append(try ConversationKey(id: id, bytes: bytes))
            } catch {
                throw IsolationError(error.code, "Conversation key \(index + 1) of \(entries.count): \(error.message)")
            }
        }
        try self.init(current: keys[0], older: Array(keys[1...]))
    }

    /// Enough for the maximum number of keys with the longest ids.
    private static let maximumLength =
        maximumCount * (ConversationKey.maximumIDLength + 2 + 2 * ConversationKey.byteCount)
}
