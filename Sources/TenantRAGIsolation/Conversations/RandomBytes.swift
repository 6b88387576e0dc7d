internal import CTenantRAGCrypto

/// Unpredictable bytes from OpenSSL's generator, which reseeds itself in a forked process.
enum RandomBytes {
    static func make(_ count: Int) throws(IsolationError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        guard unsafe RAND_bytes(&bytes, Int32(count)) == 1 else { throw .cryptographyUnavailable }
        return bytes
    }
}
