// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Get ingestion job response.
public struct GetIngestionJobResponse: Sendable, Hashable, RedactedShape {
    /// The ingestion job (model member `GetIngestionJobResponse.ingestionJob`).
    public var ingestionJob: IngestionJob

    /// Creates the value from its members; a nil member is not sent.
    public init(ingestionJob: IngestionJob) {
        self.ingestionJob = ingestionJob
    }
}

extension GetIngestionJobResponse: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var ingestionJob: IngestionJob?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("ingestionJob") {
                ingestionJob = try IngestionJob(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let ingestionJob = consume ingestionJob else {
            throw reader.missingMember("ingestionJob")
        }
        self.ingestionJob = ingestionJob
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("ingestionJob")
        ingestionJob.write(to: &writer)
        writer.endObject()
    }
}

extension GetIngestionJobResponse: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(ingestionJob, "ingestionJob")
    }
}
