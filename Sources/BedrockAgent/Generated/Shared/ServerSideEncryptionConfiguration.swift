// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Server side encryption configuration.
public struct ServerSideEncryptionConfiguration: Sendable, Hashable, RedactedShape {
    /// The KMS key ARN.
    ///
    /// Length 1 to 2,048 characters; pattern
    /// `arn:aws(|-cn|-us-gov):kms:[a-zA-Z0-9-]*:[0-9]{12}:key/[a-zA-Z0-9-]{36}` (model member
    /// `ServerSideEncryptionConfiguration.kmsKeyArn`).
    public var kmsKeyArn: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(kmsKeyArn: String? = nil) {
        self.kmsKeyArn = kmsKeyArn
    }
}

extension ServerSideEncryptionConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("kmsKeyArn") {
                kmsKeyArn = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let kmsKeyArn {
            writer.writeMember("kmsKeyArn")
            writer.write(kmsKeyArn)
        }
        writer.endObject()
    }
}

extension ServerSideEncryptionConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let kmsKeyArn {
            validator.string(kmsKeyArn, "kmsKeyArn", minimum: 1, maximum: 2048, pattern: ServicePattern.kmsKeyArn)
        }
    }
}
