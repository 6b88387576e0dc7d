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
    public var source: String { compiled.source }
    // One reference: a pattern is handed on for each text that it is matched with.
    private let compiled: CompiledPattern

    /// Makes a pattern, or nil when the expression uses what this engine does not know or is larger than 8,192 steps.
    public init?(_ source: String) {
        var parser = PatternParser(source)
        guard let node = parser.parse(), let program = PatternProgram(node) else { return nil }
        compiled = CompiledPattern(source, program)
    }

    /// Returns whether the expression is found anywhere in a text; `^` and `$` stand for its very ends.
    public func matches(_ text: String) -> Bool {
        compiled.matches(text)
    }
}

/// A pattern's program, and the text that matched last.
///
/// A program asks one knowledge base and one model call after call, and an ARN takes as long to match as its request takes
/// to sign.
final class CompiledPattern: Sendable {
    /// Longer texts in bytes are no identifiers, and not kept.
    private static let longest = 256

    let source: String
    private let program: PatternProgram
    private let latest = Mutex<String?>(nil)

    init(_ source: String, _ program: PatternProgram) {
        self.source = source
        self.program = program
    }

    func matches(_ text: String) -> Bool {
        if isLatest(text) { return true }
        let scalars = text.unicodeScalars
        let matches = program.isFound(in: scalars, from: scalars.startIndex, anywhere: true)
        if matches { note(text) }
        return matches
    }

    private func isLatest(_ text: String) -> Bool {
        // A Kelvin sign equals a K, and is another scalar. Whatever equals ASCII so has more bytes than that, and what has
        // as many is ASCII itself.
        latest.withLock { $0?.utf8.count == text.utf8.count && $0 == text }
    }

    private func note(_ text: String) {
        guard text.utf8.count <= Self.longest, text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        latest.withLock { $0 = text }
    }
}
