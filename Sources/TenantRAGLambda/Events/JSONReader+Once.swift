internal import TenantRAG

extension JSONReader {
    /// Notes that a member which decides something is there, and refuses it a second time: readers differ in which they take.
    func once(_ seen: inout Bool) throws(JSONError) {
        guard !seen else { throw failure(.duplicateMember, "the member is there twice") }
        seen = true
    }

    /// Reads a string, or nothing for null.
    mutating func readOptionalString() throws(JSONError) -> String? {
        try readNull() ? nil : try readString()
    }

    /// Reads an object of an authorizer's context, or nothing for null; no member may stand twice in it, however deep.
    mutating func readContext() throws(JSONError) -> [String: JSONValue]? {
        guard try !readNull() else { return nil }
        let start = self
        guard case .object(let members) = try readDistinctValue() else {
            throw start.failure(.typeMismatch, "an object was expected")
        }
        return members
    }
}
