package import TenantRAGCrypto

/// A key that conversations are sealed with: 32 random bytes, and its name in tokens.
///
/// The bytes never print, and are overwritten when the last copy is released.
///
/// ```swift
/// let key = try ConversationKey(id: "2026-11", bytes: (0..<32).map { _ in UInt8.random(in: .min ... .max) })
/// print(key)  // ConversationKey(2026-11)
/// ```
public struct ConversationKey: Sendable {
    /// The number of bytes of a key: 32, as AES-256 requires.
    public static let byteCount = 32

    /// The name of the key in tokens, which anyone can read: 1 to 16 characters of `[a-zA-Z0-9._-]`.
    public let id: String

    package let secret: SecretBytes

    /// Creates a key, or refuses weak bytes.
    ///
    /// - Parameters:
    ///   - id: The key's name; it stands in every token in clear, so it should say nothing but which key it is.
    ///   - bytes: 32 bytes of a generator for secrets, such as `openssl rand`; the caller's own copy is not wiped.
    /// - Throws: ``IsolationError`` with code `invalidConversationKeys` for another name or number of bytes, and for 32
    ///   times the same byte, which no generator gives.
    public init(id: String, bytes: some Collection<UInt8>) throws(IsolationError) {
        guard (1...Self.maximumIDLength).contains(id.utf8.count), id.utf8.allSatisfy(Self.allows) else {
            throw IsolationError(
                .invalidConversationKeys,
                "The id of a conversation key has 1 to \(Self.maximumIDLength) characters of [a-zA-Z0-9._-]."
            )
        }
        guard bytes.count == Self.byteCount else {
            throw IsolationError(
                .invalidConversationKeys,
                "A conversation key has \(bytes.count) bytes; it needs \(Self.byteCount)."
            )
        }
        guard bytes.contains(where: { $0 != bytes.first }) else {
            throw IsolationError(
                .invalidConversationKeys,
                "A conversation key is one byte over and over; make it with a generator for secrets."
            )
        }
        self.id = id
        secret = SecretBytes(bytes)
    }

    /// A new key, which no other process has: for a program that runs alone, and for tests.
    ///
    /// - Parameter id: The key's name.
    /// - Returns: The key.
    /// - Throws: ``IsolationError`` with code `invalidConversationKeys` for an unfit name.
    public static func random(id: String) throws(IsolationError) -> ConversationKey {
        try ConversationKey(
            id: id,
            bytes: IsolationError.mapping { () throws(CryptoError) in try RandomBytes.generate(byteCount) }
        )
    }

    static let maximumIDLength = 16

    /// Returns whether both are the same bytes, whatever their names, in a time that says nothing about them.
    func hasSameBytes(as other: ConversationKey) -> Bool {
        secret.isEqual(to: other.secret)
    }

    private static func allows(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default:
            false
        }
    }
}

extension ConversationKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The key's name.
    public var description: String { "ConversationKey(\(id))" }

    /// The key's name.
    public var debugDescription: String { description }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
