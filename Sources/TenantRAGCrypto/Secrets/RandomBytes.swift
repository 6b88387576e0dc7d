internal import CTenantRAGCrypto

/// Unpredictable bytes from OpenSSL's generator, which seeds itself anew in a forked process.
package enum RandomBytes {
    /// Generates bytes.
    package static func generate(_ count: Int) throws(CryptoError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        guard unsafe RAND_bytes(&bytes, Int32(count)) == 1 else { throw CryptoError("random bytes") }
        return bytes
    }
}
