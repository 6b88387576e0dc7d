// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGBase
public import TenantRAGJSON

/// The status of a document.
public struct KnowledgeBaseDocumentDetail: Sendable, Hashable, RedactedShape {
    /// The data source identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}` (model member `KnowledgeBaseDocumentDetail.dataSourceId`).
    public var dataSourceId: String

    /// The identifier (model member `KnowledgeBaseDocumentDetail.identifier`).
    public var identifier: DocumentIdentifier

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}` (model member `KnowledgeBaseDocumentDetail.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The status (model member `KnowledgeBaseDocumentDetail.status`).
    public var status: DocumentStatus

    /// The reason for the status, in the service's words (model member `KnowledgeBaseDocumentDetail.statusReason`).
    public var statusReason: String?

    /// The updated at (model member `KnowledgeBaseDocumentDetail.updatedAt`).
    public var updatedAt: Timestamp?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        dataSourceId: String,
        identifier: DocumentIdentifier,
        knowledgeBaseId: String,
        status: DocumentStatus,
        statusReason: String? = nil,
        updatedAt: Timestamp? = nil
    ) {
        self.dataSourceId = dataSourceId
        self.identifier = identifier
        self.knowledgeBaseId = knowledgeBaseId
        self.status = status
        self.statusReason = statusReason
        self.updatedAt = updatedAt
    }
}

extension KnowledgeBaseDocumentDetail: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var dataSourceId: String?
        var identifier: DocumentIdentifier?
        var knowledgeBaseId: String?
        var status: DocumentStatus?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("dataSourceId") {
                dataSourceId = try reader.readString()
            } else if reader.memberIs("identifier") {
                identifier = try DocumentIdentifier(from: &reader)
            } else if reader.memberIs("knowledgeBaseId") {
                knowledgeBaseId = try reader.readString()
            } else if reader.memberIs("status") {
                status = try DocumentStatus(from: &reader)
            } else if reader.memberIs("statusReason") {
                statusReason = try reader.readString()
            } else if reader.memberIs("updatedAt") {
                updatedAt = try reader.readDateTime()
            } else {
                try reader.skipValue()
            }
        }
        guard let dataSourceId = consume dataSourceId else {
            throw reader.missingMember("dataSourceId")
        }
        guard let identifier = consume identifier else {
            throw reader.missingMember("identifier")
        }
        guard let knowledgeBaseId = consume knowledgeBaseId else {
            throw reader.missingMember("knowledgeBaseId")
        }
        guard let status = consume status else {
            throw reader.missingMember("status")
        }
        self.dataSourceId = dataSourceId
        self.identifier = identifier
        self.knowledgeBaseId = knowledgeBaseId
        self.status = status
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("dataSourceId")
        writer.write(dataSourceId)
        writer.writeMember("identifier")
        identifier.write(to: &writer)
        writer.writeMember("knowledgeBaseId")
        writer.write(knowledgeBaseId)
        writer.writeMember("status")
        writer.write(status.rawValue)
        if let statusReason {
            writer.writeMember("statusReason")
            writer.write(statusReason)
        }
        if let updatedAt {
            writer.writeMember("updatedAt")
            writer.write(updatedAt.rfc3339)
        }
        writer.endObject()
    }
}

extension KnowledgeBaseDocumentDetail: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(dataSourceId, "dataSourceId", pattern: ServicePattern.id)
        validator.shape(identifier, "identifier")
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
    }
}

/// The status of a document within a knowledge base; the service may add values.
public struct DocumentStatus: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `INDEXED`.
    public static let indexed = Self(rawValue: "INDEXED")
    /// `PARTIALLY_INDEXED`.
    public static let partiallyIndexed = Self(rawValue: "PARTIALLY_INDEXED")
    /// `PENDING`.
    public static let pending = Self(rawValue: "PENDING")
    /// `FAILED`.
    public static let failed = Self(rawValue: "FAILED")
    /// `METADATA_PARTIALLY_INDEXED`.
    public static let metadataPartiallyIndexed = Self(rawValue: "METADATA_PARTIALLY_INDEXED")
    /// `METADATA_UPDATE_FAILED`.
    public static let metadataUpdateFailed = Self(rawValue: "METADATA_UPDATE_FAILED")
    /// `IGNORED`.
    public static let ignored = Self(rawValue: "IGNORED")
    /// `NOT_FOUND`.
    public static let notFound = Self(rawValue: "NOT_FOUND")
    /// `STARTING`.
    public static let starting = Self(rawValue: "STARTING")
    /// `IN_PROGRESS`.
    public static let inProgress = Self(rawValue: "IN_PROGRESS")
    /// `DELETING`.
    public static let deleting = Self(rawValue: "DELETING")
    /// `DELETE_IN_PROGRESS`.
    public static let deleteInProgress = Self(rawValue: "DELETE_IN_PROGRESS")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .indexed,
        .partiallyIndexed,
        .pending,
        .failed,
        .metadataPartiallyIndexed,
        .metadataUpdateFailed,
        .ignored,
        .notFound,
        .starting,
        .inProgress,
        .deleting,
        .deleteInProgress,
    ]
}
