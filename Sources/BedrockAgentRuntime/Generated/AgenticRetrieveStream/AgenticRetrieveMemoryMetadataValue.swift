// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGBase
public import TenantRAGJSON

/// Agentic retrieve memory metadata value: exactly one of these.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum AgenticRetrieveMemoryMetadataValue: Sendable, Hashable, RedactedShape {
    /// The date time value (model member `AgenticRetrieveMemoryMetadataValue.dateTimeValue`).
    case dateTimeValue(Timestamp)
    /// The number value (model member `AgenticRetrieveMemoryMetadataValue.numberValue`).
    case numberValue(Double)
    /// The string list value.
    ///
    /// Each: length 1 to 64 characters, pattern `^[a-zA-Z0-9\s._:/=+@-]*$` (model member
    /// `AgenticRetrieveMemoryMetadataValue.stringListValue`).
    case stringListValue([String])
    /// The string value.
    ///
    /// Length 1 to 256 characters; pattern `^[a-zA-Z0-9\s._:/=+@-]*$` (model member
    /// `AgenticRetrieveMemoryMetadataValue.stringValue`).
    case stringValue(String)
    /// A member that this version does not know, kept unchanged.
    case unknown(name: String, value: JSONValue)
}

extension AgenticRetrieveMemoryMetadataValue: JSONReadable, JSONWritable, Codable {
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
            if reader.memberIs("dateTimeValue") {
                result = .dateTimeValue(try reader.readTimestamp())
            } else if reader.memberIs("numberValue") {
                result = .numberValue(try reader.readDouble())
            } else if reader.memberIs("stringListValue") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                result = .stringListValue(list)
            } else if reader.memberIs("stringValue") {
                result = .stringValue(try reader.readString())
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
        case .dateTimeValue(let value):
            writer.writeMember("dateTimeValue")
            writer.writeEpochSeconds(value.epochSeconds)
        case .numberValue(let value):
            writer.writeMember("numberValue")
            writer.write(value)
        case .stringListValue(let value):
            writer.writeMember("stringListValue")
            writer.beginArray()
            for element in value {
                writer.write(element)
            }
            writer.endArray()
        case .stringValue(let value):
            writer.writeMember("stringValue")
            writer.write(value)
        case .unknown(let name, let value):
            writer.writeMember(name: name)
            writer.write(value)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveMemoryMetadataValue: ValidatedShape {
    /// Checks the member against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        switch self {
        case .stringListValue(let value):
            validator.elements(value, "stringListValue") {
                $1.string(
                    $0,
                    nil,
                    minimum: 1,
                    maximum: 64,
                    pattern: ServicePattern.agenticRetrieveMemoryMetadataStringListItem
                )
            }
        case .stringValue(let value):
            validator.string(
                value,
                "stringValue",
                minimum: 1,
                maximum: 256,
                pattern: ServicePattern.agenticRetrieveMemoryMetadataStringValue
            )
        case .dateTimeValue, .numberValue, .unknown: break
        }
    }
}
