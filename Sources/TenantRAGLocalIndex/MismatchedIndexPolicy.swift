#if Local
/// The treatment of an index file that was made for another folder, knowledge base or source base, or in another layout.
public struct MismatchedIndexPolicy: Sendable, Hashable {
    private enum Kind { case refuse, rebuild }
    private let kind: Kind

    /// The file stays as it is, and opening it throws ``SearchIndexError``, which names both folders; the default.
    public static let refuse = MismatchedIndexPolicy(kind: .refuse)
    /// The file is emptied for the knowledge base that opens it, and what it held is erased.
    ///
    /// A process that still serves the file for its former folder throws ``SearchIndexError`` from then on. A file of
    /// another application is refused all the same.
    public static let rebuild = MismatchedIndexPolicy(kind: .rebuild)

    var rebuilds: Bool { kind == .rebuild }
}
#endif
