/// The visible part of a text, with one kind of line break, one kind of space, and look-alikes folded.
enum VisibleText {
    /// The lines, without blank ones at either end and without two blank ones in a row; no line ends in a space.
    static func lines(of text: String) -> [[Unicode.Scalar]] {
        var lines: [[Unicode.Scalar]] = []
        var line: [Unicode.Scalar] = []
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if isLineBreak(scalar) {
                if scalar != "\n" || previous != "\r" { close(&line, into: &lines) }
            } else if let visible = visible(scalar) {
                line.append(visible)
            }
            previous = scalar
        }
        close(&line, into: &lines)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private static func close(_ line: inout [Unicode.Scalar], into lines: inout [[Unicode.Scalar]]) {
        while line.last == " " { line.removeLast() }
        if !line.isEmpty || lines.last?.isEmpty == false { lines.append(line) }
        line.removeAll(keepingCapacity: true)
    }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// The scalar as it will be treated; nil when it cannot be seen.
    private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x20...0x7E: return scalar
        case 0x09: return " "
        case 0x00...0x1F, 0x7F...0x9F: return nil
        default: break
        }
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint { return nil }
        switch properties.generalCategory {
        case .control, .format, .privateUse, .surrogate: return nil
        default: break
        }
        if properties.isWhitespace { return " " }
        return folded(scalar)
    }

    /// The ASCII character that Unicode normalisation makes of a compatibility form, for characters that are escaped.
    ///
    /// The tests go through all of Unicode and fail if one that matters is missing.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF04, 0xFE69: "$"
        case 0xFF1C, 0xFE64: "<"
        case 0xFF1E, 0xFE65: ">"
        case 0xFF06, 0xFE60: "&"
        case 0xFF40, 0x1FEF: "`"
        case 0xFF1A, 0xFE55, 0xFE13: ":"
        case 0xFF03, 0xFE5F: "#"
        case 0xFF3B, 0xFE47: "["
        case 0xFF3D, 0xFE48: "]"
        case 0xFF0D, 0xFE63: "-"
        case 0xFF1D, 0xFE66, 0x207C, 0x208C: "="
        case 0xFF0A, 0xFE61: "*"
        case 0xFF3F, 0xFE33, 0xFE34, 0xFE4D...0xFE4F: "_"
        case 0xFF5E: "~"
        case 0xFF0F: "/"
        case 0xFF5C: "|"
        default: scalar
        }
    }
}
