#if Identity
    internal import TenantRAG

    /// The usable keys of one issuer, as they were fetched at once.
    struct KeySet: Sendable {
        /// When the fetch that brought them began.
        let began: ContinuousClock.Instant

        private struct Key: Sendable {
            let id: String?
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
                if !verifiers.isEmpty { keys.append(Key(id: key.id, verifiers: verifiers)) }
            }
            self.keys = keys
        }

        /// What verifies a token of this header.
        ///
        /// By the key's id and the algorithm there must be one key, and not two. A token without an id is verified by the only
        /// key of its algorithm. Nothing else of the header counts: no address, and no key that it brings along.
        func verifier(for header: TokenHeader) -> SignatureVerifier? {
            var found: SignatureVerifier?
            for key in keys {
                guard let verifier = key.verifiers[header.algorithm] else { continue }
                if let wanted = header.keyID {
                    guard let id = key.id, id.hasSameBytes(as: wanted) else { continue }
                }
                guard found == nil else { return nil }
                found = verifier
            }
            return found
        }
    }
#endif
