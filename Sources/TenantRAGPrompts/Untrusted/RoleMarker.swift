/// Finds the colon of something like `Human:` at the start of a line, by which chat formats mark the speaker.
enum RoleMarker {
    /// Words that name a speaker or a part of a prompt in common chat formats.
    private static let words: Set<String> = [
        "human", "user", "assistant", "system", "ai", "bot", "claude", "model", "developer", "tool", "function",
        "instruction", "instructions", "prompt", "question", "answer", "result", "results",
    ]

    /// The furthest column of a line that a marker can reach; further in, it is a sentence with a colon.
    private static let reach = 40

    /// The index of the first colon when one of the words before it is a role; nil otherwise.
    ///
    /// Letter case, full-width, mathematical and circled letters, and decoration such as `**Human:**` make no
    /// difference.
    static func colon(in line: [Unicode.Scalar]) -> Int? {
        guard let colon = line.prefix(reach).firstIndex(of: ":") else { return nil }
        var word = ""
        for scalar in line[..<colon] {
            if let letter = asciiLetter(scalar) {
                word.unicodeScalars.append(letter)
            } else {
                if words.contains(word) { return colon }
                word = ""
            }
        }
        return words.contains(word) ? colon : nil
    }

    /// The small ASCII letter that a scalar is or is a form of.
    private static func asciiLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let position: UInt32
        switch scalar.value {
        case 0x41...0x5A: position = scalar.value - 0x41
        case 0x61...0x7A: position = scalar.value - 0x61
        case 0xFF21...0xFF3A: position = scalar.value - 0xFF21
        case 0xFF41...0xFF5A: position = scalar.value - 0xFF41
        // Mathematical letters: 13 styles of 26 capitals and 26 small ones.
        case 0x1D400...0x1D6A3: position = (scalar.value - 0x1D400) % 26
        case 0x24B6...0x24E9: position = (scalar.value - 0x24B6) % 26
        default: return nil
        }
        return Unicode.Scalar(0x61 + position)
    }
}
