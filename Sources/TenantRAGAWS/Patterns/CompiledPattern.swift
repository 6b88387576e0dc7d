internal import Synchronization

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
