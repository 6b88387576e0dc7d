/// Looks a member up in the text of an object that was checked when it was read.
///
/// Nothing is checked a second time, so that a member is found in a few instructions for each one before it.
enum CheckedObject {
    /// The result of a search for a name.
    enum Member {
        case missing
        /// A string without escapes.
        case string(String)
        /// Another value, which begins at an index.
        case value(at: Int)
        /// A name before it has escapes, so that its bytes do not tell what it is.
        case undecided
    }

    /// Finds the first member whose name has exactly these bytes.
    static func find(_ name: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Member {
        var cursor = unsafe Cursor(text: text)
        unsafe cursor.skip(UInt8(ascii: "{"))
        while unsafe cursor.byte == UInt8(ascii: "\"") {
            let start = unsafe cursor.position + 1
            guard unsafe !cursor.skipString() else { return .undecided }
            let found = unsafe UnsafeBufferPointer(rebasing: text[start..<cursor.position - 1])
            unsafe cursor.skip(UInt8(ascii: ":"))
            if unsafe same(found, name) { return unsafe value(at: cursor) }
            unsafe cursor.skipValue()
            unsafe cursor.skip(UInt8(ascii: ","))
        }
        return .missing
    }

    private static func same(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        guard let one = left.baseAddress, let other = right.baseAddress else { return true }
        return unsafe TextScan.same(one, other, count: left.count)
    }

    private static func value(at cursor: Cursor) -> Member {
        guard unsafe cursor.byte == UInt8(ascii: "\"") else { return .value(at: unsafe cursor.position) }
        let start = unsafe cursor.position + 1
        let run = unsafe TextScan.plainRun(in: cursor.text, from: start)
        guard unsafe cursor.text[run.end] == UInt8(ascii: "\"") else { return .value(at: unsafe cursor.position) }
        let bytes = unsafe UnsafeBufferPointer(rebasing: cursor.text[start..<run.end])
        return .string(unsafe UTF8Text.string(checked: bytes, isASCII: run.isASCII))
    }

    /// A place in text that is known to be JSON.
    @unsafe
    private struct Cursor {
        let text: UnsafeBufferPointer<UInt8>
        var position = 0

        /// The byte at the place; zero at the end.
        var byte: UInt8 { unsafe position < text.count ? text[position] : 0 }

        mutating func skipWhiteSpace() {
            while unsafe position < text.count, unsafe text[position] <= 0x20 { unsafe position += 1 }
        }

        /// Moves past a byte, where it comes next, and white space on both sides.
        mutating func skip(_ expected: UInt8) {
            unsafe skipWhiteSpace()
            if unsafe byte == expected { unsafe position += 1 }
            unsafe skipWhiteSpace()
        }

        /// Moves past a string, and says whether it has escapes.
        mutating func skipString() -> Bool {
            var hasEscapes = false
            unsafe position += 1
            while true {
                unsafe position = TextScan.plainRun(in: text, from: position).end
                guard unsafe byte == UInt8(ascii: "\\") else { break }
                hasEscapes = true
                unsafe position += 2
            }
            unsafe position += 1
            return hasEscapes
        }

        /// Moves past a value: to the end of a string or of a container, or to what ends a number or a word.
        mutating func skipValue() {
            var depth = 0
            while unsafe position < text.count {
                switch unsafe text[position] {
                case UInt8(ascii: "\""):
                    _ = unsafe skipString()
                    if depth == 0 { return }
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    depth += 1
                    unsafe position += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    if depth == 0 { return }
                    depth -= 1
                    unsafe position += 1
                    if depth == 0 { return }
                case UInt8(ascii: ","), 0...0x20:
                    if depth == 0 { return }
                    unsafe position += 1
                default:
                    unsafe position += 1
                }
            }
        }
    }
}
