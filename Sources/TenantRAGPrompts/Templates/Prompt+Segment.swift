extension Prompt {
    /// A stretch of literal text, or a placeholder.
    enum Segment: Sendable, Hashable {
        case literal(String)
        case placeholder(Placeholder)

        var text: String {
            switch self {
            case .literal(let text): text
            case .placeholder(let placeholder): placeholder.text
            }
        }
    }
}
