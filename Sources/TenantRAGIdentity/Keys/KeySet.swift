#if Identity
internal import TenantRAG

/// The usable keys of one issuer, as they were fetched at once.
struct KeySet: Sendable {
    /// When the fetch that brought them began.
    let began: ContinuousClock.Instant

    private struct Key: Sendable {
        let id: String?
        let numbers: PublicKey.Numbers
        let verifiers: [TokenAlgorithm: SignatureVerifier]
    }

    private let keys: [Key]

    /// How many keys there are.
    var count: Int { keys.count }

    init(_ publicKeys: [PublicKey], began: ContinuousClock.Instant) async {
        self.began = began
        var keys: [Key] = []
        for key in publicKeys {
            var verifiers: [TokenAlgorithm: SignatureVerifier] = [:]
            for algorithm in key.algorithms { verifiers[algorithm] = await SignatureVerifier(key, algorithm) }
            if !verifiers.isEmpty { keys.append(Key(id: key.id, numbers: key.numbers, verifiers: verifiers)) }
        }
        self.keys = keys
    }

    /// What verifies a token of this header.
    ///
    /// By the key's id and the algorithm there must be one key, and not two different ones: whose signature is meant would
    /// then be the sender's choice. One key that is published twice, as for two issuers of a common set, is one. A token
    /// without an id is verified by the only key of its algorithm. Nothing else of the header counts: no address, and no key
    /// that it brings along.
    func verifier(for header: TokenHeader) -> SignatureVerifier? {
        var found: (numbers: PublicKey.Numbers, verifier: SignatureVerifier)?
        for key in keys {
            guard let verifier = key.verifiers[header.algorithm] else { continue }
            if let wanted = header.keyID {
                guard let id = key.id, id.hasSameBytes(as: wanted) else { continue }
            }
            if found?.numbers == key.numbers { continue }
            guard found == nil else { return nil }
            found = (key.numbers, verifier)
        }
        return found?.verifier
    }
}
#endif
