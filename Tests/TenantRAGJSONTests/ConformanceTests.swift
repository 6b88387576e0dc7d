import TenantRAGJSON
import Testing

/// The cases of the public JSON conformance suites, written down as data: what RFC 8259 demands to be accepted, what it
/// demands to be refused, and what it leaves open, with our choice.
@Suite("RFC 8259")
struct ConformanceTests {
    @Test(
        "accepts every form the grammar has",
        arguments: [
            "[[]   ]", "[\"\"]", "[]", "[\"a\"]", "[false]", "[null, 1, \"1\", {}]", "[null]", "[1\n]", " [1]",
            "[1,null,null,null,2]",
            "[2] ", "[123e65]", "[0e+1]", "[0e1]", "[ 4]", "[-0.000000000000000000000000000000000000000000000000001]",
            "[20e1]", "[-0]", "[-123]", "[-1]", "[1E22]", "[1E-2]", "[1E+2]", "[123e45]", "[123.456e78]", "[1e-2]",
            "[1e+2]", "[123]",
            "[123.456789]", "{\"asd\":\"sdf\", \"dfg\":\"fgh\"}", "{\"asd\":\"sdf\"}", "{\"a\":\"b\",\"a\":\"c\"}",
            "{\"a\":\"b\",\"a\":\"b\"}", "{}", "{\"\":0}", "{\"foo\\u0000bar\": 42}",
            "{ \"min\": -1.0e+28, \"max\": 1.0e+28 }",
            "{\"a\":[]}", "{\n\"a\": \"b\"\n}", "[\"\\u0060\\u012a\\u12AB\"]", "[\"\\uD801\\udc37\"]",
            "[\"\\ud83d\\ude39\\ud83d\\udc8d\"]", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\\\u0000\"]", "[\"\\\"\"]",
            "[\"a/*b*/c/*d//e\"]",
            "[\"\\\\a\"]", "[\"\\\\n\"]", "[\"\\u0012\"]", "[\"\\uFFFF\"]", "[\"asd\"]", "[ \"asd\"]",
            "[\"\\uDBFF\\uDFFF\"]",
            "[\"new\\u00A0line\"]", "[\"\u{10FFFF}\"]", "[\"\u{FFFF}\"]", "[\"\\u0000\"]", "[\"\\u002c\"]", "[\"π\"]",
            "[\"\u{1BFFF}\"]",
            "[\"asd \"]", "\" \"", "[\"\\uD834\\uDd1e\"]", "[\"\\u0821\"]", "[\"\\u0123\"]", "[\"\u{2028}\"]",
            "[\"\u{2029}\"]",
            "[\"\\u0061\\u30af\\u30EA\\u30b9\"]", "[\"new\\u000Aline\"]", "[\"\u{7F}\"]", "[\"\\uA66D\"]",
            "[\"\\u005C\"]", "[\"⍂㈴⍂\"]",
            "[\"\\uDBFF\\uDFFE\"]", "[\"\\u200B\"]",
            "[\"\\u2064\"]",
            "[\"\\uFDD0\"]", "[\"\\uFFFE\"]", "[\"\\u0022\"]", "[\"€𝄞\"]",
            "[\"a\u{7F}a\"]",
            "false", "42", "-0.1", "null", "\"asd\"", "true", "\"\"", "[\"a\"]\n", "[true]", " [] ",
        ]
    )
    func accepts(text: String) throws {
        let value = try JSONValue(json: text)
        #expect(try JSONValue(json: value.jsonText) == value)
        var reader = try JSONReader(Array(text.utf8))
        try reader.skipValue()
        try reader.finish()
    }

