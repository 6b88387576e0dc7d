// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// A search in a knowledge base.
public struct RetrieveRequest: Sendable, Hashable, RedactedShape {
    /// The guardrail configuration (model member `RetrieveRequest.guardrailConfiguration`).
    public var guardrailConfiguration: GuardrailConfiguration?

    /// The knowledge base identifier.
    ///
    /// Length 10 to 2,048 characters; pattern
    /// `^[0-9a-zA-Z]{10}$|^arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}:[0-9]{12}:knowledge-base/[0-9a-zA-Z]{10}$`; part
    /// of the request's path (model member `RetrieveRequest.knowledgeBaseId`).
    public var knowledgeBaseId: String

    /// The token of the page, from an earlier response.
    ///
    /// Length 1 to 2,048 characters; pattern `^\S*$` (model member `RetrieveRequest.nextToken`).
    public var nextToken: String?

    /// The retrieval configuration (model member `RetrieveRequest.retrievalConfiguration`).
    public var retrievalConfiguration: KnowledgeBaseRetrievalConfiguration?

    /// The retrieval query (model member `RetrieveRequest.retrievalQuery`).
    public var retrievalQuery: KnowledgeBaseQuery

    /// The user context (model member `RetrieveRequest.userContext`).
    public var userContext: UserContext?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        knowledgeBaseId: String,
        retrievalQuery: KnowledgeBaseQuery,
        guardrailConfiguration: GuardrailConfiguration? = nil,
        nextToken: String? = nil,
        retrievalConfiguration: KnowledgeBaseRetrievalConfiguration? = nil,
        userContext: UserContext? = nil
    ) {
        self.guardrailConfiguration = guardrailConfiguration
        self.knowledgeBaseId = knowledgeBaseId
        self.nextToken = nextToken
        self.retrievalConfiguration = retrievalConfiguration
        self.retrievalQuery = retrievalQuery
        self.userContext = userContext
    }
}

extension RetrieveRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let guardrailConfiguration {
            writer.writeMember("guardrailConfiguration")
            guardrailConfiguration.write(to: &writer)
        }
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        if let retrievalConfiguration {
            writer.writeMember("retrievalConfiguration")
            retrievalConfiguration.write(to: &writer)
        }
        writer.writeMember("retrievalQuery")
        retrievalQuery.write(to: &writer)
        if let userContext {
            writer.writeMember("userContext")
            userContext.write(to: &writer)
        }
        writer.endObject()
    }
}

extension RetrieveRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let guardrailConfiguration {
            validator.shape(guardrailConfiguration, "guardrailConfiguration")
        }
        validator.pathSegment(knowledgeBaseId, "knowledgeBaseId")
        validator.string(
            knowledgeBaseId,
            "knowledgeBaseId",
            minimum: 10,
            maximum: 2048,
            pattern: ServicePattern.knowledgeBaseIdentifier
        )
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 2048, pattern: ServicePattern.nextToken)
        }
        if let retrievalConfiguration {
            validator.shape(retrievalConfiguration, "retrievalConfiguration")
        }
        validator.shape(retrievalQuery, "retrievalQuery")
    }
}
