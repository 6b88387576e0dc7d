// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve stream request.
public struct AgenticRetrieveStreamRequest: Sendable, Hashable, RedactedShape {
    /// The agentic retrieve configuration (model member `AgenticRetrieveStreamRequest.agenticRetrieveConfiguration`).
    public var agenticRetrieveConfiguration: AgenticRetrieveConfiguration

    /// A Boolean value that makes the service write an answer too, not only retrieve.
    ///
    /// Model member `AgenticRetrieveStreamRequest.generateResponse`.
    public var generateResponse: Bool?

    /// The memory configuration (model member `AgenticRetrieveStreamRequest.memoryConfiguration`).
    public var memoryConfiguration: AgenticRetrieveMemoryConfiguration?

    /// The messages.
    ///
    /// At least 1 elements (model member `AgenticRetrieveStreamRequest.messages`).
    public var messages: [AgenticRetrieveMessage]

    /// The next token.
    ///
    /// Length 1 to 2,048 characters; pattern `^\S*$` (model member `AgenticRetrieveStreamRequest.nextToken`).
    public var nextToken: String?

    /// The policy configuration (model member `AgenticRetrieveStreamRequest.policyConfiguration`).
    public var policyConfiguration: AgenticRetrievePolicyConfiguration?

    /// The retrieval instruction configuration.
    ///
    /// Model member `AgenticRetrieveStreamRequest.retrievalInstructionConfiguration`.
    public var retrievalInstructionConfiguration: AgenticRetrieveInstructionConfiguration?

    /// The retrievers.
    ///
    /// At least 1 elements (model member `AgenticRetrieveStreamRequest.retrievers`).
    public var retrievers: [AgenticRetriever]

    /// The user context (model member `AgenticRetrieveStreamRequest.userContext`).
    public var userContext: UserContext?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        agenticRetrieveConfiguration: AgenticRetrieveConfiguration,
        messages: [AgenticRetrieveMessage],
        retrievers: [AgenticRetriever],
        generateResponse: Bool? = nil,
        memoryConfiguration: AgenticRetrieveMemoryConfiguration? = nil,
        nextToken: String? = nil,
        policyConfiguration: AgenticRetrievePolicyConfiguration? = nil,
        retrievalInstructionConfiguration: AgenticRetrieveInstructionConfiguration? = nil,
        userContext: UserContext? = nil
    ) {
        self.agenticRetrieveConfiguration = agenticRetrieveConfiguration
        self.generateResponse = generateResponse
        self.memoryConfiguration = memoryConfiguration
        self.messages = messages
        self.nextToken = nextToken
        self.policyConfiguration = policyConfiguration
        self.retrievalInstructionConfiguration = retrievalInstructionConfiguration
        self.retrievers = retrievers
        self.userContext = userContext
    }
}

extension AgenticRetrieveStreamRequest: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var agenticRetrieveConfiguration: AgenticRetrieveConfiguration?
        var messages: [AgenticRetrieveMessage]?
        var retrievers: [AgenticRetriever]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("agenticRetrieveConfiguration") {
                agenticRetrieveConfiguration = try AgenticRetrieveConfiguration(from: &reader)
            } else if reader.memberIs("generateResponse") {
                generateResponse = try reader.readBool()
            } else if reader.memberIs("memoryConfiguration") {
                memoryConfiguration = try AgenticRetrieveMemoryConfiguration(from: &reader)
            } else if reader.memberIs("messages") {
                var list: [AgenticRetrieveMessage] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AgenticRetrieveMessage(from: &reader))
                }
                messages = list
            } else if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else if reader.memberIs("policyConfiguration") {
                policyConfiguration = try AgenticRetrievePolicyConfiguration(from: &reader)
            } else if reader.memberIs("retrievalInstructionConfiguration") {
                retrievalInstructionConfiguration = try AgenticRetrieveInstructionConfiguration(from: &reader)
            } else if reader.memberIs("retrievers") {
                var list: [AgenticRetriever] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AgenticRetriever(from: &reader))
                }
                retrievers = list
            } else if reader.memberIs("userContext") {
                userContext = try UserContext(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let agenticRetrieveConfiguration = consume agenticRetrieveConfiguration else {
            throw reader.missingMember("agenticRetrieveConfiguration")
        }
        guard let messages = consume messages else {
            throw reader.missingMember("messages")
        }
        guard let retrievers = consume retrievers else {
            throw reader.missingMember("retrievers")
        }
        self.agenticRetrieveConfiguration = agenticRetrieveConfiguration
        self.messages = messages
        self.retrievers = retrievers
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("agenticRetrieveConfiguration")
        agenticRetrieveConfiguration.write(to: &writer)
        if let generateResponse {
            writer.writeMember("generateResponse")
            writer.write(generateResponse)
        }
        if let memoryConfiguration {
            writer.writeMember("memoryConfiguration")
            memoryConfiguration.write(to: &writer)
        }
        writer.writeMember("messages")
        writer.beginArray()
        for element in messages {
            element.write(to: &writer)
        }
        writer.endArray()
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        if let policyConfiguration {
            writer.writeMember("policyConfiguration")
            policyConfiguration.write(to: &writer)
        }
        if let retrievalInstructionConfiguration {
            writer.writeMember("retrievalInstructionConfiguration")
            retrievalInstructionConfiguration.write(to: &writer)
        }
        writer.writeMember("retrievers")
        writer.beginArray()
        for element in retrievers {
            element.write(to: &writer)
        }
        writer.endArray()
        if let userContext {
            writer.writeMember("userContext")
            userContext.write(to: &writer)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveStreamRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(agenticRetrieveConfiguration, "agenticRetrieveConfiguration")
        if let memoryConfiguration {
            validator.shape(memoryConfiguration, "memoryConfiguration")
        }
        validator.count(messages.count, "messages", minimum: 1)
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 2048, pattern: ServicePattern.nextToken)
        }
        if let policyConfiguration {
            validator.shape(policyConfiguration, "policyConfiguration")
        }
        if let retrievalInstructionConfiguration {
            validator.shape(retrievalInstructionConfiguration, "retrievalInstructionConfiguration")
        }
        validator.count(retrievers.count, "retrievers", minimum: 1)
        validator.elements(retrievers, "retrievers") { $0.check(&$1) }
    }
}
