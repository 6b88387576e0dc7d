#if Local
/// The plan of an ingestion for each document of a listing.
struct IngestionPlan: Sendable {
    enum Treatment: Sendable {
        /// Read it and store it if it is another than the one that is stored.
        case read
        /// Leave it as it is stored: it has not changed since.
        case keep
        /// Leave it as it is stored: it is being written.
        case wait
    }

    /// In the order of their paths' bytes.
    var documents: [(document: ListedDocument, treatment: Treatment)]
    /// The problems of the other files.
    var problems: [IngestionProblem]
    /// Paths of which the listing could tell nothing: what is stored of them and below them stays.
    var unlisted: Set<[UInt8]> = []
}

extension IngestionPlan {
    /// Returns whether the listing could tell nothing of a path.
    func isUnlisted(_ path: [UInt8]) -> Bool {
        guard !unlisted.isEmpty else { return false }
        return unlisted.contains(path)
            || path.indices.contains { path[$0] == UInt8(ascii: "/") && unlisted.contains(Array(path[..<$0])) }
    }

    /// The plan that reads everything, whatever was stored before.
    init(reading listing: FolderListing) {
        self.init(
            documents: listing.documents.map { ($0, .read) },
            problems: listing.problems,
            unlisted: listing.unlisted
        )
    }
}
#endif
