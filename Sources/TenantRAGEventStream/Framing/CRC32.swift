/// The CRC-32 of Ethernet, gzip and event streams (reflected polynomial 0xEDB88320), taken in piece by piece.
///
/// Sixteen bytes a step ("slicing by 16", after Kounavis and Berry): events are short, and a library's setup for each
/// piece costs more there than the piece.
struct CRC32: Sendable {
    private var state: UInt32 = .max

    /// The checksum of all that was taken in.
    var value: UInt32 { ~state }

    /// Takes in the next bytes.
    mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { unsafe update($0) }
    }

    private mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        let end = unsafe start + bytes.count
        var next = unsafe start
        var crc = state
        unsafe Self.tables.withUnsafeBufferPointer { tables in
            guard let table = tables.baseAddress else { return }
            while unsafe end - next >= 16 {
                let low = unsafe UInt64(littleEndian: next.loadUnaligned(as: UInt64.self)) ^ UInt64(crc)
                let high = unsafe UInt64(littleEndian: next.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
                crc = unsafe Self.fold(low, table + 8 * 256) ^ Self.fold(high, table)
                unsafe next += 16
            }
            if unsafe end - next >= 8 {
                let word = unsafe UInt64(littleEndian: next.loadUnaligned(as: UInt64.self)) ^ UInt64(crc)
                crc = unsafe Self.fold(word, table)
                unsafe next += 8
            }
            if unsafe end - next >= 4 {
                let word = unsafe UInt32(littleEndian: next.loadUnaligned(as: UInt32.self)) ^ crc
                crc = unsafe Self.fold(word, table)
                unsafe next += 4
            }
            while unsafe next < end {
                let index = unsafe UInt8(truncatingIfNeeded: crc) ^ next.load(as: UInt8.self)
                crc = unsafe (crc >> 8) ^ table[Int(index)]
                unsafe next += 1
            }
        }
        state = crc
    }

    /// Returns the contribution of eight bytes; the first of them, the lowest, is furthest from the end and has the
    /// last table.
    @inline(__always)
    private static func fold(_ word: UInt64, _ table: UnsafePointer<UInt32>) -> UInt32 {
        // Four pairs, so that the processor need not wait for one lookup to begin the next.
        let first: UInt32 = unsafe entry(7, word, table) ^ entry(6, word >> 8, table)
        let second: UInt32 = unsafe entry(5, word >> 16, table) ^ entry(4, word >> 24, table)
        let third: UInt32 = unsafe entry(3, word >> 32, table) ^ entry(2, word >> 40, table)
        let fourth: UInt32 = unsafe entry(1, word >> 48, table) ^ entry(0, word >> 56, table)
        return (first ^ second) ^ (third ^ fourth)
    }

    /// Returns the contribution of four bytes.
    @inline(__always)
    private static func fold(_ word: UInt32, _ table: UnsafePointer<UInt32>) -> UInt32 {
        let word = UInt64(word)
        let first: UInt32 = unsafe entry(3, word, table) ^ entry(2, word >> 8, table)
        let second: UInt32 = unsafe entry(1, word >> 16, table) ^ entry(0, word >> 24, table)
        return first ^ second
    }

    @inline(__always)
    private static func entry(_ number: Int, _ word: UInt64, _ table: UnsafePointer<UInt32>) -> UInt32 {
        unsafe table[number * 256 + Int(UInt8(truncatingIfNeeded: word))]
    }

    /// Sixteen tables of 256 entries.
    ///
    /// The first is the checksum's step for one byte, each further one that of a byte with one more zero byte behind
    /// it. No lookup leaves them: every index is a table's start and one byte.
    private static let tables: [UInt32] = {
        var tables: [UInt32] = []
        tables.reserveCapacity(16 * 256)
        for byte: UInt32 in 0..<256 {
            var crc = byte
            for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB8_8320 }
            tables.append(crc)
        }
        for index in 256..<16 * 256 {
            let shorter = tables[index - 256]
            tables.append((shorter >> 8) ^ tables[Int(shorter & 0xFF)])
        }
        return tables
    }()
}
