/// Finds the path of a byte in a document, for error messages.
///
/// Keeping a path while reading would cost every call; walking the bytes again costs only the failing one.
enum JSONPath {
    private enum Step {
        case member(String)
        case element(Int)
    }

    static func of(_ offset: Int, in bytes: [UInt8]) -> String {
        var steps: [Step] = []
        var text: Range<Int>?
        var index = 0
        let end = min(offset, bytes.count)
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                let start = index + 1
                index = start
                while index < end, bytes[index] != UInt8(ascii: "\"") {
                    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                text = start..<min(index, end)
            case UInt8(ascii: "{"): steps.append(.member(""))
            case UInt8(ascii: "["): steps.append(.element(0))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = steps.popLast()
            case UInt8(ascii: ":"):
                if let name = text, case .member = steps.last {
                    steps[steps.count - 1] = .member(printable(bytes[name].prefix(100)))
                }
            case UInt8(ascii: ","):
                if case .element(let number) = steps.last { steps[steps.count - 1] = .element(number + 1) }
            default: break
            }
            index += 1
        }
        return describe(steps)
    }

    /// A name as it may stand in a log: what is not visible (line breaks, controls, marks that turn the direction of text) is
    /// replaced.
    private static func printable(_ name: ArraySlice<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                text.append("\u{FFFD}")
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    private static func describe(_ steps: [Step]) -> String {
        var path = ""
        for step in steps.prefix(32) {
            switch step {
            case .element(let index): path += "[\(index)]"
            case .member(let name) where !name.isEmpty: path += path.isEmpty ? name : ".\(name)"
            case .member: break
            }
        }
        return path
    }
}
