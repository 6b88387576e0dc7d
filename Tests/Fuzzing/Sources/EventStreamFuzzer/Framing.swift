/// A frame of the input, its lengths and checksums right: the first byte says how much of the rest is headers.
func framed(_ input: [UInt8]) -> [UInt8] {
    let content = input.dropFirst()
    let headersLength = min(Int(input.first ?? 0), content.count)
    var frame = bigEndian(UInt32(16 + content.count)) + bigEndian(UInt32(headersLength))
    frame += bigEndian(checksum(frame))
    frame += content
    return frame + bigEndian(checksum(frame))
}

/// CRC-32 a bit at a time, as its definition says: slow, and nothing in common with the library's.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB8_8320 }
    }
    return ~crc
}

private func bigEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
}
