/// Writes C texts one after the other into memory that has room for them all.
@safe
struct CTextWriter: ~Copyable {
    private var place: UnsafeMutablePointer<UInt8>

    init(_ memory: UnsafeMutableRawPointer) {
        unsafe place = memory.assumingMemoryBound(to: UInt8.self)
    }

    /// Where the next byte goes.
    var next: UnsafePointer<CChar> { unsafe UnsafeRawPointer(place).assumingMemoryBound(to: CChar.self) }

    mutating func write(_ text: String) {
        var text = text
        let start = unsafe place
        unsafe place += text.withUTF8 { bytes in
            if let base = bytes.baseAddress { unsafe start.update(from: base, count: bytes.count) }
            return bytes.count
        }
    }

    mutating func write(_ bytes: [UInt8]) {
        let start = unsafe place
        unsafe bytes.withUnsafeBufferPointer { bytes in
            if let base = bytes.baseAddress { unsafe start.update(from: base, count: bytes.count) }
        }
        unsafe place += bytes.count
    }

    mutating func write(_ byte: UInt8) {
        unsafe place.pointee = byte
        unsafe place += 1
    }

    /// Ends a text.
    mutating func end() { write(0) }
}
