// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// All settings of a knowledge base: what is nil is removed.
public struct UpdateKnowledgeBaseRequest: Sendable, Hashable, RedactedShape {
    /// The description.
    ///
    /// Length 1 to 200 characters (model member `UpdateKnowledgeBaseRequest.description`).
    public var description: String?

    /// The knowledge base configuration (model member `UpdateKnowledgeBaseRequest.knowledgeBaseConfiguration`).
    public var knowledgeBaseConfiguration: KnowledgeBaseConfiguration

    /// The knowledge base identifier.
    ///
    /// Pattern `[0-9a-zA-Z]{10}`; part of the request's path (model member
    /// `UpdateKnowledgeBaseRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The metadata configurations.
    ///
    /// 0 to 30 elements (model member `UpdateKnowledgeBaseRequest.metadataConfigurations`).
    public var metadataConfigurations: [MetadataConfiguration]?

    /// The name.
    ///
    /// Pattern `([0-9a-zA-Z][_-]?){1,100}` (model member `UpdateKnowledgeBaseRequest.name`).
    public var name: String

    /// The role ARN.
    ///
    /// Length 0 to 2,048 characters; pattern `arn:aws(-[^:]+)?:iam::([0-9]{12})?:role/.+` (model member
    /// `UpdateKnowledgeBaseRequest.roleArn`).
    public var roleArn: String

    /// The storage configuration (model member `UpdateKnowledgeBaseRequest.storageConfiguration`).
    public var storageConfiguration: StorageConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        knowledgeBaseConfiguration: KnowledgeBaseConfiguration,
        knowledgeBaseId: String,
        name: String,
        roleArn: String,
        description: String? = nil,
        metadataConfigurations: [MetadataConfiguration]? = nil,
        storageConfiguration: StorageConfiguration? = nil
    ) {
        self.description = description
        self.knowledgeBaseConfiguration = knowledgeBaseConfiguration
        self.knowledgeBaseId = knowledgeBaseId
        self.metadataConfigurations = metadataConfigurations
        self.name = name
        self.roleArn = roleArn
        self.storageConfiguration = storageConfiguration
    }
}

extension UpdateKnowledgeBaseRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let description {
            writer.writeMember("description")
            writer.write(description)
        }
        writer.writeMember("knowledgeBaseConfiguration")
        knowledgeBaseConfiguration.write(to: &writer)
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
        if let storageConfiguration {
            writer.writeMember("storageConfiguration")
            storageConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension UpdateKnowledgeBaseRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let description {
            validator.string(description, "description", minimum: 1, maximum: 200)
        }
        validator.shape(knowledgeBaseConfiguration, "knowledgeBaseConfiguration")
        validator.pathSegment(knowledgeBaseId, "knowledgeBaseId")
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
