// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Pinecone field mapping.
public struct PineconeFieldMapping: Sendable, Hashable, RedactedShape {
    /// The metadata field.
    ///
    /// Length 0 to 2,048 characters; pattern `.*` (model member `PineconeFieldMapping.metadataField`).
    public var metadataField: String

    /// The text field.
    ///
    /// Length 0 to 2,048 characters; pattern `.*` (model member `PineconeFieldMapping.textField`).
    public var textField: String

    /// Creates the value from its members; a nil member is not sent.
    public init(metadataField: String, textField: String) {
        self.metadataField = metadataField
        self.textField = textField
    }
}

extension PineconeFieldMapping: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var metadataField: String?
        var textField: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("metadataField") {
                metadataField = try reader.readString()
            } else if reader.memberIs("textField") {
                textField = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let metadataField = consume metadataField else {
            throw reader.missingMember("metadataField")
        }
        guard let textField = consume textField else {
            throw reader.missingMember("textField")
        }
        self.metadataField = metadataField
        self.textField = textField
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("metadataField")
        writer.write(metadataField)
        writer.writeMember("textField")
        writer.write(textField)
        writer.endObject()
    }
}

extension PineconeFieldMapping: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(metadataField, "metadataField", minimum: 0, maximum: 2048, pattern: ServicePattern.fieldName)
        validator.string(textField, "textField", minimum: 0, maximum: 2048, pattern: ServicePattern.fieldName)
    }
}
