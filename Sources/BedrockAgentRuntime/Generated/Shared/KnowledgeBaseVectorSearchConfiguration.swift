// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGFilters
public import TenantRAGJSON

/// The settings of a search in the vector store of a customer-managed knowledge base.
public struct KnowledgeBaseVectorSearchConfiguration: Sendable, Hashable, RedactedShape {
    /// The condition on a document's metadata (model member `KnowledgeBaseVectorSearchConfiguration.filter`).
    public var filter: MetadataFilter?

    /// The implicit filter configuration.
    ///
    /// Model member `KnowledgeBaseVectorSearchConfiguration.implicitFilterConfiguration`.
    public var implicitFilterConfiguration: ImplicitFilterConfiguration?

    /// The maximum number of chunks; the service's default is 5.
    ///
    /// Range 1 to 100 (model member `KnowledgeBaseVectorSearchConfiguration.numberOfResults`).
    public var numberOfResults: Int?

    /// The override search type (model member `KnowledgeBaseVectorSearchConfiguration.overrideSearchType`).
    public var overrideSearchType: SearchType?

    /// The reranking configuration (model member `KnowledgeBaseVectorSearchConfiguration.rerankingConfiguration`).
    public var rerankingConfiguration: VectorSearchRerankingConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        filter: MetadataFilter? = nil,
        implicitFilterConfiguration: ImplicitFilterConfiguration? = nil,
        numberOfResults: Int? = nil,
        overrideSearchType: SearchType? = nil,
        rerankingConfiguration: VectorSearchRerankingConfiguration? = nil
    ) {
        self.filter = filter
        self.implicitFilterConfiguration = implicitFilterConfiguration
        self.numberOfResults = numberOfResults
        self.overrideSearchType = overrideSearchType
        self.rerankingConfiguration = rerankingConfiguration
    }
}

extension KnowledgeBaseVectorSearchConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("filter") {
                filter = try MetadataFilter(from: &reader)
            } else if reader.memberIs("implicitFilterConfiguration") {
                implicitFilterConfiguration = try ImplicitFilterConfiguration(from: &reader)
            } else if reader.memberIs("numberOfResults") {
                numberOfResults = Int(try reader.readInt32())
            } else if reader.memberIs("overrideSearchType") {
                overrideSearchType = try SearchType(from: &reader)
            } else if reader.memberIs("rerankingConfiguration") {
                rerankingConfiguration = try VectorSearchRerankingConfiguration(from: &reader)
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
        if let implicitFilterConfiguration {
            writer.writeMember("implicitFilterConfiguration")
            implicitFilterConfiguration.write(to: &writer)
        }
        if let numberOfResults {
            writer.writeMember("numberOfResults")
            writer.write(numberOfResults)
        }
        if let overrideSearchType {
            writer.writeMember("overrideSearchType")
            writer.write(overrideSearchType.rawValue)
        }
        if let rerankingConfiguration {
            writer.writeMember("rerankingConfiguration")
            rerankingConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension KnowledgeBaseVectorSearchConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let filter {
            validator.shape(filter, "filter")
        }
        if let implicitFilterConfiguration {
            validator.shape(implicitFilterConfiguration, "implicitFilterConfiguration")
        }
        if let numberOfResults {
            validator.integer(numberOfResults, "numberOfResults", minimum: 1, maximum: 100)
        }
        if let rerankingConfiguration {
            validator.shape(rerankingConfiguration, "rerankingConfiguration")
        }
    }
}

/// Search type; the service may add values.
public struct SearchType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `HYBRID`.
    public static let hybrid = Self(rawValue: "HYBRID")
    /// `SEMANTIC`.
    public static let semantic = Self(rawValue: "SEMANTIC")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .hybrid,
        .semantic,
    ]
}
