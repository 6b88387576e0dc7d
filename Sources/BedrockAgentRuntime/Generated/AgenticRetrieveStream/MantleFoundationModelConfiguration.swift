// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Mantle foundation model configuration.
public struct MantleFoundationModelConfiguration: Sendable, Hashable, RedactedShape {
    /// The model configuration (model member `MantleFoundationModelConfiguration.modelConfiguration`).
    public var modelConfiguration: MantleFoundationModelModelConfiguration

    /// Creates the value from its members; a nil member is not sent.
    public init(modelConfiguration: MantleFoundationModelModelConfiguration) {
        self.modelConfiguration = modelConfiguration
    }
}

extension MantleFoundationModelConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var modelConfiguration: MantleFoundationModelModelConfiguration?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("modelConfiguration") {
                modelConfiguration = try MantleFoundationModelModelConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let modelConfiguration = consume modelConfiguration else {
            throw reader.missingMember("modelConfiguration")
        }
        self.modelConfiguration = modelConfiguration
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("modelConfiguration")
        modelConfiguration.write(to: &writer)
        writer.endObject()
    }
}

extension MantleFoundationModelConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(modelConfiguration, "modelConfiguration")
    }
}
