#if Embedded
    import CTenantRAGCrypto

    /// SHA-256 over everything that decides how a document is stored.
    ///
    /// Keeps OpenSSL's algorithm and context from one document to the next: looking them up costs more than hashing a
    /// small document. One value belongs to one task. Safe, because both pointers are this value's alone and live as long.
    @safe struct Fingerprint: ~Copyable {
        /// Counts up when the same bytes would be parsed or cut otherwise than before, so that all is read anew.
        private static let formatVersion = "TenantRAG ingestion 1"

        private let algorithm: OpaquePointer
        private let context: OpaquePointer
        private let settings: [UInt8]

        init(chunking: ChunkingConfiguration) throws(IngestionError) {
            guard let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil) else { throw Self.unavailable }
            guard let context = unsafe EVP_MD_CTX_new() else {
                unsafe EVP_MD_free(algorithm)
                throw Self.unavailable
            }
            unsafe self.algorithm = algorithm
            unsafe self.context = context
            let settings =
                switch chunking {
                case .none: "none"
                case .fixedSize(let tokens, let overlap): "fixed \(tokens) \(overlap)"
                }
            self.settings = Array("\(Self.formatVersion)\n\(settings)\n".utf8)
        }

        deinit {
            unsafe EVP_MD_CTX_free(context)
            unsafe EVP_MD_free(algorithm)
        }

        /// The digest of one document.
        ///
        /// Each part goes in with its length, so that no two sets of parts look the same.
        func digest(sourceURI: String, document: [UInt8], sidecar: [UInt8]) throws(IngestionError) -> [UInt8] {
            guard unsafe EVP_DigestInit_ex2(context, algorithm, nil) == 1 else { throw Self.unavailable }
            for part in [settings, Array(sourceURI.utf8), sidecar, document] {
                var length = UInt64(part.count).littleEndian
                guard unsafe EVP_DigestUpdate(context, &length, 8) == 1,
                    unsafe EVP_DigestUpdate(context, part, part.count) == 1
                else { throw Self.unavailable }
            }
            var digest = [UInt8](repeating: 0, count: 32)
            guard unsafe EVP_DigestFinal_ex(context, &digest, nil) == 1 else { throw Self.unavailable }
            return digest
        }

        private static var unavailable: IngestionError {
            IngestionError(
                code: .digestUnavailable,
                message: "OpenSSL gave no SHA-256; check the installation of libcrypto 3."
            )
        }
    }
#endif
