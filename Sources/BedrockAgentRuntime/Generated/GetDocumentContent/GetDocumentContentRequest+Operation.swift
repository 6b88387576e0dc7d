// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension GetDocumentContentRequest: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentRuntimeService
    /// The operation's response.
    public typealias Output = GetDocumentContentResponse

    /// The operation's name.
    public static let name = "GetDocumentContent"
    /// The HTTP method.
    public static let method = HTTPRequest.Method.post
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate(
        "/knowledgebases/{knowledgeBaseId}/datasources/{dataSourceId}/documents/{documentId}/content"
    )
    /// The HTTP status of success.
    public static let successStatus = 200
    /// The exceptions that the service model lists for the operation.
    public static let errors: [any ServiceErrorShape.Type] = [
        AccessDeniedException.self,
        InternalServerException.self,
        ResourceNotFoundException.self,
        ThrottlingException.self,
        ValidationException.self,
    ]

    /// The values of the path's members.
    public var pathValues: [String] { [knowledgeBaseId, dataSourceId, documentId] }

    /// Reads a request from its path values and its body, as a server would.
    public init(pathValues: [String], from reader: inout JSONReader) throws(JSONError) {
        guard pathValues.count == 3 else {
            throw reader.failure(.missingMember, "the path has \(pathValues.count) members")
        }
        let knowledgeBaseId = pathValues[0]
        let dataSourceId = pathValues[1]
        let documentId = pathValues[2]
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("mediaId") {
                mediaId = try reader.readString()
            } else if reader.memberIs("outputFormat") {
                outputFormat = try DocumentOutputFormat(from: &reader)
            } else if reader.memberIs("userContext") {
                userContext = try UserContext(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        self.dataSourceId = dataSourceId
        self.documentId = documentId
        self.knowledgeBaseId = knowledgeBaseId
    }
}
