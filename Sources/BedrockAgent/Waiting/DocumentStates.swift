/// The states of documents, as far as the service has said them.
public struct DocumentStates: Sendable, Hashable {
    /// The documents, in the order in which they were asked for.
    public let identifiers: [DocumentIdentifier]

    private var details: [DocumentIdentifier: KnowledgeBaseDocumentDetail] = [:]

    init(_ identifiers: [DocumentIdentifier]) {
        self.identifiers = identifiers
    }

    /// The state of a document; nil when the service has not said one.
    public subscript(identifier: DocumentIdentifier) -> KnowledgeBaseDocumentDetail? { details[identifier] }

    /// The states that the service has said, in the order of the documents.
    public var known: [KnowledgeBaseDocumentDetail] { identifiers.compactMap { details[$0] } }

    /// The documents whose state is not final.
    public var pending: [DocumentIdentifier] { identifiers.filter { details[$0]?.status.phase != .final } }

    /// The documents that are not, or not as a whole, in the knowledge base.
    public var unindexed: [DocumentIdentifier] { identifiers.filter { details[$0]?.status != .indexed } }

    /// A Boolean value that indicates whether every document is in the knowledge base, its metadata too.
    public var areAllIndexed: Bool { unindexed.isEmpty }

    /// Takes over what a response says about these documents.
    mutating func update(_ new: [KnowledgeBaseDocumentDetail]) {
        let wanted = Set(identifiers)
        for detail in new where wanted.contains(detail.identifier) { details[detail.identifier] = detail }
    }
}
