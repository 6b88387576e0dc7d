#if Local
import TenantRAGCrypto

/// SHA-256 over everything that decides how a document is stored.
struct Fingerprint: ~Copyable {
    /// Counts up when the same bytes would be parsed or cut otherwise than before, so that all is read anew.
    private static let formatVersion = "TenantRAG ingestion 2"

    private let hash: SHA256Context
    private let settings: [UInt8]

    init(_ configuration: IngestionConfiguration) throws(IngestionError) {
        do throws(CryptoError) {
            hash = try SHA256Context()
        } catch {
            throw Self.unavailable(error)
        }
        let settings =
            switch configuration.chunking {
            case .none: "none"
            case .fixedSize(let tokens, let overlap): "fixed \(tokens) \(overlap)"
            }
        // What came in by a hard link goes when such files are no longer accepted.
        let links = configuration.allowsHardLinks ? "hard links\n" : ""
        self.settings = Array("\(Self.formatVersion)\n\(settings)\n\(links)".utf8)
    }

    /// The digest of one document.
    ///
    /// Each part goes in with its length, so that no two sets of parts look the same.
    func digest(sourceURI: String, document: [UInt8], sidecar: [UInt8]) throws(IngestionError) -> [UInt8] {
        do throws(CryptoError) {
            try hash.begin()
            for part in [settings, Array(sourceURI.utf8), sidecar, document] {
                try hash.update(part.count)
                try hash.update(part)
            }
            return try hash.digest()
        } catch {
            throw Self.unavailable(error)
        }
    }

    private static func unavailable(_ error: CryptoError) -> IngestionError {
        IngestionError(code: .digestUnavailable, message: error.description)
    }
}
#endif
