#if Local
import TenantRAGJSON

/// A JSON value whose objects have no name twice.
///
/// JSON allows `{"tenantId": "a", "tenantId": "b"}`, and readers differ in whom they believe: a document could belong
/// to one tenant here and to another there. Names that are canonically equal count as the same.
enum UniqueJSON {
    case null
    case boolean(Bool)
    case number(JSONNumber)
    case string(String)
    case array([UniqueJSON])
    case object([Member])

    struct Member {
        var name: String
        var value: UniqueJSON
    }

    init(_ reader: inout JSONReader) throws {
        // A copy of the reader tells the kind of what comes next; scalars are then already read.
        var ahead = reader
        switch try ahead.readValue() {
        case .null: self = .null
        case .boolean(let flag): self = .boolean(flag)
        case .number(let number): self = .number(number)
        case .string(let text): self = .string(text)
        case .array:
            var elements: [UniqueJSON] = []
            try reader.beginArray()
            while try reader.nextElement() { elements.append(try UniqueJSON(&reader)) }
            self = .array(elements)
            return
        case .object:
            var members: [Member] = []
            var names = MemberNames("an object")
            try reader.beginObject()
            while try reader.nextMember() {
                let name = try reader.memberName()
                try names.add(name)
                members.append(Member(name: name, value: try UniqueJSON(&reader)))
            }
            self = .object(members)
            return
        }
        reader = ahead
    }
}

/// The member names of one object that were seen so far.
struct MemberNames {
    private var names: Set<String> = []
    private let place: String

    init(_ place: String) {
        self.place = place
    }

    mutating func add(_ name: String) throws(IngestionRefusal) {
        guard names.insert(name).inserted else {
            throw Sidecar.malformed("names a member of \(place) twice; which one counts would be a guess")
        }
    }
}
#endif
