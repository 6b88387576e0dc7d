// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Bedrock data automation configuration.
public struct BedrockDataAutomationConfiguration: Sendable, Hashable {
    /// The parsing modality (model member `BedrockDataAutomationConfiguration.parsingModality`).
    public var parsingModality: ParsingModality?

    /// Creates the value from its members; a nil member is not sent.
    public init(parsingModality: ParsingModality? = nil) {
        self.parsingModality = parsingModality
    }
}

extension BedrockDataAutomationConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("parsingModality") {
                parsingModality = try ParsingModality(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let parsingModality {
            writer.writeMember("parsingModality")
            writer.write(parsingModality.rawValue)
        }
        writer.endObject()
    }
}

extension BedrockDataAutomationConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
