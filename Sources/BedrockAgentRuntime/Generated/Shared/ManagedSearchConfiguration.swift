// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGFilters
public import TenantRAGJSON

/// Managed search configuration.
public struct ManagedSearchConfiguration: Sendable, Hashable, RedactedShape {
    /// The filter (model member `ManagedSearchConfiguration.filter`).
    public var filter: MetadataFilter?

    /// The number of results.
    ///
    /// Range 1 to 100 (model member `ManagedSearchConfiguration.numberOfResults`).
    public var numberOfResults: Int?

    /// The reranking configuration (model member `ManagedSearchConfiguration.rerankingConfiguration`).
    public var rerankingConfiguration: ManagedSearchRerankingConfiguration?

    /// The reranking model type (model member `ManagedSearchConfiguration.rerankingModelType`).
    public var rerankingModelType: RerankingModelType?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        filter: MetadataFilter? = nil,
        numberOfResults: Int? = nil,
        rerankingConfiguration: ManagedSearchRerankingConfiguration? = nil,
        rerankingModelType: RerankingModelType? = nil
    ) {
        self.filter = filter
        self.numberOfResults = numberOfResults
        self.rerankingConfiguration = rerankingConfiguration
        self.rerankingModelType = rerankingModelType
    }
}

extension ManagedSearchConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("filter") {
                filter = try MetadataFilter(from: &reader)
            } else if reader.memberIs("numberOfResults") {
                numberOfResults = Int(try reader.readInt32())
            } else if reader.memberIs("rerankingConfiguration") {
                rerankingConfiguration = try ManagedSearchRerankingConfiguration(from: &reader)
            } else if reader.memberIs("rerankingModelType") {
                rerankingModelType = try RerankingModelType(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let filter {
            writer.writeMember("filter")
            filter.write(to: &writer)
        }
        if let numberOfResults {
            writer.writeMember("numberOfResults")
            writer.write(numberOfResults)
        }
        if let rerankingConfiguration {
            writer.writeMember("rerankingConfiguration")
            rerankingConfiguration.write(to: &writer)
        }
        if let rerankingModelType {
            writer.writeMember("rerankingModelType")
            writer.write(rerankingModelType.rawValue)
        }
        writer.endObject()
    }
}

extension ManagedSearchConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let filter {
            validator.shape(filter, "filter")
        }
        if let numberOfResults {
            validator.integer(numberOfResults, "numberOfResults", minimum: 1, maximum: 100)
        }
        if let rerankingConfiguration {
            validator.shape(rerankingConfiguration, "rerankingConfiguration")
        }
    }
}

/// Reranking model type; the service may add values.
public struct RerankingModelType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `CUSTOM`.
    public static let custom = Self(rawValue: "CUSTOM")
    /// `MANAGED`.
    public static let managed = Self(rawValue: "MANAGED")
    /// `NONE`.
    public static let noReranking = Self(rawValue: "NONE")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .custom,
        .managed,
        .noReranking,
    ]
}
