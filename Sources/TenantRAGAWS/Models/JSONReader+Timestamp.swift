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
}
