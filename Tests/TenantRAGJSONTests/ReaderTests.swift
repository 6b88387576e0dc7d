import TenantRAGJSON
import Testing

@Suite("JSONReader")
struct ReaderTests {
    @Test(
        "names the position of an error",
        arguments: [
            (#"{"retrievalResults":[{"score":1},{"score":2},{"score":true}]}"#, "retrievalResults[2].score"),
            (
                #"{"retrievalResults":[{"score":1,"x":{"y":[1,"]}{,"]}},{"z":"\"}","score":true}]}"#,
                "retrievalResults[1].score"
            ),
            (#"{"retrievalResults":[{"score":"#, "retrievalResults[0].score"),
            (#"{"retrievalResults":7}"#, "retrievalResults"), ("7", ""),
        ]
    )
    func path(text: String, path: String) throws {
        let error = #expect(throws: JSONError.self) {
            var reader = try JSONReader(Array(text.utf8))
            try reader.beginObject()
            while try reader.nextMember() {
                try reader.beginArray()
                while try reader.nextElement() {
                    try reader.beginObject()
                    while try reader.nextMember() {
                        if reader.memberIs("score") { _ = try reader.readDouble() } else { try reader.skipValue() }
                    }
                }
            }
        }
        #expect(error?.path == path)
    }

    @Test("an error's description never holds a value of the document")
    func errorsAreSafe() {
        let error = #expect(throws: JSONError.self) { try Int64Box(json: #"{"value":"top secret"}"#) }
        #expect(error?.description.contains("secret") == false)
        #expect(error?.code == .typeMismatch)
    }

    @Test(
        "reads whole numbers exactly, and refuses those that are not",
        arguments: [
            ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min), ("0", 0), ("-0", 0), ("1e3", 1000),
            ("5.0", 5),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1.5", nil), ("1e400", nil), ("\"1\"", nil),
            ("null", nil),
        ] as [(String, Int64?)]
    )
    func integers(text: String, value: Int64?) {
        #expect((try? Int64Box(json: #"{"value":\#(text)}"#))?.value == value)
    }

    @Test("a member's name is compared after its escapes are resolved")
    func escapedNames() throws {
        #expect(try Int64Box(json: #"{"\u0076alue":3}"#).value == 3)
        #expect(throws: JSONError.self) { try Int64Box(json: #"{"\ud800":3,"value":3}"#) }
    }

    @Test("doubles and floats take the strings AWS writes for what JSON lacks")
    func nonFinite() throws {
        var reader = try JSONReader(Array(#"["NaN","Infinity","-Infinity",1e39]"#.utf8))
        try reader.beginArray()
        _ = try reader.nextElement()
        #expect(try reader.readDouble().isNaN)
        _ = try reader.nextElement()
        #expect(try reader.readFloat() == .infinity)
        _ = try reader.nextElement()
        #expect(try reader.readDouble() == -.infinity)
        _ = try reader.nextElement()
        let error = #expect(throws: JSONError.self) { try reader.readFloat() }
        #expect(error?.code == .numberOutOfRange)
    }

    @Test("depth and size are bounded, however deep the document is")
    func limits() throws {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: JSONError.self) { try JSONValue(json: deep) }
        let error = #expect(throws: JSONError.self) {
            var reader = try JSONReader(Array(String(repeating: #"{"a":"#, count: 100_000).utf8))
            try reader.skipValue()
        }
        #expect(error?.code == .tooDeep)
        let nested = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
        #expect(try JSONValue(json: nested).arrayValue?.count == 1)
        let large = #expect(throws: JSONError.self) {
            try JSONValue(json: "[1,2]", limits: JSONLimits(maximumByteCount: 4))
        }
        #expect(large?.code == .tooLarge)
    }

    @Test("names that Swift cannot tell apart are refused; the last of equal ones counts")
    func duplicateNames() throws {
        #expect(try JSONValue(json: #"{"a":1,"a":2}"#) == ["a": 2])
        let error = #expect(throws: JSONError.self) { try JSONValue(json: "{\"\u{E9}\":1,\"e\u{301}\":2}") }
        #expect(error?.code == .duplicateMember)
        #expect(throws: JSONError.self) { try JSONValue(json: "{\"K\":1,\"\u{212A}\":2}") }
    }

    @Test(
        "base64 is decoded strictly",
        arguments: [
            ("", []), ("Zg==", [0x66]), ("Zm8=", [0x66, 0x6F]), ("Zm9v", [0x66, 0x6F, 0x6F]), ("/+8=", [0xFF, 0xEF]),
            ("\\/+8=", [0xFF, 0xEF]),
            ("Zg", nil), ("Zg=", nil), ("Zh==", nil), ("Zm9=", nil), ("Z===", nil), ("====", nil), ("Zm9v\\n", nil),
            ("Zm-_", nil), ("Zg==Zg==", nil),
        ] as [(String, [UInt8]?)]
    )
    func base64(text: String, bytes: [UInt8]?) throws {
        var reader = try JSONReader(Array("\"\(text)\"".utf8))
        #expect((try? reader.readBase64()) == bytes)
    }
}

/// A type as generated models are written.
private struct Int64Box: JSONReadable {
    var value: Int64

    init(from reader: inout JSONReader) throws(JSONError) {
        var value: Int64?
        try reader.beginObject()
        while try reader.nextMember() {
            if reader.memberIs("value") { value = try reader.readInt64() } else { try reader.skipValue() }
        }
        guard let value else { throw reader.failure(.missingMember, "value") }
        self.value = value
    }
}
