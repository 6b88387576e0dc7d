public import BedrockAgentRuntime
public import TenantRAGJSON

/// The properties that all passages from the service share: the document's location, the page and the text.
public protocol SourcedReference {
    /// The passage itself, as the service gives it.
    var sourceContent: RetrievalResultContent? { get }

    /// The location of the document.
    var location: RetrievalResultLocation? { get }

    /// The document's attributes, and the service's built-in ones.
    var metadata: JSONObject? { get }
}

extension SourcedReference {
    /// The address of the document, such as `s3://bucket/key`; nil when the service gave none.
    public var source: String? {
        (metadata?["x-amz-bedrock-kb-source-uri"] ?? metadata?["_source_uri"])?.stringValue ?? location?.address
    }

    /// The number of the page that the passage stands on, from 1; nil for documents without pages.
    public var page: Int? {
        metadata?["x-amz-bedrock-kb-document-page-number"]?.numberValue?.int64Value.flatMap { Int(exactly: $0) }
    }

    /// The passage's text; nil for images, audio, video and rows.
    public var text: String? {
        sourceContent?.text
    }

    /// The beginning of the passage on one line, for showing.
    ///
    /// - Parameter maximumLength: The maximum number of characters; 160 by default. A cut passage ends with an ellipsis.
    /// - Returns: The excerpt, or nil for a passage without text.
    public func excerpt(maximumLength: Int = 160) -> String? {
        guard let words = text?.split(whereSeparator: \.isWhitespace) else { return nil }
        var excerpt = ""
        for word in words {
            let candidate = excerpt.isEmpty ? String(word) : "\(excerpt) \(word)"
            guard candidate.count < maximumLength else { return excerpt + "…" }
            excerpt = candidate
        }
        return excerpt
    }
}

extension [KnowledgeBaseRetrievalResult] {
    /// The number of characters (Unicode scalars) of text that the passages have together.
    var textSize: Int { reduce(0) { $0 + ($1.text?.unicodeScalars.count ?? 0) } }
}

extension RetrievedReference: SourcedReference {
    /// The passage itself.
    public var sourceContent: RetrievalResultContent? { content }
}

extension KnowledgeBaseRetrievalResult: SourcedReference {
    /// The passage itself.
    public var sourceContent: RetrievalResultContent? { content }
}

extension Citation {
    /// The part of the answer that this citation supports.
    public var text: String? {
        generatedResponsePart?.textResponsePart?.text
    }

    /// The address of the first document it rests on.
    public var source: String? {
        retrievedReferences?.lazy.compactMap(\.source).first
    }
}

extension RetrievalResultLocation {
    /// The one address among the location's arms; nil when the service gave none.
    public var address: String? {
        addresses.first
    }

    /// The addresses of all arms.
    ///
    /// The service fills one; a second must not escape the audit behind the first.
    var addresses: [String] {
        var addresses: [String] = []
        func add(_ address: String?) {
            if let address { addresses.append(address) }
        }
        add(s3Location?.uri)
        add(webLocation?.url)
        add(confluenceLocation?.url)
        add(salesforceLocation?.url)
        add(sharePointLocation?.url)
        add(oneDriveLocation?.url)
        add(googleDriveLocation?.url)
        add(kendraDocumentLocation?.uri)
        add(customDocumentLocation?.id)
        add(sqlLocation?.query)
        return addresses
    }
}
