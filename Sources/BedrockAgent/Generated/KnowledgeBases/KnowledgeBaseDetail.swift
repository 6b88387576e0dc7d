// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGBase
public import TenantRAGJSON

/// A knowledge base with its settings and its status.
public struct KnowledgeBaseDetail: Sendable, Hashable, RedactedShape {
    /// The created at (model member `KnowledgeBase.createdAt`).
    public var createdAt: Timestamp

    /// The description.
    ///
    /// Length 1 to 200 characters (model member `KnowledgeBase.description`).
    public var description: String?

    /// The reasons why the knowledge base could not be created, updated or deleted.
    ///
    /// 0 to 2,048 elements; each: length 0 to 2,048 characters (model member `KnowledgeBase.failureReasons`).
    public var failureReasons: [String]?

    /// The knowledge base ARN.
    ///
    /// Length 0 to 128 characters; pattern
    /// `arn:aws(|-cn|-us-gov):bedrock:[a-zA-Z0-9-]*:[0-9]{12}:knowledge-base/[0-9a-zA-Z]+` (model member
    /// `KnowledgeBase.knowledgeBaseArn`).
    public var knowledgeBaseArn: String

    /// The knowledge base configuration (model member `KnowledgeBase.knowledgeBaseConfiguration`).
    public var knowledgeBaseConfiguration: KnowledgeBaseConfiguration

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}` (model member `KnowledgeBase.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The metadata configurations.
    ///
    /// 0 to 30 elements (model member `KnowledgeBase.metadataConfigurations`).
    public var metadataConfigurations: [MetadataConfiguration]?

    /// The name.
    ///
    /// Pattern `([0-9a-zA-Z][_-]?){1,100}` (model member `KnowledgeBase.name`).
    public var name: String

    /// The role ARN.
    ///
    /// Length 0 to 2,048 characters; pattern `arn:aws(-[^:]+)?:iam::([0-9]{12})?:role/.+` (model member
    /// `KnowledgeBase.roleArn`).
    public var roleArn: String

    /// The status (model member `KnowledgeBase.status`).
    public var status: KnowledgeBaseStatus

    /// The storage configuration (model member `KnowledgeBase.storageConfiguration`).
    public var storageConfiguration: StorageConfiguration?

    /// The updated at (model member `KnowledgeBase.updatedAt`).
    public var updatedAt: Timestamp

    /// Creates the value from its members; a nil member is not sent.
    public init(
        createdAt: Timestamp,
        knowledgeBaseArn: String,
        knowledgeBaseConfiguration: KnowledgeBaseConfiguration,
        knowledgeBaseId: String,
        name: String,
        roleArn: String,
        status: KnowledgeBaseStatus,
        updatedAt: Timestamp,
        description: String? = nil,
        failureReasons: [String]? = nil,
        metadataConfigurations: [MetadataConfiguration]? = nil,
        storageConfiguration: StorageConfiguration? = nil
    ) {
        self.createdAt = createdAt
        self.description = description
        self.failureReasons = failureReasons
        self.knowledgeBaseArn = knowledgeBaseArn
        self.knowledgeBaseConfiguration = knowledgeBaseConfiguration
        self.knowledgeBaseId = knowledgeBaseId
        self.metadataConfigurations = metadataConfigurations
        self.name = name
        self.roleArn = roleArn
        self.status = status
        self.storageConfiguration = storageConfiguration
        self.updatedAt = updatedAt
    }
}

