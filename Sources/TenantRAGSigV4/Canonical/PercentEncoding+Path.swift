internal import TenantRAGBase

extension PercentEncoding {
    @inline(__always)
    static func isUnreservedOrSlash(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || isUnreserved(byte)
    }

    /// Returns whether a path can hold the byte on the wire, percent signs of what is encoded already included.
    @inline(__always)
    static func mayStandInPath(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"),
            UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@"):
            true
        default: isUnreserved(byte)
        }
    }

    /// Writes one byte as it is or encoded, and says how many bytes that took.
    @inline(__always)
    static func write(_ byte: UInt8, isKept: Bool, to target: UnsafeMutablePointer<UInt8>) -> Int {
        if isKept {
            unsafe target[0] = byte
            return 1
        }
        unsafe target[0] = UInt8(ascii: "%")
        unsafe target[1] = digit(byte >> 4)
        unsafe target[2] = digit(byte & 0x0F)
        return 3
    }
}
