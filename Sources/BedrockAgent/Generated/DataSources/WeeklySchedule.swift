// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Weekly schedule.
public struct WeeklySchedule: Sendable, Hashable {
    /// The day of week (model member `WeeklySchedule.dayOfWeek`).
    public var dayOfWeek: DayOfWeek

    /// Creates the value from its members; a nil member is not sent.
    public init(dayOfWeek: DayOfWeek) {
        self.dayOfWeek = dayOfWeek
    }
}

extension WeeklySchedule: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var dayOfWeek: DayOfWeek?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("dayOfWeek") {
                dayOfWeek = try DayOfWeek(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let dayOfWeek = consume dayOfWeek else {
            throw reader.missingMember("dayOfWeek")
        }
        self.dayOfWeek = dayOfWeek
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("dayOfWeek")
        writer.write(dayOfWeek.rawValue)
        writer.endObject()
    }
}

extension WeeklySchedule: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}

/// Day of week; the service may add values.
public struct DayOfWeek: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `SUNDAY`.
    public static let sunday = Self(rawValue: "SUNDAY")
    /// `MONDAY`.
    public static let monday = Self(rawValue: "MONDAY")
    /// `TUESDAY`.
    public static let tuesday = Self(rawValue: "TUESDAY")
    /// `WEDNESDAY`.
    public static let wednesday = Self(rawValue: "WEDNESDAY")
    /// `THURSDAY`.
    public static let thursday = Self(rawValue: "THURSDAY")
    /// `FRIDAY`.
    public static let friday = Self(rawValue: "FRIDAY")
    /// `SATURDAY`.
    public static let saturday = Self(rawValue: "SATURDAY")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .sunday,
        .monday,
        .tuesday,
        .wednesday,
        .thursday,
        .friday,
        .saturday,
    ]
}
