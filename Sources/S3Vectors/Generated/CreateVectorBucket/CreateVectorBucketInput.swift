// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Create vector bucket input.
public struct CreateVectorBucketInput: Sendable, Hashable, RedactedShape {
    /// The encryption configuration (model member `CreateVectorBucketInput.encryptionConfiguration`).
    public var encryptionConfiguration: EncryptionConfiguration?

    /// The tags.
    ///
    /// Each key: length 1 to 128 characters, pattern `([\p{L}\p{Z}\p{N}_.:/=+\-@]*)` (model member
    /// `CreateVectorBucketInput.tags`).
    public var tags: [String: String]?

    /// The vector bucket name.
    ///
    /// Length 3 to 63 characters (model member `CreateVectorBucketInput.vectorBucketName`).
    public var vectorBucketName: String

    /// Creates the value from its members; a nil member is not sent.
    public init(
        vectorBucketName: String,
        encryptionConfiguration: EncryptionConfiguration? = nil,
        tags: [String: String]? = nil
    ) {
        self.encryptionConfiguration = encryptionConfiguration
        self.tags = tags
        self.vectorBucketName = vectorBucketName
    }
}

extension CreateVectorBucketInput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var vectorBucketName: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("encryptionConfiguration") {
                encryptionConfiguration = try EncryptionConfiguration(from: &reader)
            } else if reader.memberIs("tags") {
                var map = [String: String](minimumCapacity: 8)
                try reader.beginObject()
                while try reader.nextMember() {
                    let key = try reader.memberName()
                    guard map.updateValue(try reader.readString(), forKey: key) == nil else {
                        throw reader.failure(.duplicateMember, "two keys that Swift strings cannot tell apart")
                    }
                }
                tags = map
            } else if reader.memberIs("vectorBucketName") {
                vectorBucketName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let vectorBucketName = consume vectorBucketName else {
            throw reader.missingMember("vectorBucketName")
        }
        self.vectorBucketName = vectorBucketName
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let encryptionConfiguration {
            writer.writeMember("encryptionConfiguration")
            encryptionConfiguration.write(to: &writer)
        }
        if let tags {
            writer.writeMember("tags")
            writer.beginObject()
            for (key, element) in tags.sorted(by: { $0.key < $1.key }) {
                writer.writeMember(name: key)
                writer.write(element)
            }
            writer.endObject()
        }
        writer.writeMember("vectorBucketName")
        writer.write(vectorBucketName)
        writer.endObject()
    }
}

extension CreateVectorBucketInput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let encryptionConfiguration {
            validator.shape(encryptionConfiguration, "encryptionConfiguration")
        }
        if let tags {
            validator.values(tags, "tags") {
                $1.string($0, nil, minimum: 0, maximum: 256, pattern: ServicePattern.tagValue)
            }
            validator.keys(tags.keys, "tags", minimum: 1, maximum: 128, pattern: ServicePattern.tagKey)
        }
        validator.string(vectorBucketName, "vectorBucketName", minimum: 3, maximum: 63)
    }
}
