extension String {
    /// A Boolean value that indicates whether this is a date and time with an offset, such as `2026-03-02T19:02:18Z`
    /// or `...18.5+01:00`.
    ///
    /// Managed knowledge bases compare these (user guide, "Configure and customize queries for managed knowledge
    /// bases"), and want all of it: neither the seconds nor the offset may be missing.
    var isDateTime: Bool {
        var rest = utf8[...]
        guard let _ = rest.takeNumber(digits: 4, in: 0...9999), rest.take("-"),
            let _ = rest.takeNumber(digits: 2, in: 1...12), rest.take("-"),
            let _ = rest.takeNumber(digits: 2, in: 1...31), rest.take("T"),
            let _ = rest.takeNumber(digits: 2, in: 0...23), rest.take(":"),
            let _ = rest.takeNumber(digits: 2, in: 0...59), rest.take(":"),
            let _ = rest.takeNumber(digits: 2, in: 0...59)
        else { return false }
        if rest.take(".") {
            let fraction = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard (1...9).contains(fraction.count) else { return false }
            rest = rest.dropFirst(fraction.count)
        }
        if rest.take("Z") { return rest.isEmpty }
        guard rest.take("+") || rest.take("-"), let _ = rest.takeNumber(digits: 2, in: 0...18), rest.take(":"),
            let _ = rest.takeNumber(digits: 2, in: 0...59)
        else { return false }
        return rest.isEmpty
    }
}

extension Substring.UTF8View {
    fileprivate mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let byte = first, byte == UInt8(ascii: character) else { return false }
        self = dropFirst()
        return true
    }

    fileprivate mutating func takeNumber(digits: Int, in range: ClosedRange<Int>) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let byte = first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            self = dropFirst()
        }
        return range.contains(value) ? value : nil
    }
}
