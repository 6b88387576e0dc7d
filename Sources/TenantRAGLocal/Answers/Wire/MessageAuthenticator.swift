#if Local
import CTenantRAGCrypto

/// Seals what is given out and expected back unchanged: HMAC with SHA-256 under a key of its own.
struct MessageAuthenticator: Sendable {
    private let key: [UInt8]

    /// An authenticator with a fresh key.
    init(randomness: inout some RandomNumberGenerator) {
        key = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &randomness) }
    }

    /// The seal of a message: 32 bytes; nil when the cryptography library gives none.
    func seal(_ message: [UInt8]) -> [UInt8]? {
        var seal = [UInt8](repeating: 0, count: 32)
        var length = 0
        // Safe: the arrays live through the call, and their lengths go with them.
        let result = unsafe EVP_Q_mac(
            nil,
            "HMAC",
            nil,
            "SHA256",
            nil,
            key,
            key.count,
            message,
            message.count,
            &seal,
            seal.count,
            &length
        )
        return unsafe result != nil && length == seal.count ? seal : nil
    }

    /// Whether a seal is that of the message.
    ///
    /// Takes as long for a wrong seal as for a right one.
    func isSeal(_ seal: some Collection<UInt8>, of message: [UInt8]) -> Bool {
        guard let expected = self.seal(message), seal.count == expected.count else { return false }
        return zip(seal, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
#endif
