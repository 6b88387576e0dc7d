// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Field for reranking.
public struct FieldForReranking: Sendable, Hashable, RedactedShape {
    /// The field name.
    ///
    /// Length 1 to 2,000 characters (model member `FieldForReranking.fieldName`).
    public var fieldName: String

    /// Creates the value from its members; a nil member is not sent.
    public init(fieldName: String) {
        self.fieldName = fieldName
    }
}

extension FieldForReranking: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var fieldName: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("fieldName") {
                fieldName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let fieldName = consume fieldName else {
            throw reader.missingMember("fieldName")
        }
        self.fieldName = fieldName
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("fieldName")
        writer.write(fieldName)
        writer.endObject()
    }
}

extension FieldForReranking: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(fieldName, "fieldName", minimum: 1, maximum: 2000)
    }
}
