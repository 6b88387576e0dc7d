// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Monthly schedule.
public struct MonthlySchedule: Sendable, Hashable, RedactedShape {
    /// The day of month (model member `MonthlySchedule.dayOfMonth`).
    public var dayOfMonth: DayOfMonth

    /// Creates the value from its members; a nil member is not sent.
    public init(dayOfMonth: DayOfMonth) {
        self.dayOfMonth = dayOfMonth
    }
}

extension MonthlySchedule: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var dayOfMonth: DayOfMonth?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("dayOfMonth") {
                dayOfMonth = try DayOfMonth(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let dayOfMonth = consume dayOfMonth else {
            throw reader.missingMember("dayOfMonth")
        }
        self.dayOfMonth = dayOfMonth
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("dayOfMonth")
        dayOfMonth.write(to: &writer)
        writer.endObject()
    }
}

extension MonthlySchedule: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(dayOfMonth, "dayOfMonth")
    }
}
