internal import TenantRAGBase

extension ByteBuffer {
    /// Writes bytes percent-encoded: all but letters, digits, `-`, `.`, `_` and `~`, with upper-case digits (RFC 3986).
    @inline(__always)
    mutating func appendEncoded(_ source: UnsafeBufferPointer<UInt8>) {
        unsafe appendEncoded(source, keeping: PercentEncoding.isUnreserved)
    }

    /// Writes a path as it is signed.
    ///
    /// - Parameters:
    ///   - source: The path.
    ///   - isEncodedAgain: Pass true to encode once more what is already percent-encoded.
    @inline(__always)
    mutating func appendPath(_ source: UnsafeBufferPointer<UInt8>, isEncodedAgain: Bool) {
        if isEncodedAgain {
            unsafe appendEncoded(source, keeping: PercentEncoding.isUnreservedOrSlash)
        } else {
            unsafe appendEncoded(source, keeping: PercentEncoding.mayStandInPath)
        }
    }

    /// Decodes a part of a query and writes it encoded, so that every spelling of it is signed alike.
    ///
    /// False when a percent sign is not followed by two hexadecimal digits.
    mutating func appendRecoded(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        var isValid = true
        unsafe write(atMost: source.count * 3) { target in
            var length = 0
            var index = 0
            while index < source.count {
                var byte = unsafe source[index]
                index &+= 1
                if byte == UInt8(ascii: "%") {
                    guard index &+ 1 < source.count,
                        let high = unsafe Hexadecimal.value(source[index]),
                        let low = unsafe Hexadecimal.value(source[index &+ 1])
                    else {
                        isValid = false
                        return length
                    }
                    byte = high << 4 | low
                    index &+= 2
                }
                unsafe length &+= PercentEncoding.write(
                    byte,
                    isKept: PercentEncoding.isUnreserved(byte),
                    to: target + length
                )
            }
            return length
        }
        return isValid
    }

    @inline(__always)
    private mutating func appendEncoded(_ source: UnsafeBufferPointer<UInt8>, keeping isKept: (UInt8) -> Bool) {
        unsafe write(atMost: source.count * 3) { target in
            var length = 0
            for index in 0..<source.count {
                let byte = unsafe source[index]
                unsafe length &+= PercentEncoding.write(byte, isKept: isKept(byte), to: target + length)
            }
            return length
        }
    }
}
