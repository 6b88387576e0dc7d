internal import TenantRAG
internal import TenantRAGCrypto

/// The usable keys of one issuer, as they were fetched at once.
struct KeySet: Sendable {
    /// The time at which the fetch that brought them began.
    let began: ContinuousClock.Instant

    private let keys: [PublicKey]

    /// The number of keys there are.
    var count: Int { keys.count }

    init(_ keys: [PublicKey], began: ContinuousClock.Instant) {
        self.began = began
        self.keys = keys
    }

    /// Returns the verifier of a token with this header.
    ///
    /// By the key's id and the algorithm there must be one key, and not two different ones: whose signature is meant would
    /// then be the sender's choice. One key that is published twice, as for two issuers of a common set, is one. A token
    /// without an id is verified by the only key of its algorithm. Nothing else of the header counts: no address, and no key
    /// that it brings along.
    func verifier(for header: TokenHeader) -> SignatureVerifier? {
        var found: PublicKey?
        for key in keys where key.algorithms.contains(header.algorithm) {
            if let wanted = header.keyID {
                guard let id = key.id, id.hasSameBytes(as: wanted) else { continue }
            }
            if found?.numbers == key.numbers { continue }
            guard found == nil else { return nil }
            found = key
        }
        return found.map { SignatureVerifier(key: $0.key, algorithm: header.algorithm) }
    }
}

/// One key with one algorithm, whose signatures libcrypto verifies.
struct SignatureVerifier: Sendable {
    let key: VerificationKey
    let algorithm: TokenAlgorithm

    /// Returns whether a signature is the key's over these bytes.
    func accepts(_ signature: [UInt8], over bytes: [UInt8]) -> Bool {
        key.isSignature(signature, of: bytes, by: algorithm.signature)
    }
}
