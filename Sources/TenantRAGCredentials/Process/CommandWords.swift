/// Splits a command into words as a POSIX shell does, and does nothing else that a shell does: as Python's `shlex`, by which
/// botocore reads `credential_process`.
///
/// Single quotes keep everything, double quotes everything but `\"` and `\\`, a backslash elsewhere the next character.
package enum CommandWords {
    /// The words; nil when a quote is not closed or a backslash ends the command.
    package static func split(_ command: String) -> [String]? {
        var words: [String] = []
        var word: String.UnicodeScalarView?
        var quote: Unicode.Scalar?
        var scalars = command.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            switch (scalar, quote) {
            case (_, let open?) where scalar == open: quote = nil
            case ("\\", nil):
                guard let next = scalars.popFirst() else { return nil }
                word = word ?? .init()
                word?.append(next)
            case ("\\", "\""?):
                guard let next = scalars.first else { return nil }
                if next == "\\" || next == "\"" {
                    scalars.removeFirst()
                    word?.append(next)
                } else {
                    word?.append(scalar)
                }
            case ("'", nil), ("\"", nil):
                quote = scalar
                word = word ?? .init()
            case (" ", nil), ("\t", nil), ("\r", nil), ("\n", nil):
                if let ended = word { words.append(String(ended)) }
                word = nil
            default:
                word = word ?? .init()
                word?.append(scalar)
            }
        }
        guard quote == nil else { return nil }
        if let word { words.append(String(word)) }
        return words
    }
}
