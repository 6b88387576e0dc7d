// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Rds field mapping.
public struct RdsFieldMapping: Sendable, Hashable, RedactedShape {
    /// The custom metadata field.
    ///
    /// Length 0 to 63 characters; pattern `[a-zA-Z0-9_\-]+` (model member `RdsFieldMapping.customMetadataField`).
    public var customMetadataField: String?

    /// The metadata field.
    ///
    /// Length 0 to 63 characters; pattern `[a-zA-Z0-9_\-]+` (model member `RdsFieldMapping.metadataField`).
    public var metadataField: String

    /// The primary key field.
    ///
    /// Length 0 to 63 characters; pattern `[a-zA-Z0-9_\-]+` (model member `RdsFieldMapping.primaryKeyField`).
    public var primaryKeyField: String

    /// The text field.
    ///
    /// Length 0 to 63 characters; pattern `[a-zA-Z0-9_\-]+` (model member `RdsFieldMapping.textField`).
    public var textField: String

    /// The vector field.
    ///
    /// Length 0 to 63 characters; pattern `[a-zA-Z0-9_\-]+` (model member `RdsFieldMapping.vectorField`).
    public var vectorField: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        metadataField: String,
        primaryKeyField: String,
        textField: String,
        vectorField: String,
        customMetadataField: String? = nil
    ) {
        self.customMetadataField = customMetadataField
        self.metadataField = metadataField
        self.primaryKeyField = primaryKeyField
        self.textField = textField
        self.vectorField = vectorField
    }
}

extension RdsFieldMapping: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var metadataField: String?
        var primaryKeyField: String?
        var textField: String?
        var vectorField: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("customMetadataField") {
                customMetadataField = try reader.readString()
            } else if reader.memberIs("metadataField") {
                metadataField = try reader.readString()
            } else if reader.memberIs("primaryKeyField") {
                primaryKeyField = try reader.readString()
            } else if reader.memberIs("textField") {
                textField = try reader.readString()
            } else if reader.memberIs("vectorField") {
                vectorField = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let metadataField = consume metadataField else {
            throw reader.missingMember("metadataField")
        }
        guard let primaryKeyField = consume primaryKeyField else {
            throw reader.missingMember("primaryKeyField")
        }
        guard let textField = consume textField else {
            throw reader.missingMember("textField")
        }
        guard let vectorField = consume vectorField else {
            throw reader.missingMember("vectorField")
        }
        self.metadataField = metadataField
        self.primaryKeyField = primaryKeyField
        self.textField = textField
        self.vectorField = vectorField
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let customMetadataField {
            writer.writeMember("customMetadataField")
            writer.write(customMetadataField)
        }
        writer.writeMember("metadataField")
        writer.write(metadataField)
        writer.writeMember("primaryKeyField")
        writer.write(primaryKeyField)
        writer.writeMember("textField")
        writer.write(textField)
        writer.writeMember("vectorField")
        writer.write(vectorField)
        writer.endObject()
    }
}

extension RdsFieldMapping: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let customMetadataField {
            validator.string(
                customMetadataField,
                "customMetadataField",
                minimum: 0,
                maximum: 63,
                pattern: ServicePattern.columnName
            )
        }
        validator.string(metadataField, "metadataField", minimum: 0, maximum: 63, pattern: ServicePattern.columnName)
        validator.string(
            primaryKeyField,
            "primaryKeyField",
            minimum: 0,
            maximum: 63,
            pattern: ServicePattern.columnName
        )
        validator.string(textField, "textField", minimum: 0, maximum: 63, pattern: ServicePattern.columnName)
        validator.string(vectorField, "vectorField", minimum: 0, maximum: 63, pattern: ServicePattern.columnName)
    }
}
