#if Local
/// The column of a CSV file that is text, and the columns that are attributes of its row.
///
/// `documentStructureConfiguration` of type `RECORD_BASED_STRUCTURE_METADATA` (guide page "Include metadata in a data
/// source"): one content field; named columns included, or all but the excluded ones, or all.
struct RecordStructure: Sendable {
    private(set) var contentField = ""
    /// Nil when every column is an attribute that is not excluded.
    private(set) var included: [String]?
    private(set) var excluded: [String] = []

    init(_ json: UniqueJSON) throws(IngestionRefusal) {
        var type: String?
        var structure: UniqueJSON?
        for member in try Self.members(json, "documentStructureConfiguration") {
            switch (member.name, member.value) {
            case ("type", .string(let name)): type = name
            case ("recordBasedStructureMetadata", let value): structure = value
            default: throw Self.unknown("documentStructureConfiguration")
            }
        }
        guard type == "RECORD_BASED_STRUCTURE_METADATA", let structure else {
            throw Sidecar.malformed(
                "has a documentStructureConfiguration that is not of type RECORD_BASED_STRUCTURE_METADATA with a "
                    + "recordBasedStructureMetadata"
            )
        }
        try read(structure)
    }

    private mutating func read(_ json: UniqueJSON) throws(IngestionRefusal) {
        var content: [String] = []
        for member in try Self.members(json, "recordBasedStructureMetadata") {
            switch member.name {
            case "contentFields": content = try Self.fields(member.value, "contentFields")
            case "metadataFieldsSpecification":
                for list in try Self.members(member.value, member.name) {
                    switch list.name {
                    case "fieldsToInclude":
                        // An empty list says no more than a missing one.
                        let fields = try Self.fields(list.value, list.name)
                        included = fields.isEmpty ? nil : fields
                    case "fieldsToExclude": excluded = try Self.fields(list.value, list.name)
                    default: throw Self.unknown("metadataFieldsSpecification")
                    }
                }
            default: throw Self.unknown("recordBasedStructureMetadata")
            }
        }
        guard content.count == 1 else {
            throw Sidecar.malformed("names \(content.count) contentFields; exactly one is allowed")
        }
        contentField = content[0]
        let attributes = included ?? []
        guard Set(attributes).isDisjoint(with: excluded) else {
            throw Sidecar.malformed("names a column in both fieldsToInclude and fieldsToExclude")
        }
        guard !attributes.contains(contentField), !excluded.contains(contentField) else {
            throw Sidecar.malformed("names its content field among fieldsToInclude or fieldsToExclude, too")
        }
    }

    private static func fields(_ json: UniqueJSON, _ place: String) throws(IngestionRefusal) -> [String] {
        guard case .array(let elements) = json else { throw Sidecar.malformed("has \(place) that is not a list") }
        var names: [String] = []
        for element in elements {
            guard case .object(let members) = element, members.count == 1, members[0].name == "fieldName",
                case .string(let name) = members[0].value
            else {
                throw Sidecar.malformed("has \(place) with a member that is not {\"fieldName\": \"...\"}")
            }
            guard !names.contains(name) else { throw Sidecar.malformed("names a column twice in \(place)") }
            names.append(name)
        }
        return names
    }

    private static func members(
        _ json: UniqueJSON,
        _ place: String
    ) throws(IngestionRefusal) -> [UniqueJSON.Member] {
        guard case .object(let members) = json else {
            throw Sidecar.malformed("has \(place) that is not an object")
        }
        return members
    }

    private static func unknown(_ place: String) -> IngestionRefusal {
        Sidecar.malformed("has a member in \(place) that is not known here or not of its type")
    }
}
#endif
