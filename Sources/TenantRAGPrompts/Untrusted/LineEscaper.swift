/// Escapes one line of visible text; see ``AdditionalContext`` for the rules.
struct LineEscaper {
    private let line: [Unicode.Scalar]
    // UTF-8. Bytes, because appending strings to a scalar view moves the whole of it each time.
    private var output: [UInt8] = []
    /// The last scalar written as it is, and how many times in a row.
    private var run: (scalar: Unicode.Scalar, count: Int) = ("\0", 0)

    init(_ line: [Unicode.Scalar]) {
        self.line = line
    }

    mutating func escaped() -> String {
        output.reserveCapacity(line.count + line.count / 8)
        let roleColon = RoleMarker.colon(in: line)
        let openingBrackets = line.contains("[") ? Self.openingBrackets(in: line) : []
        let first = line.firstIndex { $0 != " " }
        for (index, scalar) in line.enumerated() {
            switch scalar {
            case "$": write(reference: "dollar")
            case "<": write(reference: "lt")
            case ">": write(reference: "gt")
            case "&": write(reference: "amp")
            case "`": write(reference: "grave")
            // These two normalise to a bracket with a stroke.
            case "\u{226E}": write(reference: "nlt")
            case "\u{226F}": write(reference: "ngt")
            case ":" where index == roleColon: write(reference: "colon")
            case "#" where index == first: write(reference: "num")
            case "[" where openingBrackets.contains(index): write(reference: "lbrack")
            case "-", "=", "~", "*", "_", "#": writeBreakingRuns(scalar)
            default: write(scalar)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        run = scalar == run.scalar ? (scalar, run.count + 1) : (scalar, 1)
        if scalar.isASCII {
            output.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            output.append(contentsOf: scalar.utf8)
        }
    }

    private mutating func write(reference: String) {
        run = ("\0", 0)
        output.append(UInt8(ascii: "&"))
        output.append(contentsOf: reference.utf8)
        output.append(UInt8(ascii: ";"))
    }

    /// Never three in a row, so that no fence, rule, underline or heading can stand.
    private mutating func writeBreakingRuns(_ scalar: Unicode.Scalar) {
        if run.scalar == scalar, run.count == 2 {
            write(reference: "#\(scalar.value)")
        } else {
            write(scalar)
        }
    }

    /// The brackets that open something like `[INST]`, `[/INST]` or `[1]`.
    ///
    /// That is: letters, digits, spaces, `/` and `_` up to the closing bracket. One pass from the end, for a line can be
    /// all brackets.
    private static func openingBrackets(in line: [Unicode.Scalar]) -> Set<Int> {
        var found: Set<Int> = []
        var reachesClosing = false
        for (index, scalar) in line.enumerated().reversed() {
            switch scalar {
            case "]": reachesClosing = true
            case "[": if reachesClosing { found.insert(index) }
            case " ", "/", "_", "0"..."9", "A"..."Z", "a"..."z": break
            default:
                let properties = scalar.properties
                let isWord = !scalar.isASCII && (properties.isAlphabetic || properties.numericType != nil)
                reachesClosing = reachesClosing && isWord
            }
        }
        return found
    }
}
