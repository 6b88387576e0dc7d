// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Retrieve and generate session configuration.
public struct RetrieveAndGenerateSessionConfiguration: Sendable, Hashable, RedactedShape {
    /// The KMS key ARN.
    ///
    /// Length 1 to 2,048 characters; pattern
    /// `^arn:aws(|-cn|-us-gov):kms:[a-zA-Z0-9-]*:[0-9]{12}:key/[a-zA-Z0-9-]{36}$` (model member
    /// `RetrieveAndGenerateSessionConfiguration.kmsKeyArn`).
    public var kmsKeyArn: String

    /// Creates the value from its members; a nil member is not sent.
    public init(kmsKeyArn: String) {
        self.kmsKeyArn = kmsKeyArn
    }
}

extension RetrieveAndGenerateSessionConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var kmsKeyArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("kmsKeyArn") {
                kmsKeyArn = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let kmsKeyArn = consume kmsKeyArn else {
            throw reader.missingMember("kmsKeyArn")
        }
        self.kmsKeyArn = kmsKeyArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("kmsKeyArn")
        writer.write(kmsKeyArn)
        writer.endObject()
    }
}

extension RetrieveAndGenerateSessionConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(kmsKeyArn, "kmsKeyArn", minimum: 1, maximum: 2048, pattern: ServicePattern.kmsKeyArn)
    }
}
