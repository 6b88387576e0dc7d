/// The properties that a sound template has, though the service does not insist on them.
///
/// A template that breaks one of these is refused, unless its author waives it by name:
///
/// ```swift
/// let prompt = try GenerationPrompt("Sum up in one line:\n\(.searchResults)", waiving: .citations)
/// ```
public struct PromptExpectations: OptionSet, Sendable, Hashable {
    /// One bit for each expectation.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    ///
    /// - Parameter rawValue: one bit for each expectation; unknown bits mean nothing.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The template holds `$output_format_instructions$`, without which answers carry no citations.
    ///
    /// An answer without citations names no references, so nothing in it can be checked against a tenant's boundary.
    /// Source: the user guide's page on prompt templates.
    public static let citations = PromptExpectations(rawValue: 1 << 0)

    /// Only white space follows `$output_format_instructions$`.
    ///
    /// Not documented by the service; users have seen it refuse to answer when text follows the placeholder.
    public static let outputFormatLast = PromptExpectations(rawValue: 1 << 1)
}
