#if LocalServer
import HTTPTypes

// As the service writes them: case means nothing, but people compare what they see.
extension HTTPField.Name {
    /// The request id, which AWS's support asks for.
    static let requestID = Self("x-amzn-RequestId") ?? .server
    /// An error's code.
    static let errorType = Self("x-amzn-ErrorType") ?? .server
    /// The session of a streamed response.
    static let knowledgeBaseSessionID = Self("x-amzn-bedrock-knowledge-base-session-id") ?? .server
    /// The fault that a request brings along.
    static let fault = Self("x-tenantrag-fault") ?? .server
}
#endif
