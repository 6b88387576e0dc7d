// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Implicit filter configuration.
public struct ImplicitFilterConfiguration: Sendable, Hashable, RedactedShape {
    /// The metadata attributes.
    ///
    /// 1 to 25 elements (model member `ImplicitFilterConfiguration.metadataAttributes`).
    public var metadataAttributes: [MetadataAttributeSchema]

    /// The model ARN.
    ///
    /// Length 1 to 2,048 characters; pattern
    /// `^(arn:aws(-[^:]+)?:(bedrock|sagemaker):[a-z0-9-]{1,20}:([0-9]{12})?:([a-z-]+/)?)?([a-z0-9.-]{1,63}){0,2}(([:][a-z0-9-]{1,63}){0,2})?(/[a-z0-9]{1,12})?$`
    /// (model member `ImplicitFilterConfiguration.modelArn`).
    public var modelArn: String

    /// Creates the value from its members; a nil member is not sent.
    public init(metadataAttributes: [MetadataAttributeSchema], modelArn: String) {
        self.metadataAttributes = metadataAttributes
        self.modelArn = modelArn
    }
}

extension ImplicitFilterConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var metadataAttributes: [MetadataAttributeSchema]?
        var modelArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("metadataAttributes") {
                var list: [MetadataAttributeSchema] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try MetadataAttributeSchema(from: &reader))
                }
                metadataAttributes = list
            } else if reader.memberIs("modelArn") {
                modelArn = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let metadataAttributes = consume metadataAttributes else {
            throw reader.missingMember("metadataAttributes")
        }
        guard let modelArn = consume modelArn else {
            throw reader.missingMember("modelArn")
        }
        self.metadataAttributes = metadataAttributes
        self.modelArn = modelArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("metadataAttributes")
        writer.beginArray()
        for element in metadataAttributes {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.writeMember("modelArn")
        writer.write(modelArn)
        writer.endObject()
    }
}

extension ImplicitFilterConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.count(metadataAttributes.count, "metadataAttributes", minimum: 1, maximum: 25)
        validator.elements(metadataAttributes, "metadataAttributes") { $0.check(&$1) }
        validator.string(modelArn, "modelArn", minimum: 1, maximum: 2048, pattern: ServicePattern.bedrockModelArn)
    }
}
