// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve applied instruction.
public struct AgenticRetrieveAppliedInstruction: Sendable, Hashable, RedactedShape {
    /// The identifier.
    ///
    /// Length 1 to 64 characters; pattern `^[a-z0-9]+$` (model member `AgenticRetrieveAppliedInstruction.id`).
    public var id: String

    /// The version.
    ///
    /// Length 1 to 9 characters; pattern `^(DRAFT|[1-9][0-9]{0,8})$` (model member
    /// `AgenticRetrieveAppliedInstruction.version`).
    public var version: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(id: String, version: String? = nil) {
        self.id = id
        self.version = version
    }
}

extension AgenticRetrieveAppliedInstruction: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var id: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("id") {
                id = try reader.readString()
            } else if reader.memberIs("version") {
                version = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let id = consume id else {
            throw reader.missingMember("id")
        }
        self.id = id
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("id")
        writer.write(id)
        if let version {
            writer.writeMember("version")
            writer.write(version)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveAppliedInstruction: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(id, "id", minimum: 1, maximum: 64, pattern: ServicePattern.retrievalInstructionId)
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
