#if Local
/// The time at which an ``LocalKnowledgeBase`` erases text of removed documents from the files of its index.
public struct ErasurePolicy: Sendable, Hashable {
    private enum Kind { case automatic, onRequest }
    private let kind: Kind

    /// An ingestion ends with erasing, and a continuous one erases in short steps between its scans; the default.
    ///
    /// With SQLite before 3.42 erasing rewrites the whole full-text index, however little was removed.
    public static let automatic = ErasurePolicy(kind: .automatic)
    /// Only ``LocalKnowledgeBase/erase(progress:)`` erases, at a time of the caller's choice.
    public static let onRequest = ErasurePolicy(kind: .onRequest)

    var isAutomatic: Bool { kind == .automatic }
}
#endif
