#if Local
import TenantRAGBase
import TenantRAGCrypto

/// Makes chunk ids: 16 bytes of SHA-256 over source URI, ordinal and text, so that they depend on nothing else.
///
/// One value belongs to one thread.
final class ChunkIdentity {
    private let hash: SHA256Context

    init() throws(SearchIndexError) {
        do throws(CryptoError) {
            hash = try SHA256Context()
        } catch {
            throw Self.unavailable(error)
        }
    }

    /// The id of one chunk.
    ///
    /// The URI goes in with its length, so that it cannot run into what follows.
    func bytes(sourceURI: String, ordinal: Int, text: String) throws(SearchIndexError) -> [UInt8] {
        do throws(CryptoError) {
            try hash.begin()
            try hash.update(sourceURI.utf8.count)
            try hash.update(ordinal)
            try hash.update(sourceURI)
            try hash.update(text)
            return try Array(hash.digest().prefix(16))
        } catch {
            throw Self.unavailable(error)
        }
    }

    /// The id as it stands in metadata: 32 hexadecimal digits, two for each byte.
    static func text(_ bytes: [UInt8]) -> String { Hexadecimal.text(bytes) }

    private static func unavailable(_ error: CryptoError) -> SearchIndexError {
        SearchIndexError(.failed, error.description)
    }
}
#endif
