/// A frame put together by hand, its checksums taken a bit at a time as CRC-32 is defined: nothing of it is the library's.
struct SlowFrame {
    /// As encoded, and not checked.
    var headers: [UInt8] = []
    var payload: [UInt8] = []
    /// The length that the frame claims instead of the true one.
    var claimedLength: UInt32?
    var claimedHeadersLength: UInt32?

    var bytes: [UInt8] {
        let length = claimedLength ?? UInt32(16 + headers.count + payload.count)
        var frame = Self.bigEndian(length) + Self.bigEndian(claimedHeadersLength ?? UInt32(headers.count))
        frame += Self.bigEndian(Self.checksum(frame))
        frame += headers + payload
        return frame + Self.bigEndian(Self.checksum(frame))
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc = UInt32.max
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB8_8320 }
        }
        return ~crc
    }

    static func bigEndian(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
    }
}
