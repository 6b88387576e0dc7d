// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Transformation configuration.
public struct TransformationConfiguration: Sendable, Hashable, RedactedShape {
    /// The mode (model member `TransformationConfiguration.mode`).
    public var mode: QueryTransformationMode

    /// The text to SQL configuration (model member `TransformationConfiguration.textToSqlConfiguration`).
    public var textToSqlConfiguration: TextToSqlConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(mode: QueryTransformationMode, textToSqlConfiguration: TextToSqlConfiguration? = nil) {
        self.mode = mode
        self.textToSqlConfiguration = textToSqlConfiguration
    }
}

extension TransformationConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var mode: QueryTransformationMode?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("mode") {
                mode = try QueryTransformationMode(from: &reader)
            } else if reader.memberIs("textToSqlConfiguration") {
                textToSqlConfiguration = try TextToSqlConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let mode = consume mode else {
            throw reader.missingMember("mode")
        }
        self.mode = mode
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("mode")
        writer.write(mode.rawValue)
        if let textToSqlConfiguration {
            writer.writeMember("textToSqlConfiguration")
            textToSqlConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension TransformationConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let textToSqlConfiguration {
            validator.shape(textToSqlConfiguration, "textToSqlConfiguration")
        }
    }
}

/// Query transformation mode; the service may add values.
public struct QueryTransformationMode: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `TEXT_TO_SQL`.
    public static let textToSql = Self(rawValue: "TEXT_TO_SQL")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .textToSql
    ]
}
