internal import CTenantRAGCrypto

/// A hash function of the SHA-2 family (FIPS 180-4).
package enum SHA2: String, Sendable, Hashable, CaseIterable {
    case sha256 = "SHA256"
    case sha384 = "SHA384"
    case sha512 = "SHA512"

    /// The size of a digest.
    package var byteCount: Int {
        switch self {
        case .sha256: 32
        case .sha384: 48
        case .sha512: 64
        }
    }

    /// Computes the digest of a message.
    package func digest(of message: [UInt8]) throws(CryptoError) -> [UInt8] {
        guard let algorithm = unsafe algorithm.pointer else { throw CryptoError(rawValue) }
        var digest = [UInt8](repeating: 0, count: byteCount)
        var count: UInt32 = 0
        let status = unsafe EVP_Digest(message, message.count, &digest, &count, algorithm, nil)
        guard status == 1, count == byteCount else { throw CryptoError(rawValue) }
        return digest
    }

    /// Computes the HMAC of a message (RFC 2104).
    package func authenticationCode(of message: [UInt8], under key: [UInt8]) throws(CryptoError) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: byteCount)
        var count = 0
        let result = unsafe EVP_Q_mac(
            nil,
            "HMAC",
            nil,
            rawValue,
            nil,
            key,
            key.count,
            message,
            message.count,
            &code,
            code.count,
            &count
        )
        guard unsafe result != nil, count == byteCount else { throw CryptoError("HMAC with \(rawValue)") }
        return code
    }

    /// The algorithm in OpenSSL, looked up on first use: a look-up by name costs more than hashing a small message.
    var algorithm: Algorithm {
        switch self {
        case .sha256: Self.fetchedSHA256
        case .sha384: Self.fetchedSHA384
        case .sha512: Self.fetchedSHA512
        }
    }

    private static let fetchedSHA256 = Algorithm(.sha256)
    private static let fetchedSHA384 = Algorithm(.sha384)
    private static let fetchedSHA512 = Algorithm(.sha512)

    /// An algorithm kept for the life of the process, as OpenSSL keeps its own; nil where its providers have none.
    // Sendable: a fetched EVP_MD is never changed, and OpenSSL documents its use from many threads at once.
    @safe
    struct Algorithm: @unchecked Sendable {
        let pointer: OpaquePointer?

        fileprivate init(_ function: SHA2) {
            unsafe pointer = EVP_MD_fetch(nil, function.rawValue, nil)
        }
    }
}
