// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Text inference configuration.
public struct TextInferenceConfig: Sendable, Hashable, RedactedShape {
    /// The maximum length of the answer, in tokens.
    ///
    /// Range 0 to 65,536 (model member `TextInferenceConfig.maxTokens`).
    public var maxTokens: Int?

    /// The stop sequences.
    ///
    /// 0 to 4 elements; each: length 1 to 1,000 characters (model member `TextInferenceConfig.stopSequences`).
    public var stopSequences: [String]?

    /// The randomness with which the model chooses among likely words.
    ///
    /// Range 0 to 1 (model member `TextInferenceConfig.temperature`).
    public var temperature: Float?

    /// The share of likely words that the model chooses from.
    ///
    /// Range 0 to 1 (model member `TextInferenceConfig.topP`).
    public var topP: Float?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        maxTokens: Int? = nil,
        stopSequences: [String]? = nil,
        temperature: Float? = nil,
        topP: Float? = nil
    ) {
        self.maxTokens = maxTokens
        self.stopSequences = stopSequences
        self.temperature = temperature
        self.topP = topP
    }
}

extension TextInferenceConfig: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("maxTokens") {
                maxTokens = Int(try reader.readInt32())
            } else if reader.memberIs("stopSequences") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                stopSequences = list
            } else if reader.memberIs("temperature") {
                temperature = try reader.readFloat()
            } else if reader.memberIs("topP") {
                topP = try reader.readFloat()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let maxTokens {
            writer.writeMember("maxTokens")
            writer.write(maxTokens)
        }
        if let stopSequences {
            writer.writeMember("stopSequences")
            writer.beginArray()
            for element in stopSequences {
                writer.write(element)
            }
            writer.endArray()
        }
        if let temperature {
            writer.writeMember("temperature")
            writer.write(temperature)
        }
        if let topP {
            writer.writeMember("topP")
            writer.write(topP)
        }
        writer.endObject()
    }
}

extension TextInferenceConfig: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let maxTokens {
            validator.integer(maxTokens, "maxTokens", minimum: 0, maximum: 65536)
        }
        if let stopSequences {
            validator.count(stopSequences.count, "stopSequences", minimum: 0, maximum: 4)
            validator.elements(stopSequences, "stopSequences") { $1.string($0, nil, minimum: 1, maximum: 1000) }
        }
        if let temperature {
            validator.number(Double(temperature), "temperature", minimum: 0.0, maximum: 1.0)
        }
        if let topP {
            validator.number(Double(topP), "topP", minimum: 0.0, maximum: 1.0)
        }
    }
}
