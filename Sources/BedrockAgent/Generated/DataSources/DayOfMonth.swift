// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Day of month: exactly one of these.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum DayOfMonth: Sendable, Hashable, RedactedShape {
    /// The day number.
    ///
    /// Range 1 to 28 (model member `DayOfMonth.dayNumber`).
    case dayNumber(Int)
    /// The last day of month (model member `DayOfMonth.lastDayOfMonth`).
    case lastDayOfMonth(LastDayOfMonth)
    /// A member that this version does not know, kept unchanged.
    case unknown(name: String, value: JSONValue)
}

extension DayOfMonth: JSONReadable, JSONWritable, Codable {
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
            if reader.memberIs("dayNumber") {
                result = .dayNumber(Int(try reader.readInt32()))
            } else if reader.memberIs("lastDayOfMonth") {
                result = .lastDayOfMonth(try LastDayOfMonth(from: &reader))
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
        case .dayNumber(let value):
            writer.writeMember("dayNumber")
            writer.write(value)
        case .lastDayOfMonth(let value):
            writer.writeMember("lastDayOfMonth")
            value.write(to: &writer)
        case .unknown(let name, let value):
            writer.writeMember(name: name)
            writer.write(value)
        }
        writer.endObject()
    }
}

extension DayOfMonth: ValidatedShape {
    /// Checks the member against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        switch self {
        case .dayNumber(let value):
            validator.integer(value, "dayNumber", minimum: 1, maximum: 28)
        case .lastDayOfMonth, .unknown: break
        }
    }
}
