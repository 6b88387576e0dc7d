/// Writes C texts one after the other into memory that has room for them all.
@safe
struct CTextWriter: ~Copyable {
    private var place: UnsafeMutablePointer<UInt8>

    init(_ memory: UnsafeMutableRawPointer) {
        unsafe place = memory.assumingMemoryBound(to: UInt8.self)
    }

    /// The address of the next byte.
    var next: UnsafePointer<CChar> { unsafe UnsafeRawPointer(place).assumingMemoryBound(to: CChar.self) }

    mutating func write(_ text: String) {
        let start = unsafe place
        let isCopied: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
            if let base = bytes.baseAddress { unsafe start.update(from: base, count: bytes.count) }
        }
        if isCopied == nil {
            for (index, byte) in text.utf8.enumerated() { unsafe start[index] = byte }
        }
        unsafe place += text.utf8.count
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
