extension JSONReader {
    /// Consumes `null` if it comes next.
    ///
    /// - Returns: Whether it did.
    /// - Throws: ``JSONError`` when a word that only starts like `null` comes next.
    public mutating func readNull() throws(JSONError) -> Bool {
        skipWhiteSpace()
        guard peek() == UInt8(ascii: "n") else { return false }
        guard consume("null") else { throw failure(.syntax, "a word that is no JSON value") }
        return true
    }

    /// Reads `true` or `false`.
    ///
    /// - Throws: ``JSONError`` when something else comes next.
    public mutating func readBool() throws(JSONError) -> Bool {
        skipWhiteSpace()
        if consume("true") { return true }
        if consume("false") { return false }
        throw unexpected("a boolean")
    }

    /// Reads an integer of 64 bits.
    ///
    /// - Throws: ``JSONError`` when the next value is no number, has a fraction, or does not fit.
    public mutating func readInt64() throws(JSONError) -> Int64 {
        skipWhiteSpace()
        let start = position
        // Beyond 53 bits only plain digits are exact; `-9223372036854775809` would round into range.
        guard let value = try readNumber().int64Value,
            value.magnitude <= 1 << 53 || bytes[start..<position].elementsEqual(value.description.utf8)
        else { throw failure(.numberOutOfRange, "a whole number of 64 bits was expected", at: start) }
        return value
    }

    /// Reads an integer of 32 bits, the width of the service's `integer`.
    ///
    /// - Throws: ``JSONError`` when the next value is no number, has a fraction, or does not fit.
    public mutating func readInt32() throws(JSONError) -> Int32 {
        skipWhiteSpace()
        let start = position
        guard let value = Int32(exactly: try readInt64()) else {
            throw failure(.numberOutOfRange, "a whole number of 32 bits was expected", at: start)
        }
        return value
    }

    /// Reads an integer of the machine's width.
    ///
    /// - Throws: ``JSONError`` when the next value is no number, has a fraction, or does not fit.
    public mutating func readInt() throws(JSONError) -> Int {
        skipWhiteSpace()
        let start = position
        guard let value = Int(exactly: try readInt64()) else {
            throw failure(.numberOutOfRange, "a whole number that fits was expected", at: start)
        }
        return value
    }

    /// Reads a double; takes the strings `NaN`, `Infinity` and `-Infinity`, as AWS's JSON protocols write them.
    ///
    /// - Throws: ``JSONError`` when something else comes next, or a number beyond the range of doubles.
    public mutating func readDouble() throws(JSONError) -> Double {
        skipWhiteSpace()
        guard peek() == UInt8(ascii: "\"") else { return try readNumber().doubleValue }
        if consume("\"NaN\"") { return .nan }
        if consume("\"Infinity\"") { return .infinity }
        if consume("\"-Infinity\"") { return -.infinity }
        throw unexpected("a number")
    }

    /// Reads a float; takes the strings that ``readDouble()`` takes.
    ///
    /// - Throws: ``JSONError`` when something else comes next, or a number beyond the range of floats.
    public mutating func readFloat() throws(JSONError) -> Float {
        skipWhiteSpace()
        let start = position
        let double = try readDouble()
        let value = Float(double)
        guard value.isFinite || !double.isFinite else {
            throw failure(.numberOutOfRange, "the number does not fit a float", at: start)
        }
        return value
    }

    /// Reads a time as seconds since 1970, the form of timestamps in the bodies of AWS's JSON protocols.
    ///
    /// - Throws: ``JSONError`` when the next value is no number.
    public mutating func readEpochSeconds() throws(JSONError) -> Double {
        skipWhiteSpace()
        return try readNumber().doubleValue
    }

    /// Reads a number exactly.
    ///
    /// - Throws: ``JSONError`` when something else comes next, or a number beyond the range of doubles.
    public mutating func readNumber() throws(JSONError) -> JSONNumber {
        skipWhiteSpace()
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
        guard let double = shortDecimal(start..<position) ?? Double(text(start..<position)),
            let number = JSONNumber(double)
        else {
            throw failure(.numberOutOfRange, "a number beyond the range of doubles", at: start)
        }
        return number
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The value of a decimal fraction of 15 digits at most, such as a score.
    ///
    /// Both its digits and its power of ten are exact doubles, so that one division rounds once, and rightly.
    private func shortDecimal(_ range: Range<Int>) -> Double? {
        guard range.count <= 17 else { return nil }
        var digits = 0.0
        var power = 0.0
        var count = 0
        for byte in bytes[range] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits = digits * 10 + Double(byte - UInt8(ascii: "0"))
                power *= 10
                count += 1
            case UInt8(ascii: "."): power = 1
            case UInt8(ascii: "-"): break
            default: return nil
            }
        }
        guard count <= 15, power > 0 else { return nil }
        return bytes[range.lowerBound] == UInt8(ascii: "-") ? -digits / power : digits / power
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
