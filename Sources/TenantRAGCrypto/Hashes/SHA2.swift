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
        var digest = [UInt8](repeating: 0, count: byteCount)
        var count = 0
        let status = unsafe EVP_Q_digest(nil, rawValue, nil, message, message.count, &digest, &count)
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
}
