extension JSONReader {
    /// Reads a number exactly.
    ///
    /// - Throws: ``JSONError`` when something else comes next, or a number beyond the range of doubles.
    public mutating func readNumber() throws(JSONError) -> JSONNumber {
        skipWhiteSpace()
        if let number = plainNumber() { return number }
        let start = position
        let isNegative = peek() == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let integer = try scanInteger(start: start)
        guard scanFraction(), scanExponent() else { throw failure(.syntax, "a number that lacks digits") }
        if position == integer.end, let magnitude = integer.magnitude {
            if magnitude == 0, isNegative { return -0.0 }
            // Wrapping: the magnitude of the least Int64 is one more than that of the greatest.
            if isNegative, magnitude <= 1 << 63 { return JSONNumber(Int64(truncatingIfNeeded: 0 &- magnitude)) }
            if !isNegative, let value = Int64(exactly: magnitude) { return JSONNumber(value) }
        }
        guard let double = Double(text(start..<position)), let number = JSONNumber(double) else {
            throw failure(.numberOutOfRange, "a number beyond the range of doubles", at: start)
        }
        return number
    }

    /// Reads a number of at most 19 digits without an exponent, other than a negative zero.
    ///
    /// - Returns: Nil, and the reader stays, where that is not what comes next.
    private mutating func plainNumber() -> JSONNumber? {
        let start = position
        let found = unsafe bytes.withUnsafeBufferPointer { bytes in unsafe Self.plainNumber(in: bytes, at: start) }
        guard let (number, end) = found else { return nil }
        position = end
        return number
    }

    private static func plainNumber(
        in bytes: UnsafeBufferPointer<UInt8>,
        at start: Int
    ) -> (number: JSONNumber, end: Int)? {
        guard let base = bytes.baseAddress else { return nil }
        var index = start
        var digits: UInt64 = 0
        var power: UInt64 = 1
        func digit() -> UInt64? {
            guard index < bytes.count else { return nil }
            let digit = unsafe base[index] &- UInt8(ascii: "0")
            return digit < 10 ? UInt64(digit) : nil
        }
        guard index < bytes.count else { return nil }
        let isNegative = unsafe base[index] == UInt8(ascii: "-")
        if isNegative { index &+= 1 }
        let first = index
        while let digit = digit() {
            digits = digits &* 10 &+ digit
            index &+= 1
        }
        let point = index
        guard unsafe point == first &+ 1 || (point > first && base[first] != UInt8(ascii: "0")) else { return nil }
        // Ten to the 19th, and 19 digits, are the most that fit.
        guard point &- first <= 19 else { return nil }
        if index < bytes.count, unsafe base[index] == UInt8(ascii: ".") {
            index &+= 1
            while let digit = digit() {
                digits = digits &* 10 &+ digit
                power = power &* 10
                index &+= 1
            }
            guard index > point &+ 1, index &- first <= 20 else { return nil }
        }
        if index < bytes.count, unsafe base[index] | 0x20 == UInt8(ascii: "e") { return nil }
        guard !isNegative || digits != 0 else { return nil }
        if power > 1 {
            let value = DecimalFraction.value(digits, dividedBy: power)
            return JSONNumber(isNegative ? -value : value).map { ($0, index) }
        }
        guard index == point, let value = Int64(exactly: digits) else { return nil }
        return (JSONNumber(isNegative ? -value : value), index)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// Scans the digits before any fraction; the magnitude is nil where it has more than 64 bits.
    private mutating func scanInteger(start: Int) throws(JSONError) -> (magnitude: UInt64?, end: Int) {
        guard let first = digit() else {
            position = start
            throw unexpected("a number")
        }
        position += 1
        var magnitude: UInt64? = UInt64(first)
        if first == 0 {
            guard digit() == nil else { throw failure(.syntax, "a number with a leading zero", at: start) }
            return (magnitude, position)
        }
        while let digit = digit() {
            position += 1
            guard let value = magnitude else { continue }
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
            magnitude = overflow || carry ? nil : sum
        }
        return (magnitude, position)
    }

    private mutating func scanFraction() -> Bool {
        guard peek() == UInt8(ascii: ".") else { return true }
        position += 1
        return scanDigits()
    }

    private mutating func scanExponent() -> Bool {
        guard let byte = peek(), byte | 0x20 == UInt8(ascii: "e") else { return true }
        position += 1
        if let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
        return scanDigits()
    }

    private mutating func scanDigits() -> Bool {
        let start = position
        while digit() != nil { position += 1 }
        return position > start
    }

    private func digit() -> UInt8? {
        guard let byte = peek(), UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
        return byte - UInt8(ascii: "0")
    }
}
