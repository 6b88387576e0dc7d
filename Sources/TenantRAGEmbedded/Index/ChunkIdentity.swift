#if Embedded
    import CTenantRAGCrypto

    /// Makes chunk ids: 16 bytes of SHA-256 over source URI, ordinal and text, so that they depend on nothing else.
    ///
    /// Keeps OpenSSL's algorithm and context from one chunk to the next. One value belongs to one thread.
    @safe
    final class ChunkIdentity {
        private let algorithm: OpaquePointer
        private let context: OpaquePointer

        init() throws {
            guard let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil) else { throw Self.unavailable }
            guard let context = unsafe EVP_MD_CTX_new() else {
                unsafe EVP_MD_free(algorithm)
                throw Self.unavailable
            }
            unsafe self.algorithm = algorithm
            unsafe self.context = context
        }

        deinit {
            unsafe EVP_MD_CTX_free(context)
            unsafe EVP_MD_free(algorithm)
        }

        /// The id of one chunk.
        ///
        /// The URI goes in with its length, so that it cannot run into what follows.
        func bytes(sourceURI: String, ordinal: Int, text: String) throws -> [UInt8] {
            var numbers: [UInt64] = [
                UInt64(sourceURI.utf8.count).littleEndian, UInt64(bitPattern: Int64(ordinal)).littleEndian,
            ]
            var (uri, text) = (sourceURI, text)
            var digest = [UInt8](repeating: 0, count: 32)
            guard unsafe EVP_DigestInit_ex2(context, algorithm, nil) == 1,
                unsafe EVP_DigestUpdate(context, &numbers, numbers.count * 8) == 1,
                uri.withUTF8({ unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }) == 1,
                text.withUTF8({ unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }) == 1,
                unsafe EVP_DigestFinal_ex(context, &digest, nil) == 1
            else { throw Self.unavailable }
            return Array(digest.prefix(16))
        }

        /// The id as it stands in metadata: 32 hexadecimal digits.
        static func text(_ bytes: [UInt8]) -> String {
            let digits = Array("0123456789abcdef".utf8)
            return String(
                decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] },
                as: UTF8.self
            )
        }

        private static var unavailable: SearchIndexError {
            SearchIndexError(.failed, "OpenSSL gave no SHA-256; check the installation of libcrypto 3")
        }
    }
#endif
