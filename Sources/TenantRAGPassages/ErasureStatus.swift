#if Local
/// The state of an index's files: whether they can still hold text of documents that were removed or replaced.
///
/// No search finds such text. It is about what a reader of the bytes on the disk could find: see
/// `LocalKnowledgeBase.erase(progress:)` of `TenantRAGLocal`.
public struct ErasureStatus: Sendable, Hashable {
    /// The number of changes have removed text that the files can still hold; 0 when all is erased.
    public let pendingChangeCount: Int
    /// About how many pages of the full-text index the merge under way reads in all; 0 when none is under way.
    public let pageCount: Int
    /// The number of of them it has read, up to ``pageCount``.
    public let pagesDone: Int

    /// A Boolean value that indicates whether text can still be there.
    public var isPending: Bool { pendingChangeCount > 0 }

    package static let complete = ErasureStatus(pendingChangeCount: 0, pageCount: 0, pagesDone: 0)

    package init(pendingChangeCount: Int, pageCount: Int, pagesDone: Int) {
        self.pendingChangeCount = pendingChangeCount
        self.pageCount = pageCount
        self.pagesDone = pagesDone
    }
}
#endif
