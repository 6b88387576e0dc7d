// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Sync schedule: exactly one of these.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum SyncSchedule: Sendable, Hashable, RedactedShape {
    /// The daily (model member `SyncSchedule.daily`).
    case daily(DailySchedule)
    /// The monthly (model member `SyncSchedule.monthly`).
    case monthly(MonthlySchedule)
    /// The weekly (model member `SyncSchedule.weekly`).
    case weekly(WeeklySchedule)
    /// A member that this version does not know, kept unchanged.
    case unknown(name: String, value: JSONValue)
}

extension SyncSchedule: JSONReadable, JSONWritable, Codable {
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
            if reader.memberIs("daily") {
                result = .daily(try DailySchedule(from: &reader))
            } else if reader.memberIs("monthly") {
                result = .monthly(try MonthlySchedule(from: &reader))
            } else if reader.memberIs("weekly") {
                result = .weekly(try WeeklySchedule(from: &reader))
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
        case .daily(let value):
            writer.writeMember("daily")
            value.write(to: &writer)
        case .monthly(let value):
            writer.writeMember("monthly")
            value.write(to: &writer)
        case .weekly(let value):
            writer.writeMember("weekly")
            value.write(to: &writer)
        case .unknown(let name, let value):
            writer.writeMember(name: name)
            writer.write(value)
        }
        writer.endObject()
    }
}

extension SyncSchedule: ValidatedShape {
    /// Checks the member against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        switch self {
        case .monthly(let value):
            validator.shape(value, "monthly")
        case .daily, .weekly, .unknown: break
        }
    }
}
