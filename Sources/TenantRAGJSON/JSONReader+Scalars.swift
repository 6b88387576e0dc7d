extension JSONReader {
    /// Consumes `null` if it comes next.
    ///
    /// - Returns: Whether it did.
    /// - Throws: ``JSONError`` when a word that only starts like `null` comes next.
    @inlinable
    @inline(__always)
    public mutating func readNull() throws(JSONError) -> Bool {
        // Most values are none, and stand where the reader is.
        if position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: "n") { return false }
        return try readNullInFull()
    }

    @usableFromInline
    mutating func readNullInFull() throws(JSONError) -> Bool {
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
}
