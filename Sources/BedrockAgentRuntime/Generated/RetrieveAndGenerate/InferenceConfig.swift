// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Inference configuration.
public struct InferenceConfig: Sendable, Hashable, RedactedShape {
    /// The text inference configuration (model member `InferenceConfig.textInferenceConfig`).
    public var textInferenceConfig: TextInferenceConfig?

    /// Creates the value from its members; a nil member is not sent.
    public init(textInferenceConfig: TextInferenceConfig? = nil) {
        self.textInferenceConfig = textInferenceConfig
    }
}

extension InferenceConfig: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("textInferenceConfig") {
                textInferenceConfig = try TextInferenceConfig(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let textInferenceConfig {
            writer.writeMember("textInferenceConfig")
            textInferenceConfig.write(to: &writer)
        }
        writer.endObject()
    }
}

extension InferenceConfig: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let textInferenceConfig {
            validator.shape(textInferenceConfig, "textInferenceConfig")
        }
    }
}
