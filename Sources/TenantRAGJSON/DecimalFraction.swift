/// The double nearest to a decimal fraction, such as the score of a passage.
enum DecimalFraction {
    /// Divides, and rounds once, to the nearest double and in the middle to the even one.
    ///
    /// - Parameters:
    ///   - digits: All digits of the fraction.
    ///   - power: Ten to the number of those behind the point; at most ten to the 19th.
    /// - Returns: The quotient.
    static func value(_ digits: UInt64, dividedBy power: UInt64) -> Double {
        // Both are exact doubles, whose division rounds once (Clinger, 1990).
        if digits < 1 << 53 { return Double(digits) / Double(power) }
        // A quotient of 64 bits with its remainder: numbers in binary with their highest bit set, so that the first is less
        // than twice the second, and then halved, so that the quotient fits.
        let dividend = digits << UInt64(digits.leadingZeroBitCount)
        let divisor = power << UInt64(power.leadingZeroBitCount)
        let (quotient, remainder) = divisor.dividingFullWidth((dividend >> 1, dividend << 63))
        // The quotient has at least 63 bits, ten more than a double. A remainder only breaks a tie: its last bit says so.
        let significand = quotient | (remainder == 0 ? 0 : 1)
        let exponent = power.leadingZeroBitCount - digits.leadingZeroBitCount - 63
        // A power of two from -74 to 60: nothing is lost.
        return Double(significand) * Double(bitPattern: UInt64(1023 + exponent) << 52)
    }
}
