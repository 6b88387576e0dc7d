/// A sealed conversation, as text that a browser can keep and give back.
///
/// It is letters, digits, `-` and `_` only, 230 to 250 of them by the length of the key's id, and fit for URLs, cookies and
/// JSON. A reader learns which key sealed it, and nothing of tenant, user, session or age. Its value is checked when it
/// is opened: any text at all makes a token. Printing shows nothing of it.
///
/// ```swift
/// let token = ConversationToken("what the browser sent")
/// print(token)  // ConversationToken(21 bytes)
/// ```
public struct ConversationToken: Sendable {
    /// The maximum number of bytes of a token's text.
    public static let maximumLength = 250

    /// The text to hand to the browser.
    public let text: String

    /// Creates a token from the text that a browser sent back, whatever it is.
    ///
    /// - Parameter text: The text.
    public init(_ text: String) {
        self.text = text
    }
}

extension ConversationToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The length of the token.
    public var description: String { "ConversationToken(\(text.utf8.count) bytes)" }

    /// The length of the token.
    public var debugDescription: String { description }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension ConversationToken: Codable {
    /// Reads one string.
    ///
    /// - Parameter decoder: The decoder to read a string from.
    /// - Throws: Any error of the decoder.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes one string.
    ///
    /// - Parameter encoder: The encoder to write the string to.
    /// - Throws: Any error of the encoder.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
