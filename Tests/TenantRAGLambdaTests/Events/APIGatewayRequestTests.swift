import HTTPTypes
import TenantRAG
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLambda

@Suite("Proxy events")
struct APIGatewayRequestTests {
    @Test("both payload formats give the same request", arguments: [false, true])
    func formats(isVersion2: Bool) throws {
        var event = ProxyEvent()
        event.isVersion2 = isVersion2
        let request = try APIGatewayRequest(json: event.json.jsonBytes())
        #expect(request.format == (isVersion2 ? .version2 : .version1))
        #expect(request.method == "POST" && request.path == "/ask" && request.requestID == "gateway-request")
        #expect(request.authorizer["tenantId"] == "acme")
        #expect(request.fields.values(of: .contentType) == ["application/json"])
        #expect(try request.body(upTo: 100) == Array(#"{"user_query":"Who finds the radio?"}"#.utf8))
    }

    @Test("the context of a Lambda authorizer is taken, and no other part of the event")
    func authorizer() throws {
        var event = ProxyEvent()
        event.isVersion2 = true
        // Claims of another kind of authorizer: their names are an issuer's.
        event.more = [
            "requestContext": [
                "http": ["method": "POST"],
                "authorizer": ["jwt": ["claims": ["tenantId": "globex"]], "tenantId": "globex"],
            ]
        ]
        #expect(try APIGatewayRequest(json: event.json.jsonBytes()).authorizer.isEmpty)
        event.isVersion2 = false
        event.more = ["requestContext": ["authorizer": ["claims": ["tenantId": "globex"]]]]
        #expect(try APIGatewayRequest(json: event.json.jsonBytes()).authorizer["tenantId"] == nil)
        event.more = ["requestContext": ["authorizer": ["lambda": ["tenantId": "globex"]]]]
        #expect(try APIGatewayRequest(json: event.json.jsonBytes()).authorizer["tenantId"] == nil)
        event.more = ["requestContext": ["authorizer": .null]]
        #expect(try APIGatewayRequest(json: event.json.jsonBytes()).authorizer.isEmpty)
    }

    @Test(
        "what decides something and stands twice is refused, in whatever spelling",
        arguments: [
            #"{"httpMethod":"POST","requestContext":{},"requestContext":{"authorizer":{"tenantId":"globex"}}}"#,
            #"{"httpMethod":"POST","requestContext":{},"request\u0043ontext":{"authorizer":{"tenantId":"globex"}}}"#,
            #"{"httpMethod":"POST","requestContext":{"authorizer":null,"authorizer":{"tenantId":"globex"}}}"#,
            #"{"httpMethod":"POST","requestContext":{"authorizer":{"tenantId":"acme","tenantId":"globex"}}}"#,
            #"{"httpMethod":"POST","requestContext":{"authorizer":{"tenantId":"acme","\u0074enantId":"globex"}}}"#,
            #"{"httpMethod":"POST","requestContext":{"authorizer":{"x":{"a":1,"a":2}}}}"#,
            #"{"version":"2.0","requestContext":{"http":{"method":"POST"},"authorizer":{"lambda":{"tenantId":"acme","tenantId":"globex"}}}}"#,
            #"{"version":"2.0","requestContext":{"http":{"method":"POST"},"authorizer":{"lambda":{},"lambda":{"tenantId":"globex"}}}}"#,
            #"{"httpMethod":"POST","body":"a","body":"b","requestContext":{}}"#,
            #"{"httpMethod":"POST","isBase64Encoded":true,"isBase64Encoded":false,"requestContext":{}}"#,
            #"{"httpMethod":"GET","httpMethod":"POST","requestContext":{}}"#,
            #"{"version":"1.0","version":"2.0","httpMethod":"POST","requestContext":{}}"#,
            #"{"httpMethod":"POST","headers":null,"headers":{},"requestContext":{}}"#,
            #"{"httpMethod":"POST","multiValueHeaders":null,"multiValueHeaders":{},"requestContext":{}}"#,
            #"{"version":"2.0","requestContext":{"http":{"method":"POST"},"http":{"method":"GET"}}}"#,
        ]
    )
    func duplicates(event: String) {
        let error = #expect(throws: JSONError.self) { try APIGatewayRequest(json: event) }
        #expect(error?.code == .duplicateMember)
    }

