internal import CTenantRAGCrypto

/// Bytes that nobody can guess, from OpenSSL's generator, which seeds itself anew in a forked process.
enum RandomBytes {
    static func make(_ count: Int) throws(IsolationError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        guard unsafe RAND_bytes(&bytes, Int32(count)) == 1 else { throw .cryptographyUnavailable }
        return bytes
    }
}
