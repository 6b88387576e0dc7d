import TenantRAGJSON
import TenantRAGTestSupport
import Testing

@Suite("JSONObject")
struct ObjectTests {
    @Test("members looked up one by one are those that a dictionary would hold", arguments: 0..<20 as Range<UInt64>)
    func lookUp(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let members = Self.randomMembers(using: &generator)
            let text = Self.text(of: Array(members), using: &generator)
            let object = try JSONObject(json: text)
            #expect(object.members == members && object.count == members.count)
            #expect(object.isEmpty == members.isEmpty)
            for (name, value) in members { #expect(object[name] == value) }
            #expect(object["no such member"] == nil)
            #expect(Dictionary(uniqueKeysWithValues: object.map { ($0.key, $0.value) }) == members)
            #expect(object.keys == object.map(\.key))
        }
    }

    @Test("what is refused and what is accepted is as in reading every value", arguments: 0..<20 as Range<UInt64>)
    func refusals(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            var members = Array(Self.randomMembers(using: &generator))
            if let twin = members.randomElement(using: &generator), Bool.random(using: &generator) {
                members.append(twin)
            }
            var text = Self.text(of: members, using: &generator)
            if Bool.random(using: &generator) {
                let index = Int.random(in: text.indices, using: &generator)
                text[index] = UInt8.random(in: .min ... .max, using: &generator)
            }
            let eager = Result { try Self.eagerly(text) }
            let lazy = Result { try JSONObject(json: text) }
            switch (eager, lazy) {
            case (.success(let members), .success(let object)): #expect(object.members == members)
            case (.failure, .failure): break
            default: Issue.record("\(String(decoding: text, as: UTF8.self)): \(eager) and \(lazy)")
            }
        }
    }

    @Test(
        "two members of one name are refused, however the names are written",
        arguments: [
            #"{"tenantId":"a","tenantId":"b"}"#, #"{"tenantId":"a","tenantId":"a"}"#,
            #"{"tenantId":"a","tenant\u0049d":"b"}"#, #"{"\u0074enantId":"a","tenantId":"b"}"#,
            "{\"\u{E9}\":1,\"e\u{301}\":2}", #"{"\u00e9":1,"e\u0301":2}"#, "{\"K\":1,\"\u{212A}\":2}",
            #"{"a":{"\u00e9":1,"e\u0301":2}}"#, #"{"a":[{"b":{"K":1,"\u212a":2}}]}"#,
        ]
    )
    func duplicates(text: String) {
        let error = #expect(throws: JSONError.self) { try JSONObject(json: text) }
        #expect(error?.code == .duplicateMember)
    }

    @Test(
        "a reader of distinct names refuses one that stands twice, however deep",
        arguments: [
            #"{"a":1,"a":1}"#, #"{"a":{"b":1,"b":2}}"#, #"{"a":[{"b":1},{"b":1,"\u0062":2}]}"#, #"[[{"a":1,"a":1}]]"#,
            "{\"a\":{\"K\":1,\"\u{212A}\":2}}", #"{"a":{"\u00e9":1,"e\u0301":2}}"#,
        ]
    )
    func distinctNames(text: String) throws {
        var reader = try JSONReader(Array(text.utf8))
        let error = #expect(throws: JSONError.self) { try reader.readDistinctValue() }
        #expect(error?.code == .duplicateMember)
    }

    @Test("what a reader of distinct names takes is what any reader takes")
    func distinctValues() throws {
        let text = #"{"a":{"b":[1,"x",null,true,{"b":{"a":-0.5}}]},"b":"a"}"#
        var reader = try JSONReader(Array(text.utf8))
        #expect(try reader.readDistinctValue() == JSONValue(json: text))
        try reader.finish()
        var deep = try JSONReader(Array("[[[]]]".utf8), limits: JSONLimits(maximumDepth: 2))
        let error = #expect(throws: JSONError.self) { try deep.readDistinctValue() }
        #expect(error?.code == .tooDeep)
    }

    @Test("a member is found by the bytes of its name, while equality goes by canonical equivalence")
    func nameForms() throws {
        let composed = try JSONObject(json: "{\"\u{E9}\":1}")
        let decomposed = try JSONObject(json: "{\"e\u{301}\":1}")
        #expect(composed == decomposed)
        #expect(composed["\u{E9}"] == 1)
        #expect(composed["e\u{301}"] == nil)
    }

    @Test("a name that stands twice is found among many", arguments: [2, 3, 15, 16, 17, 18, 1_000])
    func manyMembers(count: Int) throws {
        let names = (0..<count).map { "x-amz-bedrock-kb-attribute-\($0)" }
        let text = "{" + names.map { "\"\($0)\":1" }.joined(separator: ",")
        #expect(try JSONObject(json: text + "}").count == count)
        for twin in [0, count / 2, count - 1] {
            let error = #expect(throws: JSONError.self) { try JSONObject(json: text + ",\"\(names[twin])\":1}") }
            #expect(error?.code == .duplicateMember)
        }
    }

    @Test("within a member the last of equal names counts, as in any value")
    func nestedDuplicates() throws {
        #expect(try JSONObject(json: #"{"a":{"b":1,"b":2}}"#)["a"] == ["b": 2])
        #expect(try JSONObject(json: #"{"a":{"b":1,"\u0062":2}}"#)["a"]?["b"] == 2)
    }

    @Test("names are compared by bytes, after their escapes are replaced")
    func names() throws {
        let object = try JSONObject(json: #"{ "tenant\u0049d" : "acme", "caf\u00e9": 1, "a\/b": 2, "": 3 }"#)
        #expect(object["tenantId"] == "acme" && object["caf\u{E9}"] == 1 && object["a/b"] == 2 && object[""] == 3)
        #expect(object["cafe\u{301}"] == nil && object["tenantID"] == nil && object["tenantI"] == nil)
        #expect(object[#"tenant\u0049d"#] == nil)
        #expect(object.keys == ["tenantId", "caf\u{E9}", "a/b", ""])
    }

    @Test("an object is checked whole when it is read", arguments: ReadingCase.refused)
    func strict(_ refused: ReadingCase) {
        let error = #expect(throws: JSONError.self) { try JSONObject(json: refused.text) }
        #expect(error?.code == refused.code)
    }

    @Test("depth is bounded as for any value, and what was read under other limits can be looked into")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            #"{"a":"# + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1) + "}"
        }
        #expect(try JSONObject(json: nested(128))["a"] != nil)
        #expect(throws: JSONError.self) { try JSONObject(json: nested(129)) }
        let deep = try JSONObject(json: nested(300), limits: JSONLimits(maximumDepth: 300))
        #expect(deep["a"]?.arrayValue?.count == 1)
    }

    @Test("equal members make equal objects, in whatever order and form")
    func equality() throws {
        let object: JSONObject = ["a": 1, "b": ["c": "d"]]
        let same = try JSONObject(json: #"{"b": {"c":"\u0064"}, "a": 1.0}"#)
        #expect(object == same && object.hashValue == same.hashValue)
        #expect(object != ["a": 1] && object != ["a": 2, "b": ["c": "d"]] && [:] != object)
        #expect(JSONObject(object.members) == object)
        #expect(["a": 1, "a": 2] as JSONObject == ["a": 2])
    }

    @Test("a member can be set, replaced and taken out")
    func setting() {
        var object: JSONObject = ["a": 1, "caf\u{E9}": 2]
        object["b"] = ["c"]
        object["a"] = nil
        object["cafe\u{301}"] = 3
        #expect(object["a"] == nil && object["b"] == ["c"] && object["cafe\u{301}"] == 3 && object.count == 2)
        #expect(object["caf\u{E9}"] == nil)
    }

    @Test("it is written with its members sorted by name, and read where it stands")
    func coding() throws {
        var reader = try JSONReader(Array(#"[ { "b" : [1 , 2], "a":"x" } , 7]"#.utf8))
        try reader.beginArray()
        #expect(try reader.nextElement())
        let object = try JSONObject(from: &reader)
        #expect(String(decoding: object.jsonBytes(), as: UTF8.self) == #"{"a":"x","b":[1,2]}"#)
        #expect(try reader.nextElement())
        #expect(try reader.readInt() == 7)
        #expect(throws: JSONError.self) { try JSONObject(json: "[]") }
        #expect(throws: JSONError.self) { try JSONObject(json: "null") }
    }

    @Test("neither printing nor reflection shows a member")
    func redaction() {
        let object: JSONObject = ["SECRET": "SECRET"]
        var dumped = ""
        dump(object, to: &dumped)
        #expect("\(object) \(String(reflecting: object)) \(dumped)".contains("SECRET") == false)
        #expect("\(object)" == "JSONObject(1 members, redacted)")
    }

    /// A text, and the kind of error that it has to be refused with.
    struct ReadingCase: Sendable {
        let text: String
        let code: JSONError.Code

        static let refused = [
            ReadingCase(text: #"{"a":tru}"#, code: .typeMismatch), ReadingCase(text: #"{"a":01}"#, code: .syntax),
            ReadingCase(text: #"{"a":1,}"#, code: .syntax), ReadingCase(text: #"{"a" 1}"#, code: .typeMismatch),
            ReadingCase(text: #"{"a":1e999}"#, code: .numberOutOfRange), ReadingCase(text: #"{"a":"b"#, code: .syntax),
            ReadingCase(text: #"{"a":"\ud800"}"#, code: .unpairedSurrogate),
            ReadingCase(text: #"{"a":["\x"]}"#, code: .syntax), ReadingCase(text: #"{"\x":1}"#, code: .syntax),
            ReadingCase(text: #"{"\udc00":1}"#, code: .unpairedSurrogate),
            ReadingCase(text: #"{"a":1}}"#, code: .trailingData), ReadingCase(text: #"{"a":{"b":}}"#, code: .syntax),
        ]
    }
}

extension ObjectTests {
    private static func randomMembers(using generator: inout SeededGenerator) -> [String: JSONValue] {
        let count = Int.random(in: 0..<(Bool.random(using: &generator) ? 6 : 24), using: &generator)
        return Dictionary(
            (0..<count).map { _ in
                (JSONValue.randomText(using: &generator), JSONValue.random(depth: 2, using: &generator))
            }
        ) { first, _ in first }
    }

    /// Members as a stranger might write them: white space, and any letter as an escape.
    private static func text(
        of members: [(key: String, value: JSONValue)],
        using generator: inout SeededGenerator
    ) -> [UInt8] {
        func space() -> String { [" ", "\n", "\t", "", "", ""].randomElement(using: &generator) ?? "" }
        func name(_ text: String) -> String {
            guard Bool.random(using: &generator) else { return JSONValue.string(text).jsonText }
            let units = text.utf16.map { unit in
                let digits = String(unit, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
            return "\"" + units.joined() + "\""
        }
        let written = members.map { "\(space())\(name($0.key))\(space()):\(space())\($0.value.jsonText)\(space())" }
        return Array("{\(written.joined(separator: ","))\(space())}".utf8)
    }

    /// The same rules, with a value made of each member.
    private static func eagerly(_ text: [UInt8]) throws -> [String: JSONValue] {
        var reader = try JSONReader(text)
        var members: [String: JSONValue] = [:]
        try reader.beginObject()
        while try reader.nextMember() {
            let name = try reader.memberName()
            guard members.updateValue(try reader.readValue(), forKey: name) == nil else {
                throw reader.failure(.duplicateMember, "a name stands twice")
            }
        }
        try reader.finish()
        return members
    }
}
