internal import TenantRAGCrypto

/// A fingerprint that tells secrets apart without holding them: the SHA-256 digest of one.
///
/// It never leaves the process and never prints.
struct SecretFingerprint: Sendable, Hashable {
    private let digest: PayloadDigest

    init(of secret: SecretBytes) throws(SigningError) {
        let context = try DigestContext()
        var digest = PayloadDigest()
        var failure: SigningError?
        // The closure of a rethrowing function cannot throw a typed error.
        unsafe secret.withUnsafeBytes { bytes in
            do throws(SigningError) {
                try unsafe digest.write { target throws(SigningError) in try unsafe context.hash(bytes, into: target) }
            } catch { failure = error }
        }
        if let failure { throw failure }
        self.digest = digest
    }
}
