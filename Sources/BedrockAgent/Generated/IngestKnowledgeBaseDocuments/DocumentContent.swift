// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Document content.
public struct DocumentContent: Sendable, Hashable, RedactedShape {
    /// The custom (model member `DocumentContent.custom`).
    public var custom: CustomContent?

    /// The data source type (model member `DocumentContent.dataSourceType`).
    public var dataSourceType: ContentDataSourceType

    /// The S3 (model member `DocumentContent.s3`).
    public var s3: S3Content?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        dataSourceType: ContentDataSourceType,
        custom: CustomContent? = nil,
        s3: S3Content? = nil
    ) {
        self.custom = custom
        self.dataSourceType = dataSourceType
        self.s3 = s3
    }
}

extension DocumentContent: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var dataSourceType: ContentDataSourceType?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("custom") {
                custom = try CustomContent(from: &reader)
            } else if reader.memberIs("dataSourceType") {
                dataSourceType = try ContentDataSourceType(from: &reader)
            } else if reader.memberIs("s3") {
                s3 = try S3Content(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let dataSourceType = consume dataSourceType else {
            throw reader.missingMember("dataSourceType")
        }
        self.dataSourceType = dataSourceType
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let custom {
            writer.writeMember("custom")
            custom.write(to: &writer)
        }
        writer.writeMember("dataSourceType")
        writer.write(dataSourceType.rawValue)
        if let s3 {
            writer.writeMember("s3")
            s3.write(to: &writer)
        }
        writer.endObject()
    }
}

extension DocumentContent: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let custom {
            validator.shape(custom, "custom")
        }
        if let s3 {
            validator.shape(s3, "s3")
        }
    }
}
