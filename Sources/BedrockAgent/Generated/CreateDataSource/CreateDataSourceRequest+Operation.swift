// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension CreateDataSourceRequest: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentService
    /// The operation's response.
    public typealias Output = CreateDataSourceResponse

    /// The operation's name.
    public static let name = "CreateDataSource"
    /// The HTTP method.
    public static let method = HTTPRequest.Method.put
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate("/knowledgebases/{knowledgeBaseId}/datasources/")
    /// The HTTP status of success.
    public static let successStatus = 200
    /// The exceptions that the service model lists for the operation.
    public static let errors: [any ServiceErrorShape.Type] = [
        AccessDeniedException.self,
        ConflictException.self,
        InternalServerException.self,
        ResourceNotFoundException.self,
        ServiceQuotaExceededException.self,
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
        var dataSourceConfiguration: DataSourceConfiguration?
        var name: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("clientToken") {
                clientToken = try reader.readString()
            } else if reader.memberIs("dataDeletionPolicy") {
                dataDeletionPolicy = try DataDeletionPolicy(from: &reader)
            } else if reader.memberIs("dataSourceConfiguration") {
                dataSourceConfiguration = try DataSourceConfiguration(from: &reader)
            } else if reader.memberIs("description") {
                description = try reader.readString()
            } else if reader.memberIs("name") {
                name = try reader.readString()
            } else if reader.memberIs("serverSideEncryptionConfiguration") {
                serverSideEncryptionConfiguration = try ServerSideEncryptionConfiguration(from: &reader)
            } else if reader.memberIs("vectorIngestionConfiguration") {
                vectorIngestionConfiguration = try VectorIngestionConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let dataSourceConfiguration = consume dataSourceConfiguration else {
            throw reader.missingMember("dataSourceConfiguration")
        }
        guard let name = consume name else {
            throw reader.missingMember("name")
        }
        self.dataSourceConfiguration = dataSourceConfiguration
        self.knowledgeBaseId = knowledgeBaseId
        self.name = name
    }
}

extension CreateDataSourceRequest: ObservedOperation {
    /// Names of resources for a trace, and never a question or a document.
    package var spanAttributes: [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        attributes.append(("aws.bedrock.knowledge_base.id", knowledgeBaseId))
        return attributes
    }
}
