internal import TenantRAGBase
public import TenantRAGJSON

extension MetadataFilter: JSONReadable {
    /// Reads a filter in the service's form: `{"andAll":[{"equals":{"key":"season","value":2}}, ...]}`.
    ///
    /// Whatever is not understood is refused, because a condition that is dropped lets more documents through: an
    /// operator that this library does not know, a second or a repeated member, a value of another type, groups deeper
    /// than ``maximumDepth``. Whether a store takes the filter is for ``validate(for:)``.
    ///
    /// - Parameter reader: The reader, at the filter.
    /// - Throws: ``/TenantRAGJSON/JSONError`` with the path of what is wrong.
    public init(from reader: inout JSONReader) throws(JSONError) {
        self = try MetadataFilter.read(from: &reader, depth: 0)
    }

    private static func read(from reader: inout JSONReader, depth: Int) throws(JSONError) -> MetadataFilter {
        try reader.beginObject()
        guard try reader.nextMember() else {
            throw reader.failure(.missingMember, "a filter must have a member: an operator, andAll or orAll")
        }
        let filter: MetadataFilter
        if reader.memberIs("andAll") {
            filter = .andAll(try readMembers(from: &reader, depth: depth))
        } else if reader.memberIs("orAll") {
            filter = .orAll(try readMembers(from: &reader, depth: depth))
        } else {
            let name = try reader.memberName()
            guard let known = Operator.allCases.first(where: { $0.rawValue.hasSameBytes(as: name) }) else {
                let question = NearMiss.question(for: name, among: memberNames)
                throw reader.failure(.unknownMember, "this is no operator that is known here\(question)")
            }
            filter = .condition(try Condition(from: &reader, operator: known))
        }
        guard try !reader.nextMember() else {
            throw reader.failure(
                .unknownMember,
                "a filter has exactly one member; combine filters with andAll or orAll"
            )
        }
        return filter
    }

    /// Every name that the one member of a filter may have.
    private static let memberNames =
        Operator.allCases.map(\.rawValue) + [GroupKind.andAll.rawValue, GroupKind.orAll.rawValue]

    private static func readMembers(
        from reader: inout JSONReader,
        depth: Int
    ) throws(JSONError) -> [MetadataFilter] {
        guard depth < maximumDepth else {
            throw reader.failure(.tooDeep, "filter groups are nested more than \(maximumDepth) levels deep")
        }
        var members: [MetadataFilter] = []
        try reader.beginArray()
        while try reader.nextElement() {
            members.append(try read(from: &reader, depth: depth + 1))
        }
        return members
    }
}
