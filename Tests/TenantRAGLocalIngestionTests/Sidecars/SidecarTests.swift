#if Local
import TenantRAGFilters
import TenantRAGJSON
import Testing

@testable import TenantRAGLocalIngestion

@Suite struct SidecarTests {
    static let accepted: [(json: String, attributes: [String: AttributeValue])] = [
        (#"{"metadataAttributes":{"tenantId":"acme"}}"#, ["tenantId": .string("acme")]),
        (
            #"{"metadataAttributes":{"a":"x","b":2.5,"c":true,"d":["x","y"]}}"#,
            ["a": .string("x"), "b": .number(2.5), "c": .boolean(true), "d": .stringList(["x", "y"])]
        ),
        (
            #"{"metadataAttributes":{"a":{"value":{"type":"STRING","stringValue":"x"}}}}"#,
            ["a": .string("x")]
        ),
        (
            #"{"metadataAttributes":{"a":{"value":{"type":"NUMBER","numberValue":-3},"includeForEmbedding":false}}}"#,
            ["a": .number(-3)]
        ),
        (
            #"{"metadataAttributes":{"a":{"value":{"booleanValue":false,"type":"BOOLEAN"}}}}"#,
            ["a": .boolean(false)]
        ),
        (
            #"{"metadataAttributes":{"a":{"value":{"type":"STRING_LIST","stringListValue":["x"]}}}}"#,
            ["a": .stringList(["x"])]
        ),
        (
            #"{"metadataAttributes":{"a":"x","b":{"value":{"type":"STRING","stringValue":"y"}}}}"#,
            ["a": .string("x"), "b": .string("y")]
        ),
        ("\u{FEFF}" + #"{"metadataAttributes":{"a":"x"}}"#, ["a": .string("x")]),
        (
            #"{"metadataAttributes":{"a":"\#(String(repeating: "é", count: 2_048))"}}"#,
            ["a": .string(String(repeating: "é", count: 2_048))]
        ),
        (
            #"{"metadataAttributes":{"\#(String(repeating: "k", count: 100))":"x"}}"#,
            [String(repeating: "k", count: 100): .string("x")]
        ),
    ]

    @Test("Both forms are read, with every type", arguments: accepted)
    func accepts(_ json: String, _ attributes: [String: AttributeValue]) throws {
        #expect(try Sidecar(parsing: Array(json.utf8)).attributes == attributes)
    }

    static let refused: [(json: String, saying: String)] = [
        ("", "not valid JSON"),
        ("{", "not valid JSON"),
        ("[]", "not valid JSON"),
        (#"{"metadataAttributes":{"a":"x"}} more"#, "not valid JSON"),
        (#"{"metadataAttributes":{"a":1e999}}"#, "not valid JSON"),
        (#"{"metadataAttributes":{"a":NaN}}"#, "not valid JSON"),
        (#"{"metadataAttributes":{"a":"\ud800"}}"#, "not valid JSON"),
        ("{}", "holds no attributes"),
        (#"{"metadataAttributes":{}}"#, "holds no attributes"),
        (#"{"metadataAttributes":null}"#, "not valid JSON"),
        (#"{"metadataAttributes":{"a":"x"},"accessControlList":[]}"#, "a member that is not known"),
        (#"{"MetadataAttributes":{"a":"x"}}"#, "a member that is not known"),
        (#"{"metadataAttributes":{"a":"x","a":"y"}}"#, "twice"),
        (#"{"metadataAttributes":{"a":"x"},"metadataAttributes":{"a":"y"}}"#, "twice"),
        (#"{"metadataAttributes":{"\u00e9":"x","e\u0301":"y"}}"#, "twice"),
        (#"{"metadataAttributes":{"\u0061":"x","a":"y"}}"#, "twice"),
        (#"{"metadataAttributes":{"a":{"value":{"type":"STRING","stringValue":"x","stringValue":"y"}}}}"#, "twice"),
        (#"{"metadataAttributes":{"a":null}}"#, "null"),
        (#"{"metadataAttributes":{"a":{"b":"x"}}}"#, "more than value"),
        (#"{"metadataAttributes":{"a":{}}}"#, "without a value"),
        (#"{"metadataAttributes":{"a":{"value":{}}}}"#, "without a type"),
        (#"{"metadataAttributes":{"a":{"value":"x"}}}"#, "more than value"),
        (#"{"metadataAttributes":{"a":{"value":{"type":"STRING","stringValue":{"b":1}}}}}"#, "an object within"),
        (#"{"metadataAttributes":{"a":{"value":{"type":"STRING","numberValue":1}}}}"#, "does not go with"),
        (#"{"metadataAttributes":{"a":{"value":{"type":"NUMBER","numberValue":"1"}}}}"#, "does not go with"),
        (#"{"metadataAttributes":{"a":{"value":{"type":"DATE","stringValue":"x"}}}}"#, "does not go with"),
        (
            #"{"metadataAttributes":{"a":{"value":{"type":"STRING","stringValue":"x","numberValue":1}}}}"#,
            "more than one value"
        ),
        (
            #"{"metadataAttributes":{"a":{"value":{"type":"STRING","stringValue":"x"},"includeForEmbedding":"yes"}}}"#,
            "boolean includeForEmbedding"
        ),
        (#"{"metadataAttributes":{"a":""}}"#, "0 characters"),
        (#"{"metadataAttributes":{"a":"\#(String(repeating: "x", count: 2_049))"}}"#, "2049 characters"),
        (#"{"metadataAttributes":{"a":[]}}"#, "0 members"),
        (#"{"metadataAttributes":{"a":["1","2","3","4","5","6","7","8","9","10","11"]}}"#, "11 members"),
        (#"{"metadataAttributes":{"a":["x",1]}}"#, "not a string"),
        (#"{"metadataAttributes":{"a":["x",["y"]]}}"#, "not a string"),
        (#"{"metadataAttributes":{"a":["x",""]}}"#, "0 characters"),
        (#"{"metadataAttributes":{"":"x"}}"#, "0 characters"),
        (#"{"metadataAttributes":{"\#(String(repeating: "k", count: 101))":"x"}}"#, "101 characters"),
        (#"{"metadataAttributes":{"x-amz-bedrock-kb-source-uri":"x"}}"#, "reserved"),
        (#"{"metadataAttributes":{"X-Amz-Bedrock":"x"}}"#, "reserved"),
        (#"{"metadataAttributes":{"a\u0000":"x"}}"#, "control character"),
        (String(repeating: #"{"a":"#, count: 500), "a member that is not known"),
        (#"{"metadataAttributes":{"a":\#(String(repeating: "[", count: 500))"#, "not valid JSON"),
        (#"{"documentStructureConfiguration":{}}"#, "not of type"),
        (#"{"documentStructureConfiguration":{"type":"OTHER","recordBasedStructureMetadata":{}}}"#, "not of type"),
        (record(#""contentFields":[]"#), "names 0 contentFields"),
        (record(#""contentFields":[{"fieldName":"a"},{"fieldName":"b"}]"#), "names 2 contentFields"),
        (record(#""contentFields":["a"]"#), "fieldName"),
        (record(#""contentFields":[{"fieldName":"a"}],"metadataFieldsSpecification":{"fields":[]}"#), "not known"),
        (
            record(
                #""contentFields":[{"fieldName":"a"}],"metadataFieldsSpecification":{"fieldsToInclude":[{"fieldName":"b"}],"fieldsToExclude":[{"fieldName":"b"}]}"#
            ), "both fieldsToInclude and fieldsToExclude"
        ),
        (
            record(
                #""contentFields":[{"fieldName":"a"}],"metadataFieldsSpecification":{"fieldsToInclude":[{"fieldName":"a"}]}"#
            ), "its content field among"
        ),
    ]

    static func record(_ content: String) -> String {
        #"{"documentStructureConfiguration":{"type":"RECORD_BASED_STRUCTURE_METADATA","recordBasedStructureMetadata":{\#(content)}}}"#
    }

    @Test("What the guide does not allow is refused, and the message says why", arguments: refused)
    func refuses(_ json: String, _ saying: String) throws {
        let refusal = #expect(throws: IngestionRefusal.self) { try Sidecar(parsing: Array(json.utf8)) }
        #expect(refusal?.code == .malformedSidecar)
        #expect(refusal?.message.contains(saying) == true, "\(refusal?.message ?? "")")
    }

    @Test("Ten kilobytes are taken and one byte more is not")
    func size() throws {
        let start = #"{"metadataAttributes":{"a":"x"}}"#
        let full = start + String(repeating: " ", count: 10_240 - start.utf8.count)
        #expect(try Sidecar(parsing: Array(full.utf8)).attributes.count == 1)
        let refusal = #expect(throws: IngestionRefusal.self) { try Sidecar(parsing: Array((full + " ").utf8)) }
        #expect(refusal?.code == .oversizedSidecar)
    }

    @Test("A message of a refused sidecar never shows a value")
    func silence() throws {
        let secret = "hunter2hunter2"
        for json in [
            #"{"metadataAttributes":{"a":{"\#(secret)":1}}}"#, #"{"metadataAttributes":{"a":["\#(secret)",1]}}"#,
            #"{"metadataAttributes":{"a":"\#(secret)"#,
            #"{"metadataAttributes":{"a":{"value":{"type":"\#(secret)","stringValue":"b"}}}}"#,
        ] {
            let refusal = #expect(throws: IngestionRefusal.self) { try Sidecar(parsing: Array(json.utf8)) }
            #expect(refusal?.message.contains(secret) == false)
        }
    }

    @Test("Attributes that are included for embedding become lines to search")
    func embedding() throws {
        let json = """
            {"metadataAttributes":{
            "b":{"value":{"type":"STRING_LIST","stringListValue":["x","y"]},"includeForEmbedding":true},
            "c":{"value":{"type":"STRING","stringValue":"hidden"},"includeForEmbedding":false},
            "a":{"value":{"type":"NUMBER","numberValue":2},"includeForEmbedding":true},"d":"plain"}}
            """
        #expect(try Sidecar(parsing: Array(json.utf8)).embeddedLines == ["b: x, y", "a: 2"])
    }
}
#endif
