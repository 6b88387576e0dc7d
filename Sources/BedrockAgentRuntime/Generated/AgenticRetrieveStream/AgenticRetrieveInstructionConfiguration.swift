// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve instruction configuration.
public struct AgenticRetrieveInstructionConfiguration: Sendable, Hashable, RedactedShape {
    /// The retrieval instruction identifier.
    ///
    /// Length 1 to 64 characters; pattern `^[a-z0-9]+$` (model member
    /// `AgenticRetrieveInstructionConfiguration.retrievalInstructionId`).
    public var retrievalInstructionId: String

    /// The version.
    ///
    /// Length 1 to 9 characters; pattern `^(DRAFT|[1-9][0-9]{0,8})$` (model member
    /// `AgenticRetrieveInstructionConfiguration.version`).
    public var version: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(retrievalInstructionId: String, version: String? = nil) {
        self.retrievalInstructionId = retrievalInstructionId
        self.version = version
    }
}

extension AgenticRetrieveInstructionConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var retrievalInstructionId: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("retrievalInstructionId") {
                retrievalInstructionId = try reader.readString()
            } else if reader.memberIs("version") {
                version = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let retrievalInstructionId = consume retrievalInstructionId else {
            throw reader.missingMember("retrievalInstructionId")
        }
        self.retrievalInstructionId = retrievalInstructionId
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("retrievalInstructionId")
        writer.write(retrievalInstructionId)
        if let version {
            writer.writeMember("version")
            writer.write(version)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveInstructionConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(
            retrievalInstructionId,
            "retrievalInstructionId",
            minimum: 1,
            maximum: 64,
            pattern: ServicePattern.retrievalInstructionId
        )
        if let version {
            validator.string(
                version,
                "version",
                minimum: 1,
                maximum: 9,
                pattern: ServicePattern.retrievalInstructionVersion
            )
        }
    }
}
