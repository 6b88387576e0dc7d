/// One of the service's operations, each of which has a quota of its own; an open set.
public struct KnowledgeBaseOperation: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    /// The operation's name at the service.
    public let rawValue: String

    /// Creates an operation from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The operation's name.
    public var description: String { rawValue }
}

extension KnowledgeBaseOperation {
    /// Finds passages.
    public static let retrieve = Self(rawValue: "Retrieve")
    /// Finds passages and answers from them.
    public static let retrieveAndGenerate = Self(rawValue: "RetrieveAndGenerate")
    /// Finds passages and answers from them piece by piece.
    public static let retrieveAndGenerateStream = Self(rawValue: "RetrieveAndGenerateStream")
    /// Lets a model plan and make several searches.
    public static let agenticRetrieveStream = Self(rawValue: "AgenticRetrieveStream")
    /// Returns a link to a document.
    public static let getDocumentContent = Self(rawValue: "GetDocumentContent")
}
