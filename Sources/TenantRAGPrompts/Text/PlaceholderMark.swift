/// A stretch of text that reads as a placeholder: a dollar sign, a name of ASCII letters, digits and `_`, a dollar sign.
struct PlaceholderMark {
    /// The range of the mark, dollar signs included.
    let utf8Range: Range<Int>

    /// A Boolean value that indicates whether its first dollar sign ends the mark before, as in `$query$search_results$`.
    let sharesDollar: Bool

    /// Every mark of a text in its order, also those that share a dollar sign, in one pass.
    static func all(in text: String) -> [PlaceholderMark] {
        var marks: [PlaceholderMark] = []
        var start: Int?
        var next = 0
        for byte in text.utf8 {
            let offset = next
            next += 1
            if byte == UInt8(ascii: "$") {
                if let opening = start, offset > opening + 1 {
                    let shares = marks.last?.utf8Range.upperBound == opening + 1
                    marks.append(PlaceholderMark(utf8Range: opening..<offset + 1, sharesDollar: shares))
                }
                start = offset
            } else if let opening = start, !isNameByte(byte, first: offset == opening + 1) {
                start = nil
            }
        }
        return marks
    }

    private static func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): !first
        default: false
        }
    }
}
