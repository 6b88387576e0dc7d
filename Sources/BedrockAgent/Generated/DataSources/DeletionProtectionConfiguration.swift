// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Deletion protection configuration.
public struct DeletionProtectionConfiguration: Sendable, Hashable {
    /// The deletion protection status (model member `DeletionProtectionConfiguration.deletionProtectionStatus`).
    public var deletionProtectionStatus: EnabledOrDisabledState

    /// The deletion protection threshold.
    ///
    /// Range 0 to 100 (model member `DeletionProtectionConfiguration.deletionProtectionThreshold`).
    public var deletionProtectionThreshold: Int?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        deletionProtectionStatus: EnabledOrDisabledState,
        deletionProtectionThreshold: Int? = nil
    ) {
        self.deletionProtectionStatus = deletionProtectionStatus
        self.deletionProtectionThreshold = deletionProtectionThreshold
    }
}

extension DeletionProtectionConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var deletionProtectionStatus: EnabledOrDisabledState?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("deletionProtectionStatus") {
                deletionProtectionStatus = try EnabledOrDisabledState(from: &reader)
            } else if reader.memberIs("deletionProtectionThreshold") {
                deletionProtectionThreshold = Int(try reader.readInt32())
            } else {
                try reader.skipValue()
            }
        }
        guard let deletionProtectionStatus = consume deletionProtectionStatus else {
            throw reader.missingMember("deletionProtectionStatus")
        }
        self.deletionProtectionStatus = deletionProtectionStatus
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("deletionProtectionStatus")
        writer.write(deletionProtectionStatus.rawValue)
        if let deletionProtectionThreshold {
            writer.writeMember("deletionProtectionThreshold")
            writer.write(deletionProtectionThreshold)
        }
        writer.endObject()
    }
}

extension DeletionProtectionConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let deletionProtectionThreshold {
            validator.integer(deletionProtectionThreshold, "deletionProtectionThreshold", minimum: 0, maximum: 100)
        }
    }
}
