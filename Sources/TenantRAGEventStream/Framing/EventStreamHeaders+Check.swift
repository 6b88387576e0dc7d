extension EventStreamHeaders {
    // Up to so many headers, names are compared with one another; more are looked up in a set, which allocates.
    // Without it a hostile frame could buy the square of its length in work.
    private static let comparedCount = 16

    /// Returns the problem of encoded headers, in words without content; nil when they are valid.
    static func problem(in bytes: Span<UInt8>) -> String? {
        var position = 0
        var count = 0
        var seen: Set<[UInt8]> = []
        while position < bytes.count {
            guard let field = HeaderField(in: bytes, at: position) else {
                return "header \(count + 1) is cut short, of an unknown type or too long"
            }
            guard bytes.extracting(field.name).isUTF8,
                field.type != HeaderField.stringType || bytes.extracting(field.value).isUTF8
            else { return "header \(count + 1) is not UTF-8" }
            count += 1
            if count <= comparedCount {
                guard !repeats(field, in: bytes) else { return "header \(count) has the name of one before it" }
            } else {
                if seen.isEmpty { seen = names(in: bytes, before: position) }
                guard seen.insert(Array(copying: bytes.extracting(field.name))).inserted else {
                    return "header \(count) has the name of one before it"
                }
            }
            position = field.value.upperBound
        }
        return nil
    }

    private static func repeats(_ field: HeaderField, in bytes: Span<UInt8>) -> Bool {
        var position = 0
        while position < field.name.lowerBound - 1, let other = HeaderField(in: bytes, at: position) {
            if other.name.count == field.name.count,
                bytes.extracting(other.name).holds(bytes.extracting(field.name))
            {
                return true
            }
            position = other.value.upperBound
        }
        return false
    }

    private static func names(in bytes: Span<UInt8>, before end: Int) -> Set<[UInt8]> {
        var names: Set<[UInt8]> = []
        var position = 0
        while position < end, let field = HeaderField(in: bytes, at: position) {
            names.insert(Array(copying: bytes.extracting(field.name)))
            position = field.value.upperBound
        }
        return names
    }
}
