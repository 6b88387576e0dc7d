// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Kendra knowledge base configuration.
public struct KendraKnowledgeBaseConfiguration: Sendable, Hashable, RedactedShape {
    /// The kendra index ARN.
    ///
    /// Pattern
    /// `arn:aws(|-cn|-us-gov):kendra:[a-z0-9-]{1,20}:([0-9]{12}|):index/([a-zA-Z0-9][a-zA-Z0-9-]{35}|[a-zA-Z0-9][a-zA-Z0-9-]{35}-[a-zA-Z0-9][a-zA-Z0-9-]{35})`
    /// (model member `KendraKnowledgeBaseConfiguration.kendraIndexArn`).
    public var kendraIndexArn: String

    /// Creates the value from its members; a nil member is not sent.
    public init(kendraIndexArn: String) {
        self.kendraIndexArn = kendraIndexArn
    }
}

extension KendraKnowledgeBaseConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var kendraIndexArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("kendraIndexArn") {
                kendraIndexArn = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let kendraIndexArn = consume kendraIndexArn else {
            throw reader.missingMember("kendraIndexArn")
        }
        self.kendraIndexArn = kendraIndexArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("kendraIndexArn")
        writer.write(kendraIndexArn)
        writer.endObject()
    }
}

extension KendraKnowledgeBaseConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(kendraIndexArn, "kendraIndexArn", pattern: ServicePattern.kendraIndexArn)
    }
}
