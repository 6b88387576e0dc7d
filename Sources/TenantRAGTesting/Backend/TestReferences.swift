public import TenantRAG

// The service's own values in one line, for a knowledge base of a test's own.

extension RetrievedReference {
    /// Creates a reference to a document, as an answer's citation carries it.
    ///
    /// ```swift
    /// let document = TestDocument("The radio is in the attic.", source: "s3://documents/a.md", tenant: "acme")
    /// let citation = Citation(of: "It is in the attic.", from: [RetrievedReference(document)])
    /// ```
    ///
    /// - Parameter document: The document, whose text is the passage.
    public init(_ document: TestDocument) {
        self.init(
            content: RetrievalResultContent(text: document.text, type: .text),
            location: RetrievalResultLocation(document),
            metadata: document.metadata
        )
    }
}

extension KnowledgeBaseRetrievalResult {
    /// Creates a passage of a document, as a search finds it.
    ///
    /// - Parameters:
    ///   - document: The document, whose text is the passage.
    ///   - score: The score; nil for none.
    public init(_ document: TestDocument, score: Double? = nil) {
        self.init(
            content: RetrievalResultContent(text: document.text, type: .text),
            documentId: document.source,
            location: RetrievalResultLocation(document),
            metadata: document.metadata,
            score: score
        )
    }
}

extension Citation {
    /// Creates a citation.
    ///
    /// - Parameters:
    ///   - text: The part of the answer that it supports.
    ///   - references: The passages that the part rests on.
    public init(of text: String, from references: [RetrievedReference]) {
        self.init(
            generatedResponsePart: GeneratedResponsePart(textResponsePart: TextResponsePart(text: text)),
            retrievedReferences: references
        )
    }
}

extension RetrievalResultLocation {
    fileprivate init(_ document: TestDocument) {
        self.init(type: .s3, s3Location: RetrievalResultS3Location(uri: document.source))
    }
}

extension TestDocument {
    /// The attributes with the service's own, in the form in which references carry them.
    var metadata: JSONObject { JSONObject(allAttributes.mapValues(\.jsonValue)) }
}
