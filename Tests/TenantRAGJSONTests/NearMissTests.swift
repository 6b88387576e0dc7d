import TenantRAGJSON
import Testing

@Suite("Near misses of known names")
struct NearMissTests {
    static let known = [
        "equals", "notEquals", "greaterThan", "greaterThanOrEquals", "lessThan", "lessThanOrEquals", "in", "notIn",
        "startsWith", "stringContains", "listContains", "andAll", "orAll",
    ]

    @Test(
        "the nearest names are suggested, one or two, and none where none is near",
        arguments: [
            ("equal", ["equals"]), ("Equals", ["equals"]), ("eqauls", ["equals"]), ("startWith", ["startsWith"]),
            ("startswith", ["startsWith"]), ("greaterThanOrEqual", ["greaterThanOrEquals"]),
            ("notequal", ["notEquals"]),
            ("contains", ["stringContains", "listContains"]), ("and", ["andAll"]), ("or", ["orAll"]),
            ("not", ["notEquals", "notIn"]), ("AND_ALL", ["andAll"]), ("In", ["in"]), ("like", []), ("", []), ("x", []),
            ("between", []), (String(repeating: "equals", count: 10_000), []),
        ]
    )
    func suggestions(name: String, expected: [String]) {
        #expect(NearMiss.names(near: name, among: Self.known) == expected)
    }

    @Test("a question holds known names alone")
    func questions() {
        #expect(NearMiss.question(for: "equal\n", among: Self.known) == "; did you mean equals?")
        #expect(
            NearMiss.question(for: "contains", among: Self.known) == "; did you mean stringContains or listContains?"
        )
        #expect(NearMiss.question(for: "like", among: Self.known).isEmpty)
    }

    @Test("a path shows names without what could break a line of a log or turn its direction")
    func paths() {
        let name = "a\u{202E}b\u{85}c\u{2028}d\u{7F}"
        let error = #expect(throws: JSONError.self) {
            var reader = try JSONReader(Array("{\"\(name)\":1}".utf8))
            try reader.beginObject()
            _ = try reader.nextMember()
            _ = try reader.readString()
        }
        #expect(error?.path == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}")
    }
}
