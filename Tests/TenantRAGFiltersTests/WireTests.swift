import TenantRAGFilters
import TenantRAGJSON
import Testing

@Suite("Filters on the wire")
struct WireTests {
    static let forms: [(MetadataFilter, String)] = [
        (.equals("animal", "cat"), #"{"equals":{"key":"animal","value":"cat"}}"#),
        (.notEquals("isPilot", true), #"{"notEquals":{"key":"isPilot","value":true}}"#),
        (.greaterThan("year", 1989), #"{"greaterThan":{"key":"year","value":1989}}"#),
        (.greaterThanOrEquals("year", 1989.5), #"{"greaterThanOrEquals":{"key":"year","value":1989.5}}"#),
        (.lessThan("n", 9_223_372_036_854_775_807), #"{"lessThan":{"key":"n","value":9223372036854775807}}"#),
        (.lessThanOrEquals("n", -1), #"{"lessThanOrEquals":{"key":"n","value":-1}}"#),
        (.in("animal", ["cat", "dog"]), #"{"in":{"key":"animal","value":["cat","dog"]}}"#),
        (.notIn("animal", []), #"{"notIn":{"key":"animal","value":[]}}"#),
        (.startsWith("animal", "ca"), #"{"startsWith":{"key":"animal","value":"ca"}}"#),
        (.stringContains("animal", "a\"\n"), #"{"stringContains":{"key":"animal","value":"a\"\n"}}"#),
        (.listContains("animals", "\u{1F408}"), "{\"listContains\":{\"key\":\"animals\",\"value\":\"\u{1F408}\"}}"),
        (
            .andAll([.equals("a", 1), .orAll([.equals("b", 2), .equals("c", 3)])]),
            #"{"andAll":[{"equals":{"key":"a","value":1}},{"orAll":[{"equals":{"key":"b","value":2}},"#
                + #"{"equals":{"key":"c","value":3}}]}]}"#
        ),
        (.orAll([]), #"{"orAll":[]}"#),
    ]

    @Test("a filter is written in the service's form and read back", arguments: forms)
    func form(filter: MetadataFilter, json: String) throws {
        #expect(String(decoding: filter.jsonBytes(), as: UTF8.self) == json)
        #expect(try MetadataFilter(json: json) == filter)
        #expect(filter.expandedDescription == json)
    }

    @Test("white space, escapes and the order of members do not matter")
    func liberty() throws {
        let json = "{ \"eq\\u0075als\" :\n{ \"value\" : [ ] , \"k\\u0065y\" : \"\\u00e9\" } }"
        #expect(try MetadataFilter(json: json) == .condition(.init(key: "\u{E9}", operator: .equals, value: [])))
    }

    @Test("random filters survive the round trip, spelling by spelling")
    func roundTrips() throws {
        var random = RandomFilters(seed: 1)
        for _ in 0..<5_000 {
            let filter = random.filter(depth: 4, emptyGroups: true)
            guard try MetadataFilter(json: filter.jsonBytes()) == filter else {
                Issue.record("\(filter.expandedDescription) came back as another filter")
                return
            }
        }
    }

    static let refusals: [(String, JSONError.Code, String)] = [
        (#"{}"#, .missingMember, ""),
        (#"[]"#, .typeMismatch, ""),
        (#"null"#, .typeMismatch, ""),
        (#"{"equal":{"key":"a","value":1}}"#, .unknownMember, "equal"),
        (#"{"Equals":{"key":"a","value":1}}"#, .unknownMember, "Equals"),
        (#"{"not":{"equals":{"key":"a","value":1}}}"#, .unknownMember, "not"),
        (#"{"andAll":[{"equals":{"key":"a","value":1}},{"like":{"key":"a"}}]}"#, .unknownMember, "andAll[1].like"),
        (#"{"equals":{"key":"a","value":1},"in":{"key":"a","value":["b"]}}"#, .unknownMember, "in"),
        (#"{"equals":{"key":"a","value":1},"equals":{"key":"a","value":2}}"#, .unknownMember, "equals"),
        (#"{"equals":{"key":"a","value":1,"boost":2}}"#, .unknownMember, "equals.boost"),
        (#"{"equals":{"key":"a","key":"b","value":1}}"#, .duplicateMember, "equals.key"),
        (#"{"equals":{"key":"a","value":1,"value":2}}"#, .duplicateMember, "equals.value"),
        (#"{"equals":{"value":1}}"#, .missingMember, "equals"),
        (#"{"equals":{"key":"a"}}"#, .missingMember, "equals"),
        (#"{"equals":{"key":1,"value":1}}"#, .typeMismatch, "equals.key"),
        (#"{"equals":{"key":"a","value":null}}"#, .typeMismatch, "equals.value"),
        (#"{"equals":{"key":"a","value":{"b":1}}}"#, .typeMismatch, "equals.value"),
        (#"{"in":{"key":"a","value":["b",1]}}"#, .typeMismatch, "in.value"),
        (#"{"in":{"key":"a","value":[["b"]]}}"#, .typeMismatch, "in.value"),
        (#"{"orAll":[{"andAll":[{"in":{"key":"a","value":[null]}}]}]}"#, .typeMismatch, "orAll[0].andAll[0].in.value"),
        (#"{"andAll":{"equals":{"key":"a","value":1}}}"#, .typeMismatch, "andAll"),
        (#"{"andAll":[1]}"#, .typeMismatch, "andAll[0]"),
        (#"{"equals":{"key":"a","value":1}} x"#, .trailingData, ""),
        (#"{"equals":{"key":"a","value":1e999}}"#, .numberOutOfRange, "equals.value"),
    ]

    @Test("what is not understood is refused, and the error says where", arguments: refusals)
    func refusal(json: String, code: JSONError.Code, path: String) {
        let error = #expect(throws: JSONError.self) { try MetadataFilter(json: json) }
        #expect(error?.code == code)
        #expect(error?.path == path)
    }

    @Test(
        "a name that is nearly an operator's is asked about, and never repeated in the message",
        arguments: [
            ("equal", "did you mean equals?"), ("EQUALS", "did you mean equals?"), ("and", "did you mean andAll?"),
            ("contains", "did you mean stringContains or listContains?"), ("like", "known here"),
        ]
    )
    func nearMiss(name: String, end: String) {
        let error = #expect(throws: JSONError.self) {
            try MetadataFilter(json: "{\"\(name)\":{\"key\":\"a\",\"value\":1}}")
        }
        #expect(error?.message.hasSuffix(end) == true)
    }

    @Test("an error has no value of the filter in it")
    func errorsAreSafe() {
        let json = #"{"in":{"key":"a","value":["secret",1]}}"#
        let error = #expect(throws: JSONError.self) { try MetadataFilter(json: json) }
        #expect(error.map { !"\($0)".contains("secret") } == true)
    }

    @Test("attribute values take four types of JSON and no others")
    func attributeValues() throws {
        let values: [(AttributeValue, JSONValue)] = [
            ("a", "a"), (1, 1), (1.5, 1.5), (true, true), (["a", "b"], ["a", "b"]), ([], []),
        ]
        for (value, json) in values {
            #expect(AttributeValue(json) == value)
            #expect(value.jsonValue == json)
            #expect(try AttributeValue(json: value.jsonBytes()) == value)
        }
        for json: JSONValue in [.null, ["a": "b"], [1], ["a", .null]] {
            #expect(AttributeValue(json) == nil)
        }
    }
}
