// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Enrichment strategy configuration.
public struct EnrichmentStrategyConfiguration: Sendable, Hashable {
    /// The method (model member `EnrichmentStrategyConfiguration.method`).
    public var method: EnrichmentStrategyMethod

    /// Creates the value from its members; a nil member is not sent.
    public init(method: EnrichmentStrategyMethod) {
        self.method = method
    }
}

extension EnrichmentStrategyConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var method: EnrichmentStrategyMethod?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("method") {
                method = try EnrichmentStrategyMethod(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let method = consume method else {
            throw reader.missingMember("method")
        }
        self.method = method
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("method")
        writer.write(method.rawValue)
        writer.endObject()
    }
}

extension EnrichmentStrategyConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}

/// Enrichment strategy method; the service may add values.
public struct EnrichmentStrategyMethod: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `CHUNK_ENTITY_EXTRACTION`.
    public static let chunkEntityExtraction = Self(rawValue: "CHUNK_ENTITY_EXTRACTION")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .chunkEntityExtraction
    ]
}
