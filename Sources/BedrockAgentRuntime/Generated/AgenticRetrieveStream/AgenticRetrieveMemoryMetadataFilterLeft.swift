// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve memory metadata filter left: exactly one of these.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum AgenticRetrieveMemoryMetadataFilterLeft: Sendable, Hashable, RedactedShape {
    /// The metadata key.
    ///
    /// Length 1 to 128 characters; pattern `^[a-zA-Z0-9\s._:/=+@-]*$` (model member
    /// `AgenticRetrieveMemoryMetadataFilterLeft.metadataKey`).
    case metadataKey(String)
    /// A member that this version does not know, kept unchanged.
    case unknown(name: String, value: JSONValue)
}

extension AgenticRetrieveMemoryMetadataFilterLeft: JSONReadable, JSONWritable, Codable {
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
            if reader.memberIs("metadataKey") {
                result = .metadataKey(try reader.readString())
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
        case .metadataKey(let value):
            writer.writeMember("metadataKey")
            writer.write(value)
        case .unknown(let name, let value):
            writer.writeMember(name: name)
            writer.write(value)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveMemoryMetadataFilterLeft: ValidatedShape {
    /// Checks the member against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        switch self {
        case .metadataKey(let value):
            validator.string(
                value,
                "metadataKey",
                minimum: 1,
                maximum: 128,
                pattern: ServicePattern.agenticRetrieveMemoryMetadataKey
            )
        case .unknown: break
        }
    }
}
