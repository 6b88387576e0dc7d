// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Encryption configuration.
public struct EncryptionConfiguration: Sendable, Hashable, RedactedShape {
    /// The KMS key ARN.
    ///
    /// Length 1 to 2,048 characters; pattern `(arn:aws[-a-z0-9]*:kms:[-a-z0-9]*:[0-9]{12}:key/.+)` (model member
    /// `EncryptionConfiguration.kmsKeyArn`).
    public var kmsKeyArn: String?

    /// The sse type (model member `EncryptionConfiguration.sseType`).
    public var sseType: SseType?

    /// Creates the value from its members; a nil member is not sent.
    public init(kmsKeyArn: String? = nil, sseType: SseType? = nil) {
        self.kmsKeyArn = kmsKeyArn
        self.sseType = sseType
    }
}

extension EncryptionConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("kmsKeyArn") {
                kmsKeyArn = try reader.readString()
            } else if reader.memberIs("sseType") {
                sseType = try SseType(from: &reader)
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
        if let sseType {
            writer.writeMember("sseType")
            writer.write(sseType.rawValue)
        }
        writer.endObject()
    }
}

extension EncryptionConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let kmsKeyArn {
            validator.string(kmsKeyArn, "kmsKeyArn", minimum: 1, maximum: 2048, pattern: ServicePattern.kmsKeyArn)
        }
    }
}

/// Sse type; the service may add values.
public struct SseType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `AES256`.
    public static let aes256 = Self(rawValue: "AES256")
    /// `aws:kms`.
    public static let awsKMS = Self(rawValue: "aws:kms")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .aes256,
        .awsKMS,
    ]
}
