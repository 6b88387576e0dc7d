#if Local
import GRDBSQLite
import TenantRAGFilters
import TenantRAGJSON

/// Attributes as they are stored: a JSON object whose keys stand in order.
enum AttributeCoding {
    static func bytes(_ attributes: [String: AttributeValue]) -> [UInt8] {
        JSONValue.object(attributes.mapValues(\.jsonValue)).jsonBytes()
    }

    static func attributes(_ bytes: [UInt8]) throws -> [String: AttributeValue] {
        guard case .object(let members) = try? JSONValue(json: bytes) else {
            throw SearchIndexError(sqlite: SQLITE_CORRUPT)
        }
        return try members.mapValues { value in
            guard let attribute = AttributeValue(value) else { throw SearchIndexError(sqlite: SQLITE_CORRUPT) }
            return attribute
        }
    }
}
#endif
