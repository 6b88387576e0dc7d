// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Neptune analytics configuration.
public struct NeptuneAnalyticsConfiguration: Sendable, Hashable, RedactedShape {
    /// The field mapping (model member `NeptuneAnalyticsConfiguration.fieldMapping`).
    public var fieldMapping: NeptuneAnalyticsFieldMapping

    /// The graph ARN.
    ///
    /// Length 1 to 255 characters; pattern
    /// `arn:aws(|-cn|-us-gov):neptune-graph:[a-zA-Z0-9-]*:[0-9]{12}:graph/g-[a-zA-Z0-9]{10}` (model member
    /// `NeptuneAnalyticsConfiguration.graphArn`).
    public var graphArn: String

    /// Creates the value from its members; a nil member is not sent.
    public init(fieldMapping: NeptuneAnalyticsFieldMapping, graphArn: String) {
        self.fieldMapping = fieldMapping
        self.graphArn = graphArn
    }
}

extension NeptuneAnalyticsConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var fieldMapping: NeptuneAnalyticsFieldMapping?
        var graphArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("fieldMapping") {
                fieldMapping = try NeptuneAnalyticsFieldMapping(from: &reader)
            } else if reader.memberIs("graphArn") {
                graphArn = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let fieldMapping = consume fieldMapping else {
            throw reader.missingMember("fieldMapping")
        }
        guard let graphArn = consume graphArn else {
            throw reader.missingMember("graphArn")
        }
        self.fieldMapping = fieldMapping
        self.graphArn = graphArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("fieldMapping")
        fieldMapping.write(to: &writer)
        writer.writeMember("graphArn")
        writer.write(graphArn)
        writer.endObject()
    }
}

extension NeptuneAnalyticsConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(fieldMapping, "fieldMapping")
        validator.string(graphArn, "graphArn", minimum: 1, maximum: 255, pattern: ServicePattern.graphArn)
    }
}