    @Test(
        "what is no proxy event is refused",
        arguments: [
            ("", "syntax"), ("null", "typeMismatch"), ("[]", "typeMismatch"), ("{}", "missingMember"),
            (#"{"httpMethod":"POST"}"#, "missingMember"), (#"{"requestContext":{}}"#, "missingMember"),
            (#"{"version":"3.0","httpMethod":"POST","requestContext":{}}"#, "invalidValue"),
            (#"{"version":2.0,"httpMethod":"POST","requestContext":{}}"#, "typeMismatch"),
            (#"{"version":"2.0","httpMethod":"POST","requestContext":{}}"#, "missingMember"),
            (#"{"httpMethod":"POST","requestContext":null}"#, "typeMismatch"),
            (#"{"httpMethod":"POST","requestContext":{"authorizer":"acme"}}"#, "typeMismatch"),
            (#"{"httpMethod":7,"requestContext":{}}"#, "typeMismatch"),
            (#"{"httpMethod":"POST","headers":{"a":1},"requestContext":{}}"#, "typeMismatch"),
            (#"{"httpMethod":"POST","headers":[],"requestContext":{}}"#, "typeMismatch"),
            (#"{"httpMethod":"POST","multiValueHeaders":{"a":"b"},"requestContext":{}}"#, "typeMismatch"),
            (#"{"httpMethod":"POST","body":{},"requestContext":{}}"#, "typeMismatch"),
            (#"{"httpMethod":"POST","isBase64Encoded":"true","requestContext":{}}"#, "typeMismatch"),
            (#"{"httpMethod":"POST","requestContext":{}} x"#, "trailingData"),
            (#"{"httpMethod":"POST","requestContext":{}"#, "syntax"),
        ]
    )
    func refused(event: String, code: String) {
        let error = #expect(throws: JSONError.self) { try APIGatewayRequest(json: event) }
        #expect(error?.code.rawValue == code)
    }

    @Test("bytes that are no text, and depth and size beyond what there is, are refused")
    func hostileBytes() throws {
        let invalid = Array(#"{"httpMethod":"POST","requestContext":{},"x":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
        #expect(throws: JSONError.self) { try APIGatewayRequest(json: invalid) }
        let deep = #"{"httpMethod":"POST","requestContext":{},"x":"# + String(repeating: "[", count: 100_000)
        let error = #expect(throws: JSONError.self) {
            try APIGatewayRequest(json: Array(deep.utf8), limits: EventLimits.json)
        }
        #expect(error?.code == .tooDeep)
        let large = [UInt8](repeating: 0x20, count: EventLimits.json.maximumByteCount + 1)
        let tooLarge = #expect(throws: JSONError.self) {
            try APIGatewayRequest(json: large, limits: EventLimits.json)
        }
        #expect(tooLarge?.code == .tooLarge)
    }

    @Test(
        "bodies are read up to their limit, to the byte",
        arguments: [
            ("", 0, true), ("a", 1, true), ("ab", 1, false), ("abc", 3, true), ("abcd", 3, false), ("é", 1, false),
        ]
    )
    func bodies(body: String, limit: Int, isTaken: Bool) throws {
        for isBase64Encoded in [false, true] {
            var event = ProxyEvent()
            (event.body, event.isBase64Encoded) = (body, isBase64Encoded)
            let request = try APIGatewayRequest(json: event.json.jsonBytes())
            let bytes = try? request.body(upTo: limit)
            #expect(bytes == (isTaken ? Array(body.utf8) : nil))
            #expect(try request.body(upTo: .max) == Array(body.utf8))
        }
    }

    @Test(
        "what is not base64 is no body",
        arguments: ["a", "====", "YQ", "YQ=", "YR==", "YQ==YQ==", "Y Q=", "é", "YQ==\n"]
    )
    func base64(body: String) throws {
        let event: JSONValue = [
            "httpMethod": "POST", "body": .string(body), "isBase64Encoded": true, "requestContext": [:],
        ]
        let request = try APIGatewayRequest(json: event.jsonBytes())
        #expect(throws: APIGatewayRequest.BodyError.invalidBase64) { try request.body(upTo: 100) }
    }

    @Test("no byte of an event changed at random makes a tenant of another, or ends the process")
    func mutations() throws {
        var generator = SeededGenerator(seed: 77)
        var event = ProxyEvent(authorized: "acme")
        for round in 0..<4_000 {
            event.isVersion2 = round.isMultiple(of: 2)
            var bytes = event.json.jsonBytes()
            for _ in 0...generator.below(3) {
                let index = generator.below(bytes.count)
                switch generator.below(3) {
                case 0: bytes[index] = UInt8(truncatingIfNeeded: generator.next())
                case 1: bytes.remove(at: index)
                default: bytes.insert(contentsOf: bytes[index..<min(index + 9, bytes.count)], at: index)
                }
            }
            guard let request = try? APIGatewayRequest(json: bytes, limits: EventLimits.json) else { continue }
            if let tenant = request.authorizer["tenantId"]?.stringValue { #expect(tenant != "of-the-stage") }
        }
    }

    @Test("nothing of an event is printed")
    func silence() throws {
        var event = ProxyEvent(authorized: "acme", body: "MARKER")
        event.fields = [("Authorization", "Bearer MARKER")]
        let request = try APIGatewayRequest(json: event.json.jsonBytes())
        var text = "\(request) \(String(reflecting: request)) \(request.fields)"
        dump(request, to: &text)
        dump(request.fields, to: &text)
        #expect(!text.contains("MARKER") && !text.contains("acme"))
    }
}
