// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension DeleteKnowledgeBaseDocumentsRequest: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentService
    /// The operation's response.
    public typealias Output = DeleteKnowledgeBaseDocumentsResponse

    /// The operation's name.
    public static let name = "DeleteKnowledgeBaseDocuments"
    /// The HTTP method.
    public static let method = HTTPRequest.Method.post
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate(
        "/knowledgebases/{knowledgeBaseId}/datasources/{dataSourceId}/documents/deleteDocuments"
    )
    /// The HTTP status of success.
    public static let successStatus = 202
    /// The exceptions that the service model lists for the operation.
    public static let errors: [any ServiceErrorShape.Type] = [
        AccessDeniedException.self,
        InternalServerException.self,
        ResourceNotFoundException.self,
        ServiceQuotaExceededException.self,
        ThrottlingException.self,
        ValidationException.self,
    ]
    /// The refusals that mean later although their code says never.
    public static let temporaryRefusals: [TemporaryRefusal] = [
        TemporaryRefusal(
            errorCode: "ValidationException",
            phrase: "running ingestion job",
            code: "ingestionJobRunning"
        ),
        TemporaryRefusal(
            errorCode: "ValidationException",
            phrase: "ongoing",
            code: "ingestionOngoing"
        ),
        TemporaryRefusal(
            errorCode: "ValidationException",
            phrase: "reached max number",
            code: "ingestionLimitReached"
        ),
        TemporaryRefusal(
            errorCode: "ValidationException",
            phrase: "can't exceed",
            code: "ingestionLimitReached"
        ),
    ]

    /// The values of the path's members.
    public var pathValues: [String] { [knowledgeBaseId, dataSourceId] }

    /// Reads a request from its path values and its body, as a server would.
    public init(pathValues: [String], from reader: inout JSONReader) throws(JSONError) {
        guard pathValues.count == 2 else {
            throw reader.failure(.missingMember, "the path has \(pathValues.count) members")
        }
        let knowledgeBaseId = pathValues[0]
        let dataSourceId = pathValues[1]
        var documentIdentifiers: [DocumentIdentifier]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("clientToken") {
                clientToken = try reader.readString()
            } else if reader.memberIs("documentIdentifiers") {
                var list: [DocumentIdentifier] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try DocumentIdentifier(from: &reader))
                }
                documentIdentifiers = list
            } else {
                try reader.skipValue()
            }
        }
        guard let documentIdentifiers = consume documentIdentifiers else {
            throw reader.missingMember("documentIdentifiers")
        }
        self.dataSourceId = dataSourceId
        self.documentIdentifiers = documentIdentifiers
        self.knowledgeBaseId = knowledgeBaseId
    }
}

extension DeleteKnowledgeBaseDocumentsRequest: ObservedOperation {
    /// Names of resources for a trace, and never a question or a document.
    package var spanAttributes: [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        attributes.append(("aws.bedrock.knowledge_base.id", knowledgeBaseId))
        attributes.append(("aws.bedrock.data_source.id", dataSourceId))
        return attributes
    }
}
