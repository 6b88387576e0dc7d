// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve memory metadata filter right: exactly one of these.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum AgenticRetrieveMemoryMetadataFilterRight: Sendable, Hashable, RedactedShape {
    /// The metadata value (model member `AgenticRetrieveMemoryMetadataFilterRight.metadataValue`).
    case metadataValue(AgenticRetrieveMemoryMetadataValue)
    /// A member that this version does not know, kept unchanged.
    case unknown(name: String, value: JSONValue)
}

extension AgenticRetrieveMemoryMetadataFilterRight: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; none or more than one member is an error.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var result: Self?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("__type") {
                try reader.skipValue()
                continue
            }
            guard result == nil else {
                throw reader.failure(.invalidValue, "a union with more than one member")
            }
            if reader.memberIs("metadataValue") {
                result = .metadataValue(try AgenticRetrieveMemoryMetadataValue(from: &reader))
            } else {
                let name = try reader.memberName()
                result = .unknown(name: name, value: try reader.readValue())
            }
        }
        guard let result else {
            throw reader.failure(.missingMember, "a union without a member")
        }
        self = result
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch self {
        case .metadataValue(let value):
            writer.writeMember("metadataValue")
            value.write(to: &writer)
        case .unknown(let name, let value):
            writer.writeMember(name: name)
            writer.write(value)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveMemoryMetadataFilterRight: ValidatedShape {
    /// Checks the member against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        switch self {
        case .metadataValue(let value):
            validator.shape(value, "metadataValue")
        case .unknown: break
        }
    }
}
