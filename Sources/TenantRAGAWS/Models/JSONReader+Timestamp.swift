package import TenantRAGBase
package import TenantRAGJSON

extension JSONReader {
    /// Reads a time as service models have it: seconds since 1970, with fractions.
    package mutating func readTimestamp() throws(JSONError) -> Timestamp {
        guard let time = Timestamp(epochSeconds: try readEpochSeconds()) else {
            throw failure(.invalidValue, "a time outside the years 1 to 9999")
        }
        return time
    }

    /// Reads a time that a service model writes as a text of RFC 3339.
    package mutating func readDateTime() throws(JSONError) -> Timestamp {
        let start = self
        guard let time = Timestamp(rfc3339: try readString()) else {
            throw start.failure(.invalidValue, "a date and time like 2026-03-02T19:02:18Z was expected")
        }
        return time
    }
}
