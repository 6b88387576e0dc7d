import TenantRAGJSON
import TenantRAGTestSupport
import Testing

/// Documents repeat themselves, and the reader takes short cuts where they do: none of them may change what is read.
@Suite("Objects of one form, one after the other")
struct RepeatedFormTests {
    private static let first = #"{"season":1,"tenantId":"acme","x-amz-bedrock-kb-source-uri":"s3://a/b.md"}"#

    private func objects(_ second: String) throws(JSONError) -> [JSONObject] {
        var reader = try JSONReader(Array("[\(Self.first),\(second),\(Self.first)]".utf8))
        var objects: [JSONObject] = []
        try reader.beginArray()
        while try reader.nextElement() { objects.append(try reader.readObject()) }
        try reader.finish()
        return objects
    }

    @Test(
        "an object behind another is read as it would be alone",
        arguments: [
            first, "{}", #"{"season":2}"#, #"{"season":2,"tenantId":"acme"}"#, #"{"tenantId":"acme","season":2}"#,
            #"{"season":2,"tenantId":"acme","x-amz-bedrock-kb-source-uri":"u","title":"t"}"#,
            #"{"season":2,"tenantId2":"acme"}"#, #"{"season" :2, "tenantId":"acme" }"#,
            #"{ "season":{"a":[1]},"title":""}"#,
            #"{"\u0073eason":2,"tenantId":"a\"b"}"#, #"{"season":2,"é":"x"}"#, #"{"season":2,"":null}"#,
        ]
    )
    func alone(second: String) throws {
        let alone = try JSONObject(json: second)
        let read = try objects(second)
        #expect(read.map(\.members) == [try JSONObject(json: Self.first).members, alone.members, read[0].members])
        for name in ["season", "tenantId", "title", "é", "", "missing"] {
            #expect(read[1][name] == alone.members[name])
        }
    }

    @Test(
        "what is refused alone is refused behind an object of the same form",
        arguments: [
            #"{"season":1,"tenantId":"acme","season":2}"#, #"{"season":1,"season":2}"#,
            #"{"season":1,"tenantId":"acme","x-amz-bedrock-kb-source-uri":"u","tenantId":"other"}"#,
            #"{"season":1,"tenantId":"acme","\u0073eason":2}"#,
            "{\"season\":{\"\u{E9}\":1,\"e\u{301}\":2},\"tenantId\":\"acme\"}",
            #"{"season":1,"tenantId":"acme",}"#, #"{"season":1 "tenantId":"acme"}"#,
            #"{"season":1,"tenantId":"\ud800"}"#,
            #"{"season":1,"tenantId":"a\qb"}"#, #"{"season":01,"tenantId":"a"}"#, #"{"season":1,"tenantId":"a"#,
        ]
    )
    func refused(second: String) throws {
        #expect(throws: JSONError.self) { try JSONObject(json: second) }
        #expect(throws: JSONError.self) { try objects(second) }
    }

    @Test("a name is found by its bytes alone, behind values of every kind")
    func lookUp() throws {
        let object = try JSONObject(json: #"{"a":{"b":[1,{"c":"}"}]},"d\n":"e\"","f":[],"g":-1.5e3,"b":true,"h":"i"}"#)
        #expect(object["b"] == true)
        #expect(object["c"] == nil)
        #expect(object["d\n"] == "e\"")
        #expect(object["g"] == -1500)
        #expect(object["h"] == "i")
        #expect(object["a"] == ["b": [1, ["c": "}"]]])
    }
}

@Suite("Strings and fractions in one pass")
struct OnePassTests {
    @Test(
        "a string reads back wherever its escapes and letters stand",
        arguments: [0, 1, 7, 8, 9, 31, 32, 33, 4095, 4097]
    )
    func escapes(length: Int) throws {
        for part in ["\"", "\\", "\n", "é", "—", "\u{1F600}", "\u{0}", "\"é\u{1F600}\\"] {
            for tail in [0, 1, 8, 40] {
                let text = String(repeating: "x", count: length) + part + String(repeating: "y", count: tail) + part
                #expect(try JSONValue(json: JSONValue.string(text).jsonText) == .string(text))
            }
        }
        let text = String(repeating: "x", count: length)
        #expect(try JSONValue(json: "\"\(text)\\/\\u00e9\\uD83D\\uDE00\"") == .string(text + "/é\u{1F600}"))
        for bad in ["\\x", "\\u12", "\\uD83D", "\\uDE00\\uD83D", "\u{1}", "\\"] {
            #expect(throws: JSONError.self) { try JSONValue(json: "\"\(text)\\n\(bad)\"") }
        }
        #expect(throws: JSONError.self) {
            try JSONValue(json: Array("\"\(text)\\n".utf8) + [0xC3, UInt8(ascii: "\"")])
        }
    }

    @Test("a fraction of up to 19 digits is the double nearest to it", arguments: 1...40 as ClosedRange<UInt64>)
    func fractions(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let all = UInt64.random(in: 1_000_000_000_000_000_000...9_999_999_999_999_999_999, using: &random)
            let digits = String(all).prefix(Int.random(in: 2...19, using: &random))
            let point = Int.random(in: 1..<digits.count, using: &random)
            let whole = Bool.random(using: &random) ? digits.prefix(point) : "0"
            let text = "\(whole).\(digits.dropFirst(point))"
            #expect(try JSONValue(json: text).numberValue?.doubleValue == Double(text), "\(text)")
            #expect(try JSONValue(json: "-" + text).numberValue?.doubleValue == Double("-" + text), "-\(text)")
        }
    }
}
