// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve policy configuration.
public struct AgenticRetrievePolicyConfiguration: Sendable, Hashable, RedactedShape {
    /// The bedrock guardrail configuration.
    ///
    /// Model member `AgenticRetrievePolicyConfiguration.bedrockGuardrailConfiguration`.
    public var bedrockGuardrailConfiguration: AgenticRetrieveBedrockGuardrailConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(bedrockGuardrailConfiguration: AgenticRetrieveBedrockGuardrailConfiguration? = nil) {
        self.bedrockGuardrailConfiguration = bedrockGuardrailConfiguration
    }
}

extension AgenticRetrievePolicyConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("bedrockGuardrailConfiguration") {
                bedrockGuardrailConfiguration = try AgenticRetrieveBedrockGuardrailConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let bedrockGuardrailConfiguration {
            writer.writeMember("bedrockGuardrailConfiguration")
            bedrockGuardrailConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension AgenticRetrievePolicyConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let bedrockGuardrailConfiguration {
            validator.shape(bedrockGuardrailConfiguration, "bedrockGuardrailConfiguration")
        }
    }
}
