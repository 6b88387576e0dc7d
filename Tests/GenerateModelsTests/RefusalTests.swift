import TenantRAGJSON
import Testing

@testable import GenerateModels

@Suite("What is not supported is refused by name")
struct RefusalTests {
    struct Row: CustomTestStringConvertible {
        let testDescription: String
        let shapes: String
        let message: String
    }

    private static func input(_ members: String, required: String = "", _ shapes: String = "") -> String {
        #"{"GetThingRequest":{"type":"structure","required":[\#(required)],"members":{\#(members)}}\#(shapes)}"#
    }

    static let rows = [
        Row(
            testDescription: "a header of a request",
            shapes: input(#""a":{"shape":"Text","location":"header"}"#),
            message: "header members are supported beside event streams only"
        ),
        Row(
            testDescription: "a status code",
            shapes: input(#""a":{"shape":"Text","location":"statusCode"}"#),
            message: "the location statusCode"
        ),
        Row(
            testDescription: "headers by prefix",
            shapes: input(#""a":{"shape":"Text","location":"headers"}"#),
            message: "the location headers"
        ),
        Row(
            testDescription: "another name in the body",
            shapes: input(#""a":{"shape":"Text","locationName":"b"}"#),
            message: "another name in the body"
        ),
        Row(
            testDescription: "JSON in a text",
            shapes: input(#""a":{"shape":"Text","jsonvalue":true}"#),
            message: "the trait jsonvalue"
        ),
        Row(
            testDescription: "a host label",
            shapes: input(#""a":{"shape":"Text","hostLabel":true}"#),
            message: "the trait hostLabel"
        ),
        Row(
            testDescription: "a member's own time format",
            shapes: input(#""a":{"shape":"T","timestampFormat":"iso8601"}"#, #","T":{"type":"timestamp"}"#),
            message: "the trait timestampFormat"
        ),
        Row(
            testDescription: "a time of RFC 822",
            shapes: input(#""a":{"shape":"T"}"#, #","T":{"type":"timestamp","timestampFormat":"rfc822"}"#),
            message: "the timestamp format rfc822"
        ),
        Row(
            testDescription: "a type of next year",
            shapes: input(#""a":{"shape":"T"}"#, #","T":{"type":"bigDecimal"}"#),
            message: "the type bigDecimal"
        ),
        Row(
            testDescription: "a shape in itself",
            shapes: input(#""a":{"shape":"T"}"#, #","T":{"type":"structure","members":{"t":{"shape":"T"}}}"#),
            message: "T holds itself"
        ),
        Row(
            testDescription: "a list of lists",
            shapes: input(
                #""a":{"shape":"T"}"#,
                #","T":{"type":"list","member":{"shape":"U"}},"U":{"type":"list","member":{"shape":"Text"}}"#
            ),
            message: "a list or map within a list or map"
        ),
        Row(
            testDescription: "a map with other keys",
            shapes: input(
                #""a":{"shape":"T"}"#,
                #","T":{"type":"map","key":{"shape":"I"},"value":{"shape":"Text"}},"I":{"type":"integer"}"#
            ),
            message: "keys other than strings"
        ),
        Row(
            testDescription: "a streaming blob",
            shapes: input(#""a":{"shape":"T"}"#, #","T":{"type":"blob","streaming":true}"#),
            message: "a streaming blob"
        ),
        Row(
            testDescription: "a value without a name",
            shapes: input(#""a":{"shape":"T"}"#, #","T":{"type":"string","enum":["NONE"]}"#),
            message: "T.NONE needs a name"
        ),
        Row(
            testDescription: "two values of one name",
            shapes: input(#""a":{"shape":"T"}"#, #","T":{"type":"string","enum":["A_B","A-B"]}"#),
            message: "two values get the same name"
        ),
        Row(
            testDescription: "a number in the query",
            shapes: input(#""a":{"shape":"I","location":"querystring"}"#, #","I":{"type":"integer"}"#),
            message: "in the query only optional texts"
        ),
        Row(
            testDescription: "a required text in the query",
            shapes: input(#""a":{"shape":"Text","location":"querystring"}"#, required: #""a""#),
            message: "in the query only optional texts"
        ),
        Row(
            testDescription: "a required idempotency token",
            shapes: input(#""a":{"shape":"Text","idempotencyToken":true}"#, required: #""a""#),
            message: "an idempotency token is an optional text"
        ),
        Row(
            testDescription: "a name of the generated code",
            shapes: input(#""reader":{"shape":"Text"}"#),
            message: "the member reader"
        ),
        Row(
            testDescription: "a shape that is not there",
            shapes: input(#""a":{"shape":"Nowhere"}"#),
            message: "no shape Nowhere"
        ),
        Row(
            testDescription: "a payload that is no event stream",
            shapes:
                #"{"GetThingResponse":{"type":"structure","payload":"a","members":{"a":{"shape":"T"}}},"T":{"type":"structure","members":{}}}"#,
            message: "a payload other than an event stream"
        ),
        Row(
            testDescription: "a header of a whole answer",
            shapes: #"{"GetThingResponse":{"type":"structure","members":{"a":{"shape":"Text","location":"header"}}}}"#,
            message: "header members are supported beside event streams only"
        ),
    ]

    private static func input(_ members: String, _ shapes: String) -> String { input(members, required: "", shapes) }

    @Test("shapes and members", arguments: rows)
    func shape(row: Row) throws {
        var service = MadeUpService()
        try service.add(row.shapes)
        let error = #expect(throws: GeneratorError.self) { try service.generated() }
        #expect(error?.description.contains(row.message) == true, "\(error?.description ?? "nothing")")
    }

    @Test(
        "operations",
        arguments: [
            (#"{"http":{"method":"GET","requestUri":"/a?x=y"}}"#, "greedy labels and queries"),
            (#"{"http":{"method":"GET","requestUri":"/a/{name+}"}}"#, "greedy labels and queries"),
            (#"{"http":{"method":"GET","requestUri":"/a/{name}"}}"#, "{name} is not a required string"),
            (#"{"http":{"method":"GET"}}"#, "no method, path, input or output"),
            (#"{"endpoint":{"hostPrefix":"data."}}"#, "the trait endpoint"),
            (#"{"authtype":"none"}"#, "the trait authtype"),
            (#"{"requestcompression":{"encodings":["gzip"]}}"#, "the trait requestcompression"),
        ]
    )
    func operation(change: String, message: String) throws {
        var service = MadeUpService()
        guard case .object(let members) = try JSONValue(json: change) else { return }
        service.operation.merge(members) { $1 }
        let error = #expect(throws: GeneratorError.self) { try service.generated() }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "nothing")")
    }

    @Test("a service of another protocol")
    func otherProtocol() {
        var service = MadeUpService()
        service.metadata["protocol"] = "query"
        let error = #expect(throws: GeneratorError.self) { try service.generated() }
        #expect(error?.description.contains("rest-json") == true)
    }

    @Test(
        "entries of the list of services",
        arguments: [
            (#"{"model":"m","operations":["GetThing"]}"#, "a service has a module"),
            (#"{"module":"../x","model":"m","operations":["GetThing"]}"#, "a service has a module"),
            (#"{"module":"M","operations":["GetThing"]}"#, "M: no model"),
            (#"{"module":"M","model":"m"}"#, "a service has operations"),
            (#"{"module":"M","model":"m","operations":["GetThing","GetThing"]}"#, "each of them once"),
            (#"{"module":"M","model":"m","operations":["Get"]}"#, "no operation Get"),
            (#"{"module":"M","model":"m","operation":["GetThing"]}"#, "no member operation"),
            (#"{"module":"M","model":"m","operations":[{"name":"GetThing","spam":[]}]}"#, "no member spam"),
            (#"{"module":"M","model":"m","operations":[{"name":"GetThing","kind":"slow"}]}"#, "no kind slow"),
            (
                #"{"module":"M","model":"m","operations":[{"name":"GetThing","span":[["a","nowhere"]]}]}"#,
                "has no member nowhere"
            ),
            (
                #"{"module":"M","model":"m","operations":["GetThing"],"lenient":["GetThingRequest.name"]}"#,
                "nothing to be lenient about"
            ),
            (
                #"{"module":"M","model":"m","operations":["GetThing"],"lenient":["Other.name"]}"#,
                "Other.name is no member"
            ),
            (
                #"{"module":"M","model":"m","operations":["GetThing"],"external":{"Text":{"type":"T"}}}"#,
                "a type and a module"
            ),
        ]
    )
    func entry(json: String, message: String) throws {
        var service = MadeUpService()
        guard case .object(let members) = try JSONValue(json: json) else { return }
        service.entry = members
        let error = #expect(throws: GeneratorError.self) { try service.generated() }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "nothing")")
    }

    @Test("a sensitive member in a span, and a request that a service may leave something out of")
    func secrets() throws {
        var service = MadeUpService()
        try service.add(#"{"Text":{"type":"string","sensitive":true}}"#)
        service.entry["operations"] = [.object(["name": "GetThing", "span": [["a", "name"]]])]
        var error = #expect(throws: GeneratorError.self) { try service.generated() }
        #expect(error?.description.contains("Text is sensitive") == true)
        service = MadeUpService()
        try service.add(
            #"{"GetThingRequest":{"type":"structure","required":["name"],"members":{"name":{"shape":"Text"}}}}"#
        )
        service.entry["lenient"] = ["GetThingRequest.name"]
        error = #expect(throws: GeneratorError.self) { try service.generated() }
        #expect(error?.description.contains("is part of a request") == true)
    }

    @Test("a correction of what is not generated, and a refusal of an operation or error that is none")
    func corrections() throws {
        var service = MadeUpService()
        service.entry["unchecked"] = .object(["Text": "It has no pattern."])
        var error = #expect(throws: GeneratorError.self) { try service.generated() }
        #expect(error?.description.contains("there is nothing unchecked") == true)
        for (operation, message) in [("SetThing", "operations of the service"), ("GetThing", "has no error Wrong")] {
            service = MadeUpService()
            service.entry["temporaryRefusals"] = [
                .object(["error": "Wrong", "phrase": "p", "code": "c", "operations": [.string(operation)]])
            ]
            error = #expect(throws: GeneratorError.self) { try service.generated() }
            #expect(error?.description.contains(message) == true)
        }
    }

    @Test("a list with two services of one module, and one that is no list")
    func lists() throws {
        let entry = JSONValue.object(MadeUpService().entry)
        #expect(try Service.list([entry]).map(\.serviceType) == ["MadeUpService"])
        #expect(throws: GeneratorError.self) { try Service.list([entry, entry]) }
        #expect(throws: GeneratorError.self) { try Service.list([]) }
        #expect(throws: GeneratorError.self) { try Service.list(entry) }
    }
}
