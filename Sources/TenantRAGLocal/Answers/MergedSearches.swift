#if Local
import TenantRAGLocalIndex

/// The identity of a passage, by which another search's result is known.
struct PassageIdentity: Hashable {
    private var knowledgeBase: String?
    private var document: [UInt8]
    private var ordinal: Int

    /// The identity of a hit.
    ///
    /// - Parameters:
    ///   - hit: The passage as a search has found it.
    ///   - knowledgeBase: The id of its knowledge base; nil where there is one only.
    init(_ hit: SearchHit, of knowledgeBase: String? = nil) {
        self.knowledgeBase = knowledgeBase
        document = Array(hit.sourceURI.utf8)
        ordinal = hit.ordinal
    }
}

extension Array {
    /// The best of each search, then the second best, each passage once.
    ///
    /// - Parameters:
    ///   - passage: Tells whether two findings are the same passage.
    ///   - isWanted: Whether to take a finding whose passage was not taken before; asked once for each, in the order of
    ///     the result. One that is refused may come again from another search.
    /// - Returns: The findings of all searches.
    func mergedByRank<Finding>(
        passage: (Finding) -> PassageIdentity,
        where isWanted: (Finding) -> Bool = { _ in true }
    ) -> [Finding] where Element == [Finding] {
        var merged: [Finding] = []
        var known: Set<PassageIdentity> = []
        for rank in 0..<(map(\.count).max() ?? 0) {
            for findings in self where rank < findings.count {
                let identity = passage(findings[rank])
                guard !known.contains(identity), isWanted(findings[rank]) else { continue }
                known.insert(identity)
                merged.append(findings[rank])
            }
        }
        return merged
    }
}
#endif
