// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Put vector bucket default index mode input.
public struct PutVectorBucketDefaultIndexModeInput: Sendable, Hashable, RedactedShape {
    /// The default index mode (model member `PutVectorBucketDefaultIndexModeInput.defaultIndexMode`).
    public var defaultIndexMode: IndexMode

    /// The vector bucket ARN.
    ///
    /// Pattern `arn:aws[-a-z0-9]*:s3vectors:[a-z0-9-]+:[0-9]{12}:bucket/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]` (model
    /// member `PutVectorBucketDefaultIndexModeInput.vectorBucketArn`).
    public var vectorBucketArn: String?

    /// The vector bucket name.
    ///
    /// Length 3 to 63 characters (model member `PutVectorBucketDefaultIndexModeInput.vectorBucketName`).
    public var vectorBucketName: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        defaultIndexMode: IndexMode,
        vectorBucketArn: String? = nil,
        vectorBucketName: String? = nil
    ) {
        self.defaultIndexMode = defaultIndexMode
        self.vectorBucketArn = vectorBucketArn
        self.vectorBucketName = vectorBucketName
    }
}

extension PutVectorBucketDefaultIndexModeInput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var defaultIndexMode: IndexMode?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("defaultIndexMode") {
                defaultIndexMode = try IndexMode(from: &reader)
            } else if reader.memberIs("vectorBucketArn") {
                vectorBucketArn = try reader.readString()
            } else if reader.memberIs("vectorBucketName") {
                vectorBucketName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let defaultIndexMode = consume defaultIndexMode else {
            throw reader.missingMember("defaultIndexMode")
        }
        self.defaultIndexMode = defaultIndexMode
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("defaultIndexMode")
        writer.write(defaultIndexMode.rawValue)
        if let vectorBucketArn {
            writer.writeMember("vectorBucketArn")
            writer.write(vectorBucketArn)
        }
        if let vectorBucketName {
            writer.writeMember("vectorBucketName")
            writer.write(vectorBucketName)
        }
        writer.endObject()
    }
}

extension PutVectorBucketDefaultIndexModeInput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let vectorBucketArn {
            validator.string(vectorBucketArn, "vectorBucketArn", pattern: ServicePattern.vectorBucketArn)
        }
        if let vectorBucketName {
            validator.string(vectorBucketName, "vectorBucketName", minimum: 3, maximum: 63)
        }
    }
}
