/// The bytes that stand for themselves (RFC 3986, section 2.3 and 3.3).
enum PercentEncoding {
    @inline(__always)
    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

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

    @inline(__always)
    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? value &+ 48 : value &+ 55
    }
}
