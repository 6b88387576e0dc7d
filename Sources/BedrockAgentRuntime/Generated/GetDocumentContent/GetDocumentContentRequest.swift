// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Get document content request.
public struct GetDocumentContentRequest: Sendable, Hashable, RedactedShape {
    /// The data source identifier.
    ///
    /// Length 0 to 10 characters; pattern `^[0-9a-zA-Z]+$`; part of the request's path (model member
    /// `GetDocumentContentRequest.dataSourceId`).
    public var dataSourceId: String

    /// The document identifier.
    ///
    /// Length 1 to 1,825 characters; pattern `^\P{C}*$`; part of the request's path (model member
    /// `GetDocumentContentRequest.documentId`).
    public var documentId: String

    /// The knowledge base identifier.
    ///
    /// Length 10 to 2,048 characters; pattern
    /// `^[0-9a-zA-Z]{10}$|^arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}:[0-9]{12}:knowledge-base/[0-9a-zA-Z]{10}$`; part
    /// of the request's path (model member `GetDocumentContentRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The media identifier.
    ///
    /// Length exactly 36 characters; pattern `^[a-zA-Z0-9][a-zA-Z0-9-]{35}$` (model member
    /// `GetDocumentContentRequest.mediaId`).
    public var mediaId: String?

    /// The output format (model member `GetDocumentContentRequest.outputFormat`).
    public var outputFormat: DocumentOutputFormat?

    /// The user context (model member `GetDocumentContentRequest.userContext`).
    public var userContext: UserContext?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        dataSourceId: String,
        documentId: String,
        knowledgeBaseId: String,
        mediaId: String? = nil,
        outputFormat: DocumentOutputFormat? = nil,
        userContext: UserContext? = nil
    ) {
        self.dataSourceId = dataSourceId
        self.documentId = documentId
        self.knowledgeBaseId = knowledgeBaseId
        self.mediaId = mediaId
        self.outputFormat = outputFormat
        self.userContext = userContext
    }
}

extension GetDocumentContentRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let mediaId {
            writer.writeMember("mediaId")
            writer.write(mediaId)
        }
        if let outputFormat {
            writer.writeMember("outputFormat")
            writer.write(outputFormat.rawValue)
        }
        if let userContext {
            writer.writeMember("userContext")
            userContext.write(to: &writer)
        }
        writer.endObject()
    }
}

extension GetDocumentContentRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.pathSegment(dataSourceId, "dataSourceId")
        validator.string(dataSourceId, "dataSourceId", minimum: 0, maximum: 10, pattern: ServicePattern.dataSourceId)
        validator.pathSegment(documentId, "documentId")
        validator.string(documentId, "documentId", minimum: 1, maximum: 1825, pattern: ServicePattern.documentId)
        validator.pathSegment(knowledgeBaseId, "knowledgeBaseId")
        validator.string(
            knowledgeBaseId,
            "knowledgeBaseId",
            minimum: 10,
            maximum: 2048,
            pattern: ServicePattern.knowledgeBaseIdentifier
        )
        if let mediaId {
            validator.string(mediaId, "mediaId", minimum: 36, maximum: 36, pattern: ServicePattern.mediaId)
        }
    }
}

/// Document output format; the service may add values.
public struct DocumentOutputFormat: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `RAW`.
    public static let raw = Self(rawValue: "RAW")
    /// `EXTRACTED`.
    public static let extracted = Self(rawValue: "EXTRACTED")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .raw,
        .extracted,
    ]
}
