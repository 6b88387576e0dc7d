#if Local
import TenantRAGFilters
import Testing

@testable import TenantRAGLocalIngestion

@Suite struct CSVTests {
    static let rows: [(csv: String, rows: [[String]])] = [
        ("", []),
        ("a", [["a"]]),
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
        (#"a,"b ""c"", d""#, [["a", #"b "c", d"#]]),
        ("\"a\nb\",c\n", [["a\nb", "c"]]),
        ("a,,\n", [["a", "", ""]]),
        ("\n\n  \n,,\na,b,c\n\n", [["a", "b", "c"]]),
        (#""""#, []),
        (#"x"y,z"#, [[#"x"y"#, "z"]]),
        ("a,\u{0},c", [["a", "\u{0}", "c"]]),
    ]

    @Test("Rows are those of RFC 4180", arguments: rows)
    func parses(_ csv: String, _ expected: [[String]]) throws {
        var parser = CSVParser(Array(csv.utf8))
        var rows: [[String]] = []
        while let row = try parser.next() { rows.append(row.map { String(decoding: $0, as: UTF8.self) }) }
        #expect(rows == expected)
    }

    static let malformed = [
        ("a\n\"b", "row 2 that is never closed"), (#"a,"b"c"#, "after a closing quote in row 1"),
        (String(repeating: ",", count: 1_001), "more than 1000 columns"),
    ]

    @Test("Quotes that leave the columns open to guessing are refused", arguments: malformed)
    func refusesQuotes(_ csv: String, _ saying: String) {
        let refusal = #expect(throws: IngestionRefusal.self) { try CSVDocument.table(Array(csv.utf8)) }
        #expect(refusal?.code == .malformedDocument)
        #expect(refusal?.message.contains(saying) == true)
    }

    @Test("Without a structure each row is a line that names its columns")
    func table() throws {
        let text = try CSVDocument.table(Array("No.,Title,Note\n1,\"MADMAX, again\",\n2,Dig Dug,x,extra\n".utf8))
        #expect(text.lines == ["= No.: 1 | Title: MADMAX, again", "= No.: 2 | Title: Dig Dug | Note: x | extra"])
    }

    @Test("Names of columns that would swell a small file are refused by the limit on text")
    func swells() throws {
        let header = (0..<500).map { String(repeating: "n", count: 70) + "\($0)" }.joined(separator: ",")
        let rows = String(repeating: String(repeating: "x,", count: 499) + "x\n", count: 200)
        let budget = DocumentBudget(IngestionLimits(textByteCount: 100_000))
        let refusal = #expect(throws: IngestionRefusal.self) {
            try CSVDocument.table(Array("\(header)\n\(rows)".utf8), budget: budget)
        }
        #expect(refusal?.code == .tooLarge)
    }

    static let csv = "text,tenantId,season,secret\nFirst.,acme,1,s1\n,acme,1,s2\n\"Second, longer.\",globex,,s3\n"

    static let specifications: [(specification: String, attributes: [[String: AttributeValue]])] = [
        (
            "",
            [
                ["tenantId": .string("acme"), "season": .string("1"), "secret": .string("s1")],
                ["tenantId": .string("globex"), "secret": .string("s3")],
            ]
        ),
        (
            #","metadataFieldsSpecification":{"fieldsToInclude":[{"fieldName":"tenantId"}]}"#,
            [["tenantId": .string("acme")], ["tenantId": .string("globex")]]
        ),
        (
            #","metadataFieldsSpecification":{"fieldsToExclude":[{"fieldName":"secret"}]}"#,
            [["tenantId": .string("acme"), "season": .string("1")], ["tenantId": .string("globex")]]
        ),
    ]

    @Test("Records get the columns that the sidecar names, as strings", arguments: specifications)
    func reads(_ specification: String, _ attributes: [[String: AttributeValue]]) throws {
        let sidecar = try Sidecar(
            parsing: Array(SidecarTests.record(#""contentFields":[{"fieldName":"text"}]\#(specification)"#).utf8)
        )
        let structure = try #require(sidecar.records)
        let (text, records) = try CSVDocument.records(Array(Self.csv.utf8), structure, attributes: [:])
        #expect(records.map(\.attributes) == attributes)
        #expect(text.lines == ["First.", "Second, longer."])
    }

    static let refused: [(csv: String, attributes: [String: AttributeValue], saying: String)] = [
        ("", [:], "names a column that the first row"),
        ("a,b\n1,2\n", [:], "names a column that the first row"),
        ("text,a,a\nx,1,2\n", [:], "as it names another"),
        ("text,tenantId\nx,acme,more\n", [:], "3 columns in row 2"),
        ("text,tenantId\nx\n", [:], "1 columns in row 2"),
        ("text,tenantId\nx,acme\n", ["tenantId": .string("globex")], "a column gives its records, too"),
        ("text,x-amz-bedrock-kb-source-uri\nx,y\n", [:], "reserved"),
        ("text,\nx,y\n", [:], "0 characters"),
        ("text,a\nx,\(String(repeating: "v", count: 2_049))\n", [:], "2049 characters in row 2, column 2"),
        (
            "text,a,b,c,d,e,f\nx,\(Array(repeating: String(repeating: "v", count: 2_048), count: 6).joined(separator: ","))\n",
            [:], "12294 bytes of attributes in row 2"
        ),
    ]

    @Test("Records whose attributes are in doubt are refused", arguments: refused)
    func refuses(_ csv: String, _ attributes: [String: AttributeValue], _ saying: String) throws {
        let json = SidecarTests.record(#""contentFields":[{"fieldName":"text"}]"#)
        let structure = try #require(try Sidecar(parsing: Array(json.utf8)).records)
        let refusal = #expect(throws: IngestionRefusal.self) {
            try CSVDocument.records(Array(csv.utf8), structure, attributes: attributes)
        }
        #expect(refusal?.message.contains(saying) == true, "\(refusal?.message ?? "")")
    }
}
#endif
