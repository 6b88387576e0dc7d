// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGBase
public import TenantRAGJSON

/// A job that brings a knowledge base up to date with a data source.
public struct IngestionJob: Sendable, Hashable, RedactedShape {
    /// The data source identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}` (model member `IngestionJob.dataSourceId`).
    public var dataSourceId: String

    /// The description.
    ///
    /// Length 1 to 200 characters (model member `IngestionJob.description`).
    public var description: String?

    /// The reasons why the job or some of its documents failed.
    ///
    /// 0 to 2,048 elements; each: length 0 to 2,048 characters (model member `IngestionJob.failureReasons`).
    public var failureReasons: [String]?

    /// The ingestion job identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}` (model member `IngestionJob.ingestionJobId`).
    public var ingestionJobId: String

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}` (model member `IngestionJob.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The started at (model member `IngestionJob.startedAt`).
    public var startedAt: Timestamp

    /// The statistics (model member `IngestionJob.statistics`).
    public var statistics: IngestionJobStatistics?

    /// The status (model member `IngestionJob.status`).
    public var status: IngestionJobStatus

    /// The time at which texts could be searched, before images and other media.
    ///
    /// Model member `IngestionJob.textReadyAt`.
    public var textReadyAt: Timestamp?

    /// The updated at (model member `IngestionJob.updatedAt`).
    public var updatedAt: Timestamp

    /// Creates the value from its members; a nil member is not sent.
    public init(
        dataSourceId: String,
        ingestionJobId: String,
        knowledgeBaseId: String,
        startedAt: Timestamp,
        status: IngestionJobStatus,
        updatedAt: Timestamp,
        description: String? = nil,
        failureReasons: [String]? = nil,
        statistics: IngestionJobStatistics? = nil,
        textReadyAt: Timestamp? = nil
    ) {
        self.dataSourceId = dataSourceId
        self.description = description
        self.failureReasons = failureReasons
        self.ingestionJobId = ingestionJobId
        self.knowledgeBaseId = knowledgeBaseId
        self.startedAt = startedAt
        self.statistics = statistics
        self.status = status
        self.textReadyAt = textReadyAt
        self.updatedAt = updatedAt
    }
}

extension IngestionJob: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var dataSourceId: String?
        var ingestionJobId: String?
        var knowledgeBaseId: String?
        var startedAt: Timestamp?
        var status: IngestionJobStatus?
        var updatedAt: Timestamp?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("dataSourceId") {
                dataSourceId = try reader.readString()
            } else if reader.memberIs("description") {
                description = try reader.readString()
            } else if reader.memberIs("failureReasons") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                failureReasons = list
            } else if reader.memberIs("ingestionJobId") {
                ingestionJobId = try reader.readString()
            } else if reader.memberIs("knowledgeBaseId") {
                knowledgeBaseId = try reader.readString()
            } else if reader.memberIs("startedAt") {
                startedAt = try reader.readDateTime()
            } else if reader.memberIs("statistics") {
                statistics = try IngestionJobStatistics(from: &reader)
            } else if reader.memberIs("status") {
                status = try IngestionJobStatus(from: &reader)
            } else if reader.memberIs("textReadyAt") {
                textReadyAt = try reader.readDateTime()
            } else if reader.memberIs("updatedAt") {
                updatedAt = try reader.readDateTime()
            } else {
                try reader.skipValue()
            }
        }
        guard let dataSourceId = consume dataSourceId else {
            throw reader.missingMember("dataSourceId")
        }
        guard let ingestionJobId = consume ingestionJobId else {
            throw reader.missingMember("ingestionJobId")
        }
        guard let knowledgeBaseId = consume knowledgeBaseId else {
            throw reader.missingMember("knowledgeBaseId")
        }
        guard let startedAt else {
            throw reader.missingMember("startedAt")
        }
        guard let status = consume status else {
            throw reader.missingMember("status")
        }
        guard let updatedAt else {
            throw reader.missingMember("updatedAt")
        }
        self.dataSourceId = dataSourceId
        self.ingestionJobId = ingestionJobId
        self.knowledgeBaseId = knowledgeBaseId
        self.startedAt = startedAt
        self.status = status
        self.updatedAt = updatedAt
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("dataSourceId")
        writer.write(dataSourceId)
        if let description {
            writer.writeMember("description")
            writer.write(description)
        }
        if let failureReasons {
            writer.writeMember("failureReasons")
            writer.beginArray()
            for element in failureReasons {
                writer.write(element)
            }
            writer.endArray()
        }
        writer.writeMember("ingestionJobId")
        writer.write(ingestionJobId)
        writer.writeMember("knowledgeBaseId")
        writer.write(knowledgeBaseId)
        writer.writeMember("startedAt")
        writer.write(startedAt.rfc3339)
        if let statistics {
            writer.writeMember("statistics")
            statistics.write(to: &writer)
        }
        writer.writeMember("status")
        writer.write(status.rawValue)
        if let textReadyAt {
            writer.writeMember("textReadyAt")
            writer.write(textReadyAt.rfc3339)
        }
        writer.writeMember("updatedAt")
        writer.write(updatedAt.rfc3339)
        writer.endObject()
    }
}

extension IngestionJob: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(dataSourceId, "dataSourceId", pattern: ServicePattern.id)
        if let description {
            validator.string(description, "description", minimum: 1, maximum: 200)
        }
        if let failureReasons {
            validator.count(failureReasons.count, "failureReasons", minimum: 0, maximum: 2048)
            validator.elements(failureReasons, "failureReasons") { $1.string($0, nil, minimum: 0, maximum: 2048) }
        }
        validator.string(ingestionJobId, "ingestionJobId", pattern: ServicePattern.id)
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
    }
}
