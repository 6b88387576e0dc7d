internal import CTenantRAGCrypto

/// A key of HMAC with SHA-256, kept as the two pads that it is used in, and wiped on release.
// Sendable: the pads are written in init and wiped in deinit, and in between only read.
@safe
package final class HMACKey: @unchecked Sendable {
    private let pads: UnsafeMutableRawPointer

    /// Prepares a key of at most 64 bytes, SHA-256's block; a longer one is to be hashed first (RFC 2104).
    package init(_ key: UnsafeRawBufferPointer) {
        unsafe pads = .allocate(byteCount: Self.padsCount, alignment: 8)
        unsafe Self.writePads(of: key, to: pads)
    }

    /// The size of both pads together.
    package static let padsCount = 128

    /// Writes the inner pad and after it the outer one.
    package static func writePads(of key: UnsafeRawBufferPointer, to pads: UnsafeMutableRawPointer) {
        unsafe pads.initializeMemory(as: UInt8.self, repeating: 0, count: padsCount)
        unsafe pads.copyMemory(from: key.baseAddress ?? UnsafeRawPointer(pads), byteCount: min(key.count, 64))
        let words = unsafe pads.assumingMemoryBound(to: UInt64.self)
        for index in 0..<8 {
            let word = unsafe words[index]
            unsafe words[index] = word ^ 0x3636_3636_3636_3636
            unsafe words[index + 8] = word ^ 0x5C5C_5C5C_5C5C_5C5C
        }
    }

    deinit {
        unsafe OPENSSL_cleanse(pads, Self.padsCount)
        unsafe pads.deallocate()
    }

    /// Lends the two pads for the time of a call, for ``SHA256Context``.
    @unsafe @inline(__always)
    package func withPads<Result, Failure: Error>(
        _ body: (UnsafeRawPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try unsafe body(UnsafeRawPointer(pads))
    }
}
