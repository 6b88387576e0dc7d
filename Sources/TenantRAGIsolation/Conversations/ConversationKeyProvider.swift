/// A source of the keys of conversation tokens, asked each time that a token is sealed or opened.
///
/// Keys can so be rotated while a service runs. A provider that fetches them from afar keeps what it fetched for a while.
///
/// ```swift
/// let keys = try ConversationKeys(current: .random(id: "2026-11"))
/// let fixed = ConversationKeyProvider.fixed(keys)
/// let rotating = ConversationKeyProvider { keys }  // or what a store of secrets holds now
/// ```
public struct ConversationKeyProvider: Sendable {
    private let fetch: @Sendable () async throws -> ConversationKeys

    /// A custom provider.
    ///
    /// - Parameter keys: Gives the keys that hold now; what it throws, the call for a token throws.
    public init(_ keys: @escaping @Sendable () async throws -> ConversationKeys) {
        fetch = keys
    }

    /// Returns a provider of always the same keys.
    ///
    /// - Parameter keys: The keys.
    /// - Returns: The provider.
    public static func fixed(_ keys: ConversationKeys) -> ConversationKeyProvider {
        ConversationKeyProvider { keys }
    }

    package func keys() async throws -> ConversationKeys {
        try await fetch()
    }
}

extension ConversationKeyProvider: CustomStringConvertible, CustomReflectable {
    /// The type's name.
    public var description: String { "ConversationKeyProvider" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