extension KnowledgeBaseDetail: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var createdAt: Timestamp?
        var knowledgeBaseArn: String?
        var knowledgeBaseConfiguration: KnowledgeBaseConfiguration?
        var knowledgeBaseId: String?
        var name: String?
        var roleArn: String?
        var status: KnowledgeBaseStatus?
        var updatedAt: Timestamp?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("createdAt") {
                createdAt = try reader.readDateTime()
            } else if reader.memberIs("description") {
                description = try reader.readString()
            } else if reader.memberIs("failureReasons") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                failureReasons = list
            } else if reader.memberIs("knowledgeBaseArn") {
                knowledgeBaseArn = try reader.readString()
            } else if reader.memberIs("knowledgeBaseConfiguration") {
                knowledgeBaseConfiguration = try KnowledgeBaseConfiguration(from: &reader)
            } else if reader.memberIs("knowledgeBaseId") {
                knowledgeBaseId = try reader.readString()
            } else if reader.memberIs("metadataConfigurations") {
                var list: [MetadataConfiguration] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try MetadataConfiguration(from: &reader))
                }
                metadataConfigurations = list
            } else if reader.memberIs("name") {
                name = try reader.readString()
            } else if reader.memberIs("roleArn") {
                roleArn = try reader.readString()
            } else if reader.memberIs("status") {
                status = try KnowledgeBaseStatus(from: &reader)
            } else if reader.memberIs("storageConfiguration") {
                storageConfiguration = try StorageConfiguration(from: &reader)
            } else if reader.memberIs("updatedAt") {
                updatedAt = try reader.readDateTime()
            } else {
                try reader.skipValue()
            }
        }
        guard let createdAt else {
            throw reader.missingMember("createdAt")
        }
        guard let knowledgeBaseArn = consume knowledgeBaseArn else {
            throw reader.missingMember("knowledgeBaseArn")
        }
        guard let knowledgeBaseConfiguration = consume knowledgeBaseConfiguration else {
            throw reader.missingMember("knowledgeBaseConfiguration")
        }
        guard let knowledgeBaseId = consume knowledgeBaseId else {
            throw reader.missingMember("knowledgeBaseId")
        }
        guard let name = consume name else {
            throw reader.missingMember("name")
        }
        guard let roleArn = consume roleArn else {
            throw reader.missingMember("roleArn")
        }
        guard let status = consume status else {
            throw reader.missingMember("status")
        }
        guard let updatedAt else {
            throw reader.missingMember("updatedAt")
        }
        self.createdAt = createdAt
        self.knowledgeBaseArn = knowledgeBaseArn
        self.knowledgeBaseConfiguration = knowledgeBaseConfiguration
        self.knowledgeBaseId = knowledgeBaseId
        self.name = name
        self.roleArn = roleArn
        self.status = status
        self.updatedAt = updatedAt
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("createdAt")
        writer.write(createdAt.rfc3339)
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
        writer.writeMember("knowledgeBaseArn")
        writer.write(knowledgeBaseArn)
        writer.writeMember("knowledgeBaseConfiguration")
        knowledgeBaseConfiguration.write(to: &writer)
        writer.writeMember("knowledgeBaseId")
        writer.write(knowledgeBaseId)
        if let metadataConfigurations {
            writer.writeMember("metadataConfigurations")
            writer.beginArray()
            for element in metadataConfigurations {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        writer.writeMember("name")
        writer.write(name)
        writer.writeMember("roleArn")
        writer.write(roleArn)
        writer.writeMember("status")
        writer.write(status.rawValue)
        if let storageConfiguration {
            writer.writeMember("storageConfiguration")
            storageConfiguration.write(to: &writer)
        }
        writer.writeMember("updatedAt")
        writer.write(updatedAt.rfc3339)
        writer.endObject()
    }
}

extension KnowledgeBaseDetail: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let description {
            validator.string(description, "description", minimum: 1, maximum: 200)
        }
        if let failureReasons {
            validator.count(failureReasons.count, "failureReasons", minimum: 0, maximum: 2048)
            validator.elements(failureReasons, "failureReasons") { $1.string($0, nil, minimum: 0, maximum: 2048) }
        }
        validator.string(
            knowledgeBaseArn,
            "knowledgeBaseArn",
            minimum: 0,
            maximum: 128,
            pattern: ServicePattern.knowledgeBaseArn
        )
        validator.shape(knowledgeBaseConfiguration, "knowledgeBaseConfiguration")
        validator.string(knowledgeBaseId, "knowledgeBaseId", pattern: ServicePattern.id)
        if let metadataConfigurations {
            validator.count(metadataConfigurations.count, "metadataConfigurations", minimum: 0, maximum: 30)
            validator.elements(metadataConfigurations, "metadataConfigurations") { $0.check(&$1) }
        }
        validator.string(name, "name", pattern: ServicePattern.name)
        validator.string(roleArn, "roleArn", minimum: 0, maximum: 2048, pattern: ServicePattern.knowledgeBaseRoleArn)
        if let storageConfiguration {
            validator.shape(storageConfiguration, "storageConfiguration")
        }
    }
}
