#if Local
import TenantRAGFilters
import TenantRAGJSON

/// A fact about a chunk that the full-text index can look up: a key with one value.
///
/// The index keeps a number for each different one (table `attribute`, compared byte by byte) and stores the number as
/// a word of its own column. So two values can never be taken for each other, and no text can pose as an attribute.
struct IndexedAttribute: Hashable {
    /// The kind of fact about the value.
    enum Kind: Int64 {
        /// The attribute is this string.
        case string = 0
        /// The attribute is this number.
        case number = 1
        /// The attribute is this boolean.
        case boolean = 2
        /// The attribute is a list that holds this string.
        case listMember = 3
        /// The source URI starts with this string, which ends with a slash.
        case sourcePrefix = 4
    }

    /// A value as SQLite compares it: bytes as bytes, numbers by mathematical value.
    enum Value: Hashable {
        case bytes([UInt8])
        case integer(Int64)
        case real(Double)
    }

    let key: [UInt8]
    let kind: Kind
    let value: Value

    /// Longer keys and strings are not looked up but compared row by row.
    static let maximumLength = 256

    /// Nil when the fact is not one of those that are indexed.
    private init?(key: String, kind: Kind, value: Value) {
        guard key.utf8.count <= Self.maximumLength, Self.isIndexed(key) else { return nil }
        self.key = Array(key.utf8)
        self.kind = kind
        self.value = value
    }

    /// Nil when the fact is not one of those that are indexed.
    init?(key: String, kind: Kind, string: String) {
        guard string.utf8.count <= Self.maximumLength else { return nil }
        self.init(key: key, kind: kind, value: .bytes(Array(string.utf8)))
    }

    /// Nil when the fact is not one of those that are indexed.
    init?(key: String, value: AttributeValue) {
        switch value {
        case .string(let string):
            self.init(key: key, kind: .string, string: string)
        case .number(let number):
            let value: Value = number.int64Value.map { .integer($0) } ?? .real(number.doubleValue)
            self.init(key: key, kind: .number, value: value)
        case .boolean(let boolean):
            self.init(key: key, kind: .boolean, value: .integer(boolean ? 1 : 0))
        case .stringList:
            return nil
        }
    }

    /// Attributes that every chunk has, and attributes that no two have in common, would only make the index larger.
    static func isIndexed(_ key: String) -> Bool {
        ![BuiltInKey.chunkID, BuiltInKey.dataSourceID, BuiltInKey.modality].contains {
            $0.utf8.elementsEqual(key.utf8)
        }
    }

    /// Everything that can be looked up about one attribute.
    static func all(key: String, value: AttributeValue) -> [IndexedAttribute] {
        if case .stringList(let members) = value {
            return members.compactMap { IndexedAttribute(key: key, kind: .listMember, string: $0) }
        }
        return IndexedAttribute(key: key, value: value).map { [$0] } ?? []
    }

    /// The folders that a source URI stands in: `s3://b/`, `s3://b/acme/`, ...
    static func folders(ofSourceURI uri: String) -> [IndexedAttribute] {
        var folders: [IndexedAttribute] = []
        var previous: Unicode.Scalar?
        var prefix = ""
        for scalar in uri.unicodeScalars {
            prefix.unicodeScalars.append(scalar)
            if scalar == "/", previous != "/", !prefix.hasSuffix(":/"),
                let folder = IndexedAttribute(key: BuiltInKey.sourceURI, kind: .sourcePrefix, string: prefix)
            {
                folders.append(folder)
            }
            previous = scalar
        }
        return folders
    }
}
#endif
