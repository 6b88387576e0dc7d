internal import TenantRAGBase

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
