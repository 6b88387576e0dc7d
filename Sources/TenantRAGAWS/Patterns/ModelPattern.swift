internal import Synchronization

/// A regular expression of a service model, matched in time linear in the text.
///
/// Service models write ECMA 262 expressions meant for searching, and some of them backtrack quadratically or worse
/// on hostile text (`^[a-z][a-z/]*(?::[a-z/]+)*[a-z/]*$`). So this is no backtracking engine: all ways through the
/// expression are followed at once (Thompson's construction), one Unicode scalar at a time. It knows what service
/// models use: classes, groups, alternatives, counted repetition, anchors and look-ahead; anything else is refused
/// when the pattern is made, and a test makes every pattern of the model.
///
/// ```swift
/// let pattern = ModelPattern("^[0-9a-zA-Z]{10}$")
/// print(pattern?.matches("A1B2C3D4E5") ?? false)  // true
/// ```
public struct ModelPattern: Sendable {
    /// The expression as the service model has it.
    public let source: String
    private let program: PatternProgram
    private let latest = Latest()

    /// Makes a pattern, or nil when the expression uses what this engine does not know or is larger than 8,192 steps.
    public init?(_ source: String) {
        var parser = PatternParser(source)
        guard let node = parser.parse(), let program = PatternProgram(node) else { return nil }
        self.source = source
        self.program = program
    }

    /// Whether the expression is found anywhere in a text; `^` and `$` stand for its very ends.
    public func matches(_ text: String) -> Bool {
        if latest.isSame(text) { return true }
        let scalars = text.unicodeScalars
        let matches = program.isFound(in: scalars, from: scalars.startIndex, anywhere: true)
        if matches { latest.note(text) }
        return matches
    }
}

/// The text that matched last: a program asks one knowledge base and one model call after call, and an ARN takes as long to
/// match as its request takes to sign.
private final class Latest: Sendable {
    /// Longer texts in bytes are no identifiers, and not kept.
    private static let longest = 256

    private let text = Mutex<String?>(nil)

    func isSame(_ other: String) -> Bool {
        // A Kelvin sign equals a K, and is another scalar. Whatever equals ASCII so has more bytes than that, and what has
        // as many is ASCII itself.
        text.withLock { $0?.utf8.count == other.utf8.count && $0 == other }
    }

    func note(_ other: String) {
        guard other.utf8.count <= Self.longest, other.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        text.withLock { $0 = other }
    }
}
