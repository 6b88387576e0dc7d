// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension UpdateKnowledgeBaseRequest: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentService
    /// The operation's response.
    public typealias Output = UpdateKnowledgeBaseResponse

    /// The operation's name.
    public static let name = "UpdateKnowledgeBase"
    /// The HTTP method.
    public static let method = HTTPRequest.Method.put
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate("/knowledgebases/{knowledgeBaseId}")
    /// The HTTP status of success.
    public static let successStatus = 202
    /// The exceptions that the service model lists for the operation.
    public static let errors: [any ServiceErrorShape.Type] = [
        AccessDeniedException.self,
        ConflictException.self,
        InternalServerException.self,
        ResourceNotFoundException.self,
        ThrottlingException.self,
        ValidationException.self,
    ]

    /// The values of the path's members.
    public var pathValues: [String] { [knowledgeBaseId] }

    /// Reads a request from its path values and its body, as a server would.
    public init(pathValues: [String], from reader: inout JSONReader) throws(JSONError) {
        guard pathValues.count == 1 else {
            throw reader.failure(.missingMember, "the path has \(pathValues.count) members")
        }
        let knowledgeBaseId = pathValues[0]
        var knowledgeBaseConfiguration: KnowledgeBaseConfiguration?
        var name: String?
        var roleArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("description") {
                description = try reader.readString()
            } else if reader.memberIs("knowledgeBaseConfiguration") {
                knowledgeBaseConfiguration = try KnowledgeBaseConfiguration(from: &reader)
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
            } else if reader.memberIs("storageConfiguration") {
                storageConfiguration = try StorageConfiguration(from: &reader)
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
        self.knowledgeBaseId = knowledgeBaseId
        self.name = name
        self.roleArn = roleArn
    }
}

extension UpdateKnowledgeBaseRequest: ObservedOperation {
    /// Names of resources for a trace, and never a question or a document.
    package var spanAttributes: [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        attributes.append(("aws.bedrock.knowledge_base.id", knowledgeBaseId))
        return attributes
    }
}
