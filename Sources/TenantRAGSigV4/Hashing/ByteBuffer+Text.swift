internal import TenantRAGBase

extension ByteBuffer {
    /// Writes bytes as lower-case hexadecimal digits.
    mutating func appendHexadecimal(_ source: UnsafeBufferPointer<UInt8>) {
        unsafe write(atMost: source.count * 2) { target in
            var target = unsafe target
            for index in 0..<source.count {
                let byte = unsafe source[index]
                unsafe target[0] = Self.digit(byte >> 4)
                unsafe target[1] = Self.digit(byte & 0x0F)
                unsafe target += 2
            }
            return source.count * 2
        }
    }

    mutating func append(_ digest: PayloadDigest) {
        unsafe digest.withBytes { bytes in unsafe appendHexadecimal(bytes) }
    }

    /// Writes a date as `20150830T123600Z`.
    mutating func append(_ date: Timestamp) {
        append(dayOf: date)
        let second = date.secondOfDay
        append(UInt8(ascii: "T"))
        append(twoDigits: second / 3_600)
        append(twoDigits: second / 60 % 60)
        append(twoDigits: second % 60)
        append(UInt8(ascii: "Z"))
    }

    /// Writes the day of a date as `20150830`.
    mutating func append(dayOf date: Timestamp) {
        let (year, month, day) = date.civil
        append(twoDigits: year / 100)
        append(twoDigits: year % 100)
        append(twoDigits: month)
        append(twoDigits: day)
    }

    /// Writes a number in decimal.
    mutating func append(decimal number: Int) {
        append(String(number))
    }

    @inline(__always)
    private mutating func append(twoDigits number: Int) {
        append(UInt8(truncatingIfNeeded: 48 + number / 10))
        append(UInt8(truncatingIfNeeded: 48 + number % 10))
    }

    @inline(__always)
    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? value &+ 48 : value &+ 87
    }
}
