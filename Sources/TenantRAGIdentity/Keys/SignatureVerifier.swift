internal import TenantRAGCrypto

/// One key with one algorithm: what libcrypto says of a signature is all that decides.
struct SignatureVerifier: Sendable {
    let key: VerificationKey
    let algorithm: TokenAlgorithm

    /// Returns whether a signature is the key's over these bytes.
    func accepts(_ signature: [UInt8], over bytes: [UInt8]) -> Bool {
        key.isSignature(signature, of: bytes, by: algorithm.signature)
    }
}
