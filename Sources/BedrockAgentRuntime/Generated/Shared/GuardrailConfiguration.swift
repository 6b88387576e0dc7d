// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Guardrail configuration.
public struct GuardrailConfiguration: Sendable, Hashable, RedactedShape {
    /// The guardrail identifier.
    ///
    /// Length 0 to 64 characters; pattern `^[a-z0-9]+$` (model member `GuardrailConfiguration.guardrailId`).
    public var guardrailId: String

    /// The guardrail version.
    ///
    /// Length 1 to 5 characters; pattern `^(([1-9][0-9]{0,7})|(DRAFT))$` (model member
    /// `GuardrailConfiguration.guardrailVersion`).
    public var guardrailVersion: String

    /// Creates the value from its members; a nil member is not sent.
    public init(guardrailId: String, guardrailVersion: String) {
        self.guardrailId = guardrailId
        self.guardrailVersion = guardrailVersion
    }
}

extension GuardrailConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var guardrailId: String?
        var guardrailVersion: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("guardrailId") {
                guardrailId = try reader.readString()
            } else if reader.memberIs("guardrailVersion") {
                guardrailVersion = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let guardrailId = consume guardrailId else {
            throw reader.missingMember("guardrailId")
        }
        guard let guardrailVersion = consume guardrailVersion else {
            throw reader.missingMember("guardrailVersion")
        }
        self.guardrailId = guardrailId
        self.guardrailVersion = guardrailVersion
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("guardrailId")
        writer.write(guardrailId)
        writer.writeMember("guardrailVersion")
        writer.write(guardrailVersion)
        writer.endObject()
    }
}

extension GuardrailConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(
            guardrailId,
            "guardrailId",
            minimum: 0,
            maximum: 64,
            pattern: ServicePattern.guardrailConfigurationGuardrailIdString
        )
        validator.string(
            guardrailVersion,
            "guardrailVersion",
            minimum: 1,
            maximum: 5,
            pattern: ServicePattern.guardrailConfigurationGuardrailVersionString
        )
    }
}
