// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// A question to be answered from a knowledge base or from given documents.
public struct RetrieveAndGenerateRequest: Sendable, Hashable, RedactedShape {
    /// The input (model member `RetrieveAndGenerateRequest.input`).
    public var input: RetrieveAndGenerateInput

    /// The retrieve and generate configuration.
    ///
    /// Model member `RetrieveAndGenerateRequest.retrieveAndGenerateConfiguration`.
    public var retrieveAndGenerateConfiguration: RetrieveAndGenerateConfiguration?

    /// The session configuration (model member `RetrieveAndGenerateRequest.sessionConfiguration`).
    public var sessionConfiguration: RetrieveAndGenerateSessionConfiguration?

    /// The conversation to continue, as an earlier response named it.
    ///
    /// Length 2 to 100 characters; pattern `^[0-9a-zA-Z._:-]+$` (model member
    /// `RetrieveAndGenerateRequest.sessionId`).
    public var sessionId: String?

    /// The user context (model member `RetrieveAndGenerateRequest.userContext`).
    public var userContext: UserContext?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        input: RetrieveAndGenerateInput,
        retrieveAndGenerateConfiguration: RetrieveAndGenerateConfiguration? = nil,
        sessionConfiguration: RetrieveAndGenerateSessionConfiguration? = nil,
        sessionId: String? = nil,
        userContext: UserContext? = nil
    ) {
        self.input = input
        self.retrieveAndGenerateConfiguration = retrieveAndGenerateConfiguration
        self.sessionConfiguration = sessionConfiguration
        self.sessionId = sessionId
        self.userContext = userContext
    }
}

extension RetrieveAndGenerateRequest: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var input: RetrieveAndGenerateInput?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("input") {
                input = try RetrieveAndGenerateInput(from: &reader)
            } else if reader.memberIs("retrieveAndGenerateConfiguration") {
                retrieveAndGenerateConfiguration = try RetrieveAndGenerateConfiguration(from: &reader)
            } else if reader.memberIs("sessionConfiguration") {
                sessionConfiguration = try RetrieveAndGenerateSessionConfiguration(from: &reader)
            } else if reader.memberIs("sessionId") {
                sessionId = try reader.readString()
            } else if reader.memberIs("userContext") {
                userContext = try UserContext(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let input = consume input else {
            throw reader.missingMember("input")
        }
        self.input = input
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("input")
        input.write(to: &writer)
        if let retrieveAndGenerateConfiguration {
            writer.writeMember("retrieveAndGenerateConfiguration")
            retrieveAndGenerateConfiguration.write(to: &writer)
        }
        if let sessionConfiguration {
            writer.writeMember("sessionConfiguration")
            sessionConfiguration.write(to: &writer)
        }
        if let sessionId {
            writer.writeMember("sessionId")
            writer.write(sessionId)
        }
        if let userContext {
            writer.writeMember("userContext")
            userContext.write(to: &writer)
        }
        writer.endObject()
    }
}

extension RetrieveAndGenerateRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(input, "input")
        if let retrieveAndGenerateConfiguration {
            validator.shape(retrieveAndGenerateConfiguration, "retrieveAndGenerateConfiguration")
        }
        if let sessionConfiguration {
            validator.shape(sessionConfiguration, "sessionConfiguration")
        }
        if let sessionId {
            validator.string(sessionId, "sessionId", minimum: 2, maximum: 100, pattern: ServicePattern.sessionId)
        }
    }
}
