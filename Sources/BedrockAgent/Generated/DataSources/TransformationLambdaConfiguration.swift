// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Transformation lambda configuration.
public struct TransformationLambdaConfiguration: Sendable, Hashable, RedactedShape {
    /// The lambda ARN.
    ///
    /// Length 0 to 2,048 characters; pattern
    /// `arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}(-gov)?-[a-z]+-\d{1}:\d{12}:function:[a-zA-Z0-9-_\.]+(:(\$LATEST|[a-zA-Z0-9-_]+))?`
    /// (model member `TransformationLambdaConfiguration.lambdaArn`).
    public var lambdaArn: String

    /// Creates the value from its members; a nil member is not sent.
    public init(lambdaArn: String) {
        self.lambdaArn = lambdaArn
    }
}

extension TransformationLambdaConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var lambdaArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("lambdaArn") {
                lambdaArn = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let lambdaArn = consume lambdaArn else {
            throw reader.missingMember("lambdaArn")
        }
        self.lambdaArn = lambdaArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("lambdaArn")
        writer.write(lambdaArn)
        writer.endObject()
    }
}

extension TransformationLambdaConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(lambdaArn, "lambdaArn", minimum: 0, maximum: 2048, pattern: ServicePattern.lambdaArn)
    }
}
