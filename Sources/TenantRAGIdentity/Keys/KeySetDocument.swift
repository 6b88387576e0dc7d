internal import TenantRAG

/// A JSON Web Key Set as it is published (RFC 7517, section 5).
enum KeySetDocument {
    private static let limits = JSONLimits(maximumDepth: 16)
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The elements of `keys`; nil for an object without it, with two of it, or whose `keys` is no array.
    ///
    /// An element that is no object, or that names a member twice, stands as one without members: readers differ in which of
    /// two members they take, so such a key is none, and the others are not touched by it.
    ///
    /// - Throws: `JSONError` for what is no JSON object.
    static func elements(of bytes: [UInt8]) throws(JSONError) -> [[String: JSONValue]]? {
        let bytes = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
        var reader = try JSONReader(bytes, limits: limits)
        var elements: [[String: JSONValue]]?
        var count = 0
        try reader.beginObject()
        while try reader.nextMember() {
            guard try reader.memberName().hasSameBytes(as: "keys") else {
                try reader.skipValue()
                continue
            }
            count += 1
            guard reader.nextIsArray else {
                try reader.skipValue()
                continue
            }
            var found: [[String: JSONValue]] = []
            try reader.beginArray()
            while try reader.nextElement() { found.append(object(try reader.skippedValue()) ?? [:]) }
            elements = found
        }
        try reader.finish()
        return count == 1 ? elements : nil
    }

    private static func object(_ bytes: ArraySlice<UInt8>) -> [String: JSONValue]? {
        do throws(JSONError) {
            var reader = try JSONReader(Array(bytes), limits: limits)
            return try reader.readDistinctValue().objectValue
        } catch {
            return nil
        }
    }
}
