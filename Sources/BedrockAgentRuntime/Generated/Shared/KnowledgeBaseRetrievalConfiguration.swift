// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Knowledge base retrieval configuration.
public struct KnowledgeBaseRetrievalConfiguration: Sendable, Hashable, RedactedShape {
    /// The managed search configuration.
    ///
    /// Model member `KnowledgeBaseRetrievalConfiguration.managedSearchConfiguration`.
    public var managedSearchConfiguration: ManagedSearchConfiguration?

    /// The vector search configuration.
    ///
    /// Model member `KnowledgeBaseRetrievalConfiguration.vectorSearchConfiguration`.
    public var vectorSearchConfiguration: KnowledgeBaseVectorSearchConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        managedSearchConfiguration: ManagedSearchConfiguration? = nil,
        vectorSearchConfiguration: KnowledgeBaseVectorSearchConfiguration? = nil
    ) {
        self.managedSearchConfiguration = managedSearchConfiguration
        self.vectorSearchConfiguration = vectorSearchConfiguration
    }
}

extension KnowledgeBaseRetrievalConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("managedSearchConfiguration") {
                managedSearchConfiguration = try ManagedSearchConfiguration(from: &reader)
            } else if reader.memberIs("vectorSearchConfiguration") {
                vectorSearchConfiguration = try KnowledgeBaseVectorSearchConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let managedSearchConfiguration {
            writer.writeMember("managedSearchConfiguration")
            managedSearchConfiguration.write(to: &writer)
        }
        if let vectorSearchConfiguration {
            writer.writeMember("vectorSearchConfiguration")
            vectorSearchConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension KnowledgeBaseRetrievalConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let managedSearchConfiguration {
            validator.shape(managedSearchConfiguration, "managedSearchConfiguration")
        }
        if let vectorSearchConfiguration {
            validator.shape(vectorSearchConfiguration, "vectorSearchConfiguration")
        }
    }
}
