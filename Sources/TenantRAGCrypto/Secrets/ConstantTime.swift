internal import CTenantRAGCrypto

/// Comparison and erasure of secrets, which no optimiser shortens.
package enum ConstantTime {
    /// Compares bytes in a time that depends on their counts only.
    package static func areEqual(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        unsafe first.count == second.count && CRYPTO_memcmp(first, second, first.count) == 0
    }

    /// Compares memory in a time that depends on its size only.
    package static func areEqual(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Bool {
        guard first.count == second.count else { return false }
        return unsafe first.isEmpty || CRYPTO_memcmp(first.baseAddress, second.baseAddress, first.count) == 0
    }

    /// Overwrites memory with zeros.
    package static func wipe(_ start: UnsafeMutableRawPointer?, _ count: Int) {
        unsafe OPENSSL_cleanse(start, count)
    }
}
