import HTTPTypes
import TenantRAG
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLambda

@Suite("Header fields of events")
struct APIGatewayFieldsTests {
    private static func values(_ headers: String, _ lists: String, of name: String = "authorization") throws -> [String]
    {
        let event = #"{"httpMethod":"GET","headers":\#(headers),"multiValueHeaders":\#(lists),"requestContext":{}}"#
        return try APIGatewayRequest(json: event).fields.values(of: #require(HTTPField.Name(name)))
    }

    @Test(
        "a field counts as often as it is there, whatever the case of its name",
        arguments: [
            ("null", "null", []),
            ("{}", "{}", []),
            (#"{"Authorization":"a"}"#, "null", ["a"]),
            (#"{"AUTHORIZATION":"a"}"#, #"{"authorization":["a"]}"#, ["a"]),
            ("null", #"{"Authorization":["a"]}"#, ["a"]),
            (#"{"Authorization":"b"}"#, #"{"Authorization":["a","b"]}"#, ["a", "b"]),
            (#"{"Authorization":"a","authorization":"b"}"#, "null", ["a", "b"]),
            (#"{"Authorization":"a","authorization":"a"}"#, #"{"authorization":["a"]}"#, ["a", "a", "a"]),
            (#"{"Authorization":"a"}"#, #"{"Authorization":["a"],"authorization":["b"]}"#, ["a", "b"]),
            // The two lists contradict each other.
            (#"{"Authorization":"b"}"#, #"{"Authorization":["a"]}"#, ["a", "b"]),
            (#"{"Authorization":"\u00E9"}"#, #"{"Authorization":["e\u0301"]}"#, ["e\u{301}", "\u{E9}"]),
            // One name twice in one object.
            (#"{"Authorization":"a","Authorization":"b"}"#, "null", ["a", "b"]),
            ("null", #"{"Authorization":[]}"#, []),
            // Names that are none of it.
            (#"{"Authorization ":"a","X-Authorization":"b","Authori\u017Fation":"c"}"#, "null", []),
        ] as [(String, String, [String])]
    )
    func count(headers: String, lists: String, expected: [String]) throws {
        let found = try Self.values(headers, lists)
        #expect(found.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    }

    @Test("a Kelvin sign is not the letter k")
    func kelvin() throws {
        #expect(try Self.values(#"{"Coo\u212Aie":"a"}"#, "null", of: "cookie").isEmpty)
    }

    @Test("of any fields in any spelling, each is found as often as it was sent")
    func property() throws {
        var generator = SeededGenerator(seed: 4)
        let names = ["Authorization", "authorization", "AuThOrIzAtIoN", "X-Amz-Tenant-Id", "x-amz-tenant-id", "Accept"]
        for _ in 0..<500 {
            var event = ProxyEvent()
            event.fields = (0..<generator.below(6)).map { number in (generator.pick(names), "value-\(number)") }
            let request = try APIGatewayRequest(json: event.json.jsonBytes())
            for name in ["authorization", "x-amz-tenant-id", "accept"] {
                let sent = event.fields.filter { $0.0.lowercased() == name }.map(\.1)
                let found = request.fields.values(of: try #require(HTTPField.Name(name)))
                // Spellings that differ make the short list longer than one, and every value is then given.
                #expect(Set(found) == Set(sent) && (found.count == 1) == (sent.count == 1))
            }
        }
    }
}
