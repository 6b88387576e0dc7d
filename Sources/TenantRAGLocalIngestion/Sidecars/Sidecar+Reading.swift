#if Local
import TenantRAGFilters
import TenantRAGJSON

extension Sidecar {
    mutating func read(_ reader: inout JSONReader) throws {
        var members = MemberNames("the sidecar")
        try reader.beginObject()
        while try reader.nextMember() {
            let name = try reader.memberName()
            try members.add(name)
            switch name {
            case "metadataAttributes": try readAttributes(&reader)
            case "documentStructureConfiguration": records = try RecordStructure(UniqueJSON(&reader))
            default:
                throw Self.malformed(
                    "has a member that is not known here; metadataAttributes and documentStructureConfiguration are"
                )
            }
        }
    }

    private mutating func readAttributes(_ reader: inout JSONReader) throws {
        var members = MemberNames("metadataAttributes")
        try reader.beginObject()
        while try reader.nextMember() {
            let key = try reader.memberName()
            try members.add(key)
            try Self.checkKey(key, "an attribute key")
            switch try UniqueJSON(&reader) {
            case .object(let typed):
                let (value, isEmbedded) = try Self.typedValue(typed, key)
                attributes[key] = value
                if isEmbedded { embeddedLines.append("\(key): \(value.searchText)") }
            case let plain:
                attributes[key] = try Self.value(plain, key)
            }
        }
    }

    /// A value of the plain form, its type told by its JSON.
    private static func value(_ json: UniqueJSON, _ key: String) throws(IngestionRefusal) -> AttributeValue {
        switch json {
        case .string(let text):
            try checkText(text, key)
            return .string(text)
        case .number(let number): return .number(number)
        case .boolean(let flag): return .boolean(flag)
        case .array(let members):
            guard (1...maximumListCount).contains(members.count) else {
                throw malformed(
                    "has a list of \(members.count) members at \(key); 1 to \(maximumListCount) are allowed"
                )
            }
            return .stringList(
                try members.map { member throws(IngestionRefusal) in
                    guard case .string(let text) = member else {
                        throw malformed("has a list at \(key) with a member that is not a string")
                    }
                    try checkText(text, key)
                    return text
                }
            )
        case .null: throw malformed("has null at \(key); leave the attribute out instead")
        case .object: throw malformed("has an object within the value of \(key)")
        }
    }

    /// A value of the typed form: `{"value": {"type": "STRING", "stringValue": "..."}, "includeForEmbedding": true}`.
    private static func typedValue(
        _ members: [UniqueJSON.Member],
        _ key: String
    ) throws(IngestionRefusal) -> (AttributeValue, Bool) {
        var value: AttributeValue?
        var isEmbedded = false
        for member in members {
            switch (member.name, member.value) {
            case ("value", .object(let inner)): value = try typedContent(inner, key)
            case ("includeForEmbedding", .boolean(let flag)): isEmbedded = flag
            default:
                throw malformed("has an object at \(key) with more than value and a boolean includeForEmbedding")
            }
        }
        guard let value else { throw malformed("has an object at \(key) without a value of a type") }
        return (value, isEmbedded)
    }

    private static func typedContent(
        _ members: [UniqueJSON.Member],
        _ key: String
    ) throws(IngestionRefusal) -> AttributeValue {
        var type: String?
        var content: UniqueJSON.Member?
        for member in members {
            if member.name == "type", case .string(let name) = member.value {
                type = name
            } else if content == nil {
                content = member
            } else {
                throw malformed("has more than one value at \(key)")
            }
        }
        guard let type, let content else {
            throw malformed("has a typed value at \(key) without a type or without a value")
        }
        let read = try value(content.value, key)
        switch (type, content.name, read) {
        case ("STRING", "stringValue", .string), ("NUMBER", "numberValue", .number),
            ("BOOLEAN", "booleanValue", .boolean), ("STRING_LIST", "stringListValue", .stringList):
            return read
        default:
            throw malformed(
                "has a type at \(key) that does not go with its value; STRING goes with stringValue, NUMBER with "
                    + "numberValue, BOOLEAN with booleanValue, STRING_LIST with stringListValue"
            )
        }
    }

    private static func checkText(_ text: String, _ key: String) throws(IngestionRefusal) {
        let count = text.unicodeScalars.count
        guard (1...maximumValueCount).contains(count) else {
            throw malformed("has a string of \(count) characters at \(key); 1 to \(maximumValueCount) are allowed")
        }
    }
}

extension AttributeValue {
    /// The value as words to search.
    fileprivate var searchText: String {
        switch self {
        case .string(let text): text
        case .number(let number): number.description
        case .boolean(let flag): String(flag)
        case .stringList(let members): members.joined(separator: ", ")
        }
    }
}
#endif
