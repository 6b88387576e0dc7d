// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Query transformation configuration.
public struct QueryTransformationConfiguration: Sendable, Hashable {
    /// The type (model member `QueryTransformationConfiguration.type`).
    public var type: QueryTransformationType

    /// Creates the value from its members; a nil member is not sent.
    public init(type: QueryTransformationType) {
        self.type = type
    }
}

extension QueryTransformationConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var type: QueryTransformationType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("type") {
                type = try QueryTransformationType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let type = consume type else {
            throw reader.missingMember("type")
        }
        self.type = type
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("type")
        writer.write(type.rawValue)
        writer.endObject()
    }
}

extension QueryTransformationConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}

/// Query transformation type; the service may add values.
public struct QueryTransformationType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `QUERY_DECOMPOSITION`.
    public static let queryDecomposition = Self(rawValue: "QUERY_DECOMPOSITION")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .queryDecomposition
    ]
}
