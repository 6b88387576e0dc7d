// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Transformation function.
public struct TransformationFunction: Sendable, Hashable, RedactedShape {
    /// The transformation lambda configuration.
    ///
    /// Model member `TransformationFunction.transformationLambdaConfiguration`.
    public var transformationLambdaConfiguration: TransformationLambdaConfiguration

    /// Creates the value from its members; a nil member is not sent.
    public init(transformationLambdaConfiguration: TransformationLambdaConfiguration) {
        self.transformationLambdaConfiguration = transformationLambdaConfiguration
    }
}

extension TransformationFunction: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var transformationLambdaConfiguration: TransformationLambdaConfiguration?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("transformationLambdaConfiguration") {
                transformationLambdaConfiguration = try TransformationLambdaConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let transformationLambdaConfiguration = consume transformationLambdaConfiguration else {
            throw reader.missingMember("transformationLambdaConfiguration")
        }
        self.transformationLambdaConfiguration = transformationLambdaConfiguration
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("transformationLambdaConfiguration")
        transformationLambdaConfiguration.write(to: &writer)
        writer.endObject()
    }
}

extension TransformationFunction: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(transformationLambdaConfiguration, "transformationLambdaConfiguration")
    }
}
