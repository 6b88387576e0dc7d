// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Generate query request.
public struct GenerateQueryRequest: Sendable, Hashable, RedactedShape {
    /// The query generation input (model member `GenerateQueryRequest.queryGenerationInput`).
    public var queryGenerationInput: QueryGenerationInput

    /// The transformation configuration (model member `GenerateQueryRequest.transformationConfiguration`).
    public var transformationConfiguration: TransformationConfiguration

    /// Creates the value from its members; a nil member is not sent.
    public init(
        queryGenerationInput: QueryGenerationInput,
        transformationConfiguration: TransformationConfiguration
    ) {
        self.queryGenerationInput = queryGenerationInput
        self.transformationConfiguration = transformationConfiguration
    }
}

extension GenerateQueryRequest: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var queryGenerationInput: QueryGenerationInput?
        var transformationConfiguration: TransformationConfiguration?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("queryGenerationInput") {
                queryGenerationInput = try QueryGenerationInput(from: &reader)
            } else if reader.memberIs("transformationConfiguration") {
                transformationConfiguration = try TransformationConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let queryGenerationInput = consume queryGenerationInput else {
            throw reader.missingMember("queryGenerationInput")
        }
        guard let transformationConfiguration = consume transformationConfiguration else {
            throw reader.missingMember("transformationConfiguration")
        }
        self.queryGenerationInput = queryGenerationInput
        self.transformationConfiguration = transformationConfiguration
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("queryGenerationInput")
        queryGenerationInput.write(to: &writer)
        writer.writeMember("transformationConfiguration")
        transformationConfiguration.write(to: &writer)
        writer.endObject()
    }
}

extension GenerateQueryRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(queryGenerationInput, "queryGenerationInput")
        validator.shape(transformationConfiguration, "transformationConfiguration")
    }
}
