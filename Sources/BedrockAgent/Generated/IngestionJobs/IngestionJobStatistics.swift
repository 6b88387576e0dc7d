// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The number of documents that a job has handled, by what became of them.
public struct IngestionJobStatistics: Sendable, Hashable {
    /// The number of documents that were removed (model member `IngestionJobStatistics.numberOfDocumentsDeleted`).
    public var numberOfDocumentsDeleted: Int64?

    /// The number of documents that could not be ingested.
    ///
    /// Model member `IngestionJobStatistics.numberOfDocumentsFailed`.
    public var numberOfDocumentsFailed: Int64?

    /// The number of documents that the job looked at.
    ///
    /// Model member `IngestionJobStatistics.numberOfDocumentsScanned`.
    public var numberOfDocumentsScanned: Int64?

    /// The number of documents that were passed over.
    ///
    /// Model member `IngestionJobStatistics.numberOfDocumentsSkipped`.
    public var numberOfDocumentsSkipped: Int64?

    /// The number of sidecars with changed metadata.
    ///
    /// Model member `IngestionJobStatistics.numberOfMetadataDocumentsModified`.
    public var numberOfMetadataDocumentsModified: Int64?

    /// The number of sidecars that the job looked at.
    ///
    /// Model member `IngestionJobStatistics.numberOfMetadataDocumentsScanned`.
    public var numberOfMetadataDocumentsScanned: Int64?

    /// The number of changed documents that were indexed again.
    ///
    /// Model member `IngestionJobStatistics.numberOfModifiedDocumentsIndexed`.
    public var numberOfModifiedDocumentsIndexed: Int64?

    /// The number of new documents that were indexed.
    ///
    /// Model member `IngestionJobStatistics.numberOfNewDocumentsIndexed`.
    public var numberOfNewDocumentsIndexed: Int64?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        numberOfDocumentsDeleted: Int64? = nil,
        numberOfDocumentsFailed: Int64? = nil,
        numberOfDocumentsScanned: Int64? = nil,
        numberOfDocumentsSkipped: Int64? = nil,
        numberOfMetadataDocumentsModified: Int64? = nil,
        numberOfMetadataDocumentsScanned: Int64? = nil,
        numberOfModifiedDocumentsIndexed: Int64? = nil,
        numberOfNewDocumentsIndexed: Int64? = nil
    ) {
        self.numberOfDocumentsDeleted = numberOfDocumentsDeleted
        self.numberOfDocumentsFailed = numberOfDocumentsFailed
        self.numberOfDocumentsScanned = numberOfDocumentsScanned
        self.numberOfDocumentsSkipped = numberOfDocumentsSkipped
        self.numberOfMetadataDocumentsModified = numberOfMetadataDocumentsModified
        self.numberOfMetadataDocumentsScanned = numberOfMetadataDocumentsScanned
        self.numberOfModifiedDocumentsIndexed = numberOfModifiedDocumentsIndexed
        self.numberOfNewDocumentsIndexed = numberOfNewDocumentsIndexed
    }
}

extension IngestionJobStatistics: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("numberOfDocumentsDeleted") {
                numberOfDocumentsDeleted = try reader.readInt64()
            } else if reader.memberIs("numberOfDocumentsFailed") {
                numberOfDocumentsFailed = try reader.readInt64()
            } else if reader.memberIs("numberOfDocumentsScanned") {
                numberOfDocumentsScanned = try reader.readInt64()
            } else if reader.memberIs("numberOfDocumentsSkipped") {
                numberOfDocumentsSkipped = try reader.readInt64()
            } else if reader.memberIs("numberOfMetadataDocumentsModified") {
                numberOfMetadataDocumentsModified = try reader.readInt64()
            } else if reader.memberIs("numberOfMetadataDocumentsScanned") {
                numberOfMetadataDocumentsScanned = try reader.readInt64()
            } else if reader.memberIs("numberOfModifiedDocumentsIndexed") {
                numberOfModifiedDocumentsIndexed = try reader.readInt64()
            } else if reader.memberIs("numberOfNewDocumentsIndexed") {
                numberOfNewDocumentsIndexed = try reader.readInt64()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let numberOfDocumentsDeleted {
            writer.writeMember("numberOfDocumentsDeleted")
            writer.write(numberOfDocumentsDeleted)
        }
        if let numberOfDocumentsFailed {
            writer.writeMember("numberOfDocumentsFailed")
            writer.write(numberOfDocumentsFailed)
        }
        if let numberOfDocumentsScanned {
            writer.writeMember("numberOfDocumentsScanned")
            writer.write(numberOfDocumentsScanned)
        }
        if let numberOfDocumentsSkipped {
            writer.writeMember("numberOfDocumentsSkipped")
            writer.write(numberOfDocumentsSkipped)
        }
        if let numberOfMetadataDocumentsModified {
            writer.writeMember("numberOfMetadataDocumentsModified")
            writer.write(numberOfMetadataDocumentsModified)
        }
        if let numberOfMetadataDocumentsScanned {
            writer.writeMember("numberOfMetadataDocumentsScanned")
            writer.write(numberOfMetadataDocumentsScanned)
        }
        if let numberOfModifiedDocumentsIndexed {
            writer.writeMember("numberOfModifiedDocumentsIndexed")
            writer.write(numberOfModifiedDocumentsIndexed)
        }
        if let numberOfNewDocumentsIndexed {
            writer.writeMember("numberOfNewDocumentsIndexed")
            writer.write(numberOfNewDocumentsIndexed)
        }
        writer.endObject()
    }
}

extension IngestionJobStatistics: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
