#if Local
import TenantRAGCrypto

/// Seals what is given out and expected back unchanged: HMAC with SHA-256 under a key of its own.
struct MessageAuthenticator: Sendable {
    private let key: [UInt8]

    /// An authenticator with a fresh key.
    init(randomness: inout some RandomNumberGenerator) {
        key = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &randomness) }
    }

    /// The seal of a message: 32 bytes; nil when the cryptography library gives none.
    func seal(_ message: [UInt8]) -> [UInt8]? {
        try? SHA2.sha256.authenticationCode(of: message, under: key)
    }

    /// Returns whether a seal is that of the message.
    ///
    /// Takes as long for a wrong seal as for a right one.
    func isSeal(_ seal: some Collection<UInt8>, of message: [UInt8]) -> Bool {
        self.seal(message).map { ConstantTime.areEqual(Array(seal), $0) } ?? false
    }
}
#endif