    @Test(
        "refuses everything else",
        arguments: [
            "[1 true]", "[\"\": 1]", "[\"\"],", "[,1]", "[1,,2]", "[\"x\",,]", "[\"x\"]]", "[\"\",]", "[\"x\"", "[x",
            "[3[4]]", "[1:2]", "[,]",
            "[-]", "[   , \"\"]", "[\"a\",\n4\n,1,", "[1,]", "[1,\n1\n,1", "[*]", "[\"\"", "[1,", "[{}", "[fals]",
            "[nul]", "[tru]", "123\0",
            "[++1234]", "[+1]", "[+Inf]", "[-01]", "[-1.0.]", "[-2.]", "[-NaN]", "[.-1]", "[.2e-3]", "[0.1.2]",
            "[0.3e+]", "[0.3e]", "[0.e1]",
            "[0E+]", "[0E]", "[0e+]", "[0e]", "[1.0e+]", "[1.0e-]", "[1.0e]", "[1 000.0]", "[1eE2]", "[2.e+3]",
            "[2.e-3]", "[2.e3]",
            "[9.e+]", "[Inf]", "[NaN]", "[１]", "[1+2]", "[0x1]", "[0x42]", "[Infinity]", "[0e+-1]", "[-123.123foo]",
            "[-Infinity]",
            "[-foo]", "[- 1]", "[-012]", "[-.123]", "[-1x]", "[1ea]", "[1.]", "[.123]", "[1.2a-3]",
            "[1.8011670033376514H-308]", "[012]",
            "[\"x\", truth]", "{[: \"x\"}\n", "{\"x\", null}", "{\"x\"::\"b\"}", "{🇨🇭}", "{\"a\":\"a\" 123}",
            "{key: 'value'}", "{\"a\" b}",
            "{:\"b\"}", "{\"a\" \"b\"}", "{\"a\":", "{\"a\"", "{1:1}", "{9999E9999:1}", "{null:null,null:null}",
            "{\"id\":0,,,,,}",
            "{'a':0}", "{\"id\":0,}", "{\"a\":\"b\"}/**/", "{\"a\":\"b\"}/**//", "{\"a\":\"b\"}//", "{\"a\":\"b\"}/",
            "{\"a\":\"b\",,\"c\":\"d\"}",
            "{a: \"b\"}", "{\"a\":\"a", "{ \"foo\" : \"bar\", \"a\" }", "{\"a\":\"b\"}#", " ", "[\"\\uD800\\\"]",
            "[\"\\uD800\\u\"]",
            "[\"\\uD800\\u1\"]", "[\"\\uD800\\u1x\"]", "[é]", "[\"\\\0\"]", "[\"\\x00\"]", "[\"\\\\\\\"]", "[\"\\\t\"]",
            "[\"\\🌀\"]",
            "[\"\\\"]", "[\"\\u00A\"]", "[\"\\uD834\\uDd\"]", "[\"\\uD800\\uD800\\x\"]", "[\"\\a\"]", "[\"\\uqqqq\"]",
            "[\\u0020\"asd\"]", "[\\n]",
            "\"", "['single quote']", "abc", "[\"\\", "[\"a\0a\"]", "[\"new\nline\"]", "[\"\t\"]", "\"\\UA66D\"",
            "\"\"x",
            "[\u{2060}]", "\u{FEFF}", "<.>", "[<null>]", "[1]x", "[1]]", "[\"asd]", "aå", "[True]", "1]",
            "{\"x\": true,", "[][]", "]", "{}}",
            "{\"\":", "{\"a\":/*comment*/\"b\"}", "{\"a\": true} \"x\"", "['", "[", "", "{", "{]", "{,", "{[", "{\"a",
            "{'a'", "[\"\\{[\"\\{[\"\\{[\"\\{",
            "*", "{\"a\":\"b\"}#{}", "[\\u000A\"\"]", "[1", "[ false, nul", "[ true, fals", "[ false, tru",
            "{\"asd\":\"asd\"",
            "å", "[\u{A0}1]", "\u{FEFF}{}", "[1\u{0C}]", "[\u{0B}1]", "{\"a\":1 \"b\":2}",
        ]
    )
    func refuses(text: String) {
        #expect(throws: JSONError.self) { try JSONValue(json: text) }
        #expect(throws: JSONError.self) {
            var reader = try JSONReader(Array(text.utf8))
            try reader.skipValue()
            try reader.finish()
        }
    }

    @Test(
        "refuses bytes that are not UTF-8, in values and in names",
        arguments: [
            [0xFF], [0xC0, 0xAF], [0xE0, 0xFF], [0xED, 0xA0, 0x80], [0xF4, 0xBF, 0xBF, 0xBF], [0x81],
            [0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF], [0xE9],
        ] as [[UInt8]]
    )
    func refusesInvalidUTF8(bytes: [UInt8]) {
        let quoted = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
        for document in [
            quoted, Array("{".utf8) + quoted + Array(":1}".utf8), Array("[".utf8) + bytes + Array("]".utf8),
        ] {
            #expect(throws: JSONError.self) { try JSONValue(json: document) }
            #expect(throws: JSONError.self) {
                var reader = try JSONReader(document)
                try reader.skipValue()
                try reader.finish()
            }
        }
    }

    @Test(
        "refuses half surrogates, which no Swift string can hold",
        arguments: [
            "\\uDADA", "\\uD888\\u1234", "\\uD800\\n", "\\uDd1ea", "\\uD800\\uD800\\n", "\\ud800", "\\ud800abc",
            "\\uDd1e\\uD834", "\\uDFAA",
        ]
    )
    func refusesHalfSurrogates(escape: String) throws {
        let error = #expect(throws: JSONError.self) { try JSONValue(json: "[\"\(escape)\"]") }
        #expect(error?.code == .unpairedSurrogate)
    }

    @Test("keeps numbers that RFC 8259 leaves open: integers beyond 64 bits as doubles, doubles beyond range refused")
    func openNumbers() throws {
        #expect(try JSONValue(json: "100000000000000000000") == .number(1e20))
        #expect(try JSONValue(json: "123.456e-789") == 0)
        for text in ["1e9999", "-1e9999", "[0.4e006699999999999999999999999999]"] {
            let error = #expect(throws: JSONError.self) { try JSONValue(json: text) }
            #expect(error?.code == .numberOutOfRange)
        }
    }
}
