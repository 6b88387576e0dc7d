import Foundation
import TenantRAGFilters
import TenantRAGJSON
import Testing

@Suite("Filters in types of a service's own")
struct FilterCodableTests {
    struct Ask: Codable, Equatable {
        var question: String
        var filter: MetadataFilter?
    }

    @Test("a filter is a member in the service's form")
    func member() throws {
        let json =
            #"{"question":"Who?","filter":{"andAll":[{"equals":{"key":"tenant_id","value":2}},{"in":{"key":"b","value":["c"]}}]}}"#
        let ask = try JSONDecoder().decode(Ask.self, from: Data(json.utf8))
        #expect(ask == Ask(question: "Who?", filter: .andAll([.equals("tenant_id", 2), .in("b", ["c"])])))
        #expect(try JSONValue(json: [UInt8](JSONEncoder().encode(ask))) == JSONValue(json: json))
        #expect(try JSONDecoder().decode(Ask.self, from: Data(#"{"question":"Who?"}"#.utf8)).filter == nil)
    }

    @Test("random filters come back, spelling by spelling")
    func roundTrips() throws {
        var random = RandomFilters(seed: 2)
        for _ in 0..<300 {
            let filter = random.filter(depth: 4, emptyGroups: true)
            let data = try JSONEncoder().encode(filter)
            #expect(try MetadataFilter(json: [UInt8](data)) == filter)
            #expect(try JSONDecoder().decode(MetadataFilter.self, from: data) == filter)
        }
    }

    @Test(
        "what the reader refuses a decoder refuses, with the reader's error underneath",
        arguments: WireTests.refusals
    )
    func refusals(json: String, code: JSONError.Code, path: String) throws {
        // Whatever a decoder merges or refuses by itself does not come here.
        guard code != .duplicateMember, code != .trailingData, code != .numberOutOfRange, !json.hasSuffix(#"2}}"#)
        else {
            return
        }
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([MetadataFilter].self, from: Data("[\(json)]".utf8))
        }
        guard case .dataCorrupted(let context)? = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        let underlying = try #require(context.underlyingError as? JSONError)
        #expect(underlying.code == code)
        #expect(context.codingPath.count == 1)
    }

    @Test("attribute values are members, too")
    func attributes() throws {
        let attributes: [String: AttributeValue] = ["a": 1, "b": "x", "c": true, "d": ["e"], "f": 0.5]
        let data = try JSONEncoder().encode(attributes)
        #expect(try JSONDecoder().decode([String: AttributeValue].self, from: data) == attributes)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(AttributeValue.self, from: Data(#"{"a":1}"#.utf8))
        }
    }
}
