// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// A knowledge base to be created.
public struct CreateKnowledgeBaseRequest: Sendable, Hashable, RedactedShape {
    /// The client token.
    ///
    /// Length 33 to 256 characters; pattern `[a-zA-Z0-9](-*[a-zA-Z0-9]){0,256}`; made by the client when it is nil
    /// (model member `CreateKnowledgeBaseRequest.clientToken`).
    public var clientToken: String?

    /// The description.
    ///
    /// Length 1 to 200 characters (model member `CreateKnowledgeBaseRequest.description`).
    public var description: String?

    /// The knowledge base configuration (model member `CreateKnowledgeBaseRequest.knowledgeBaseConfiguration`).
    public var knowledgeBaseConfiguration: KnowledgeBaseConfiguration

    /// The name.
    ///
    /// Pattern `([0-9a-zA-Z][_-]?){1,100}` (model member `CreateKnowledgeBaseRequest.name`).
    public var name: String

    /// The role ARN.
    ///
    /// Length 0 to 2,048 characters; pattern `arn:aws(-[^:]+)?:iam::([0-9]{12})?:role/.+` (model member
    /// `CreateKnowledgeBaseRequest.roleArn`).
    public var roleArn: String

    /// The storage configuration (model member `CreateKnowledgeBaseRequest.storageConfiguration`).
    public var storageConfiguration: StorageConfiguration?

    /// The tags.
    ///
    /// Each key: length 1 to 128 characters, pattern `[a-zA-Z0-9\s._:/=+@-]*` (model member
    /// `CreateKnowledgeBaseRequest.tags`).
    public var tags: [String: String]?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        knowledgeBaseConfiguration: KnowledgeBaseConfiguration,
        name: String,
        roleArn: String,
        clientToken: String? = nil,
        description: String? = nil,
        storageConfiguration: StorageConfiguration? = nil,
        tags: [String: String]? = nil
    ) {
        self.clientToken = clientToken
        self.description = description
        self.knowledgeBaseConfiguration = knowledgeBaseConfiguration
        self.name = name
        self.roleArn = roleArn
        self.storageConfiguration = storageConfiguration
        self.tags = tags
    }
}

extension CreateKnowledgeBaseRequest: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var knowledgeBaseConfiguration: KnowledgeBaseConfiguration?
        var name: String?
        var roleArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("clientToken") {
                clientToken = try reader.readString()
            } else if reader.memberIs("description") {
                description = try reader.readString()
            } else if reader.memberIs("knowledgeBaseConfiguration") {
                knowledgeBaseConfiguration = try KnowledgeBaseConfiguration(from: &reader)
            } else if reader.memberIs("name") {
                name = try reader.readString()
            } else if reader.memberIs("roleArn") {
                roleArn = try reader.readString()
            } else if reader.memberIs("storageConfiguration") {
                storageConfiguration = try StorageConfiguration(from: &reader)
            } else if reader.memberIs("tags") {
                var map = [String: String](minimumCapacity: 8)
                try reader.beginObject()
                while try reader.nextMember() {
                    let key = try reader.memberName()
                    guard map.updateValue(try reader.readString(), forKey: key) == nil else {
                        throw reader.failure(.duplicateMember, "two keys that Swift strings cannot tell apart")
                    }
                }
                tags = map
            } else {
                try reader.skipValue()
            }
        }
        guard let knowledgeBaseConfiguration = consume knowledgeBaseConfiguration else {
            throw reader.missingMember("knowledgeBaseConfiguration")
        }
        guard let name = consume name else {
            throw reader.missingMember("name")
        }
        guard let roleArn = consume roleArn else {
            throw reader.missingMember("roleArn")
        }
        self.knowledgeBaseConfiguration = knowledgeBaseConfiguration
        self.name = name
        self.roleArn = roleArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let clientToken {
            writer.writeMember("clientToken")
            writer.write(clientToken)
        }
        if let description {
            writer.writeMember("description")
            writer.write(description)
        }
        writer.writeMember("knowledgeBaseConfiguration")
        knowledgeBaseConfiguration.write(to: &writer)
        writer.writeMember("name")
        writer.write(name)
        writer.writeMember("roleArn")
        writer.write(roleArn)
        if let storageConfiguration {
            writer.writeMember("storageConfiguration")
            storageConfiguration.write(to: &writer)
        }
        if let tags {
            writer.writeMember("tags")
            writer.beginObject()
            for (key, element) in tags.sorted(by: { $0.key < $1.key }) {
                writer.writeMember(name: key)
                writer.write(element)
            }
            writer.endObject()
        }
        writer.endObject()
    }
}

extension CreateKnowledgeBaseRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let clientToken {
            validator.string(clientToken, "clientToken", minimum: 33, maximum: 256, pattern: ServicePattern.clientToken)
        }
        if let description {
            validator.string(description, "description", minimum: 1, maximum: 200)
        }
        validator.shape(knowledgeBaseConfiguration, "knowledgeBaseConfiguration")
        validator.string(name, "name", pattern: ServicePattern.name)
        validator.string(roleArn, "roleArn", minimum: 0, maximum: 2048, pattern: ServicePattern.knowledgeBaseRoleArn)
        if let storageConfiguration {
            validator.shape(storageConfiguration, "storageConfiguration")
        }
        if let tags {
            validator.values(tags, "tags") {
                $1.string($0, nil, minimum: 0, maximum: 256, pattern: ServicePattern.tagValue)
            }
            validator.keys(tags.keys, "tags", minimum: 1, maximum: 128, pattern: ServicePattern.tagKey)
        }
    }
}
