import Foundation
import TenantRAGJSON
import TenantRAGTestSupport
import Testing

@Suite("Values with Swift's own encoders and decoders")
struct CodableTests {
    @Test("random values come back equal", arguments: 0..<20 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let value = JSONValue.array([.random(depth: 4, using: &generator)])
            let data = try JSONEncoder().encode(value)
            #expect(try JSONValue(json: [UInt8](data)) == value)
            #expect(try JSONDecoder().decode(JSONValue.self, from: data) == value)
        }
    }

    @Test(
        "numbers keep their value, and truth values stay truth values",
        arguments: [
            .number(JSONNumber(Int64.max)), .number(JSONNumber(Int64.min)), 9_007_199_254_740_993, 0, 1, -1, 0.1, 1e300,
            2.2250738585072014e-308, true, false, nil, "1", "true", "",
        ] as [JSONValue]
    )
    func scalars(value: JSONValue) throws {
        let data = try JSONEncoder().encode([value])
        #expect(try JSONDecoder().decode([JSONValue].self, from: data) == [value])
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(value.jsonText.utf8)) == value)
    }

    @Test("an encoder's and a decoder's strategy for keys leaves the names of members alone")
    func keyStrategies() throws {
        struct Holder: Codable, Equatable {
            let userValue: JSONValue
            let document: JSONObject
        }
        let holder = Holder(
            userValue: ["tenantId": 1, "tenant_id": ["innerName": 2, "inner_name": 3]],
            document: ["tenantId": ["innerName": "a"], "tenant_id": "b"]
        )
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let data = try encoder.encode(holder)
        #expect(try JSONValue(json: [UInt8](data))["user_value"] == holder.userValue)
        #expect(try decoder.decode(Holder.self, from: data) == holder)
    }

    @Test("formats other than JSON hold the same values")
    func propertyList() throws {
        let value: JSONValue = ["list": [1, 0.5, "two", true], "nested": ["empty": [:], "none": []]]
        let data = try PropertyListEncoder().encode(value)
        #expect(try PropertyListDecoder().decode(JSONValue.self, from: data) == value)
        let object: JSONObject = ["a": [1, ["b": "c"]]]
        #expect(try PropertyListDecoder().decode(JSONObject.self, from: PropertyListEncoder().encode(object)) == object)
    }

    @Test("what is nested too deeply is an error, at whatever depth a decoder itself would stop")
    func depth() throws {
        for (opening, closing) in [("[", "]"), (#"{"a":"#, "}")] {
            func nested(_ count: Int) -> Data {
                Data((String(repeating: opening, count: count) + "1" + String(repeating: closing, count: count)).utf8)
            }
            _ = try JSONDecoder().decode(JSONValue.self, from: nested(128))
            let error = #expect(throws: DecodingError.self) {
                try JSONDecoder().decode(JSONValue.self, from: nested(129))
            }
            #expect(error.map { "\($0)".contains("128 levels") } == true)
        }
    }

    @Test("the reader's error is the decoder's underlying error")
    func errors() throws {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(JSONObject.self, from: Data("[1]".utf8))
        }
        guard case .dataCorrupted(let context)? = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect((context.underlyingError as? JSONError)?.code == .typeMismatch)
    }

    @Test("text is the bytes, for all that is written")
    func text() {
        let object: JSONObject = ["b": "é", "a": [1]]
        #expect(object.jsonText == #"{"a":[1],"b":"é"}"#)
        #expect(Array(object.jsonText.utf8) == object.jsonBytes())
        #expect(JSONValue.string("a\nb").jsonText == #""a\nb""#)
    }
}
