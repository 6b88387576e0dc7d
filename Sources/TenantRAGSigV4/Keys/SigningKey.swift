import CTenantRAGCrypto

/// A key of HMAC with SHA-256, kept as the two pads that it is used in, and wiped on release.
// Sendable: the pads are written in init and wiped in deinit, and in between only read.
@safe
final class SigningKey: @unchecked Sendable {
    private let pads: UnsafeMutableRawPointer

    /// Prepares a key of at most 64 bytes, SHA-256's block; a longer one is to be hashed first (RFC 2104).
    init(_ key: UnsafeRawBufferPointer) {
        unsafe pads = .allocate(byteCount: 128, alignment: 8)
        for index in 0..<64 {
            let byte = unsafe index < key.count ? key[index] : 0
            unsafe pads.storeBytes(of: byte ^ 0x36, toByteOffset: index, as: UInt8.self)
            unsafe pads.storeBytes(of: byte ^ 0x5C, toByteOffset: index + 64, as: UInt8.self)
        }
    }

    deinit {
        unsafe OPENSSL_cleanse(pads, 128)
        unsafe pads.deallocate()
    }

    var innerPad: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: pads, count: 64) }
    var outerPad: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: pads + 64, count: 64) }
}
