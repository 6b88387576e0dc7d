#if Local
import TenantRAGFilters

/// The result of a CSV file's rows: lines of text, or records with attributes.
enum CSVDocument {
    /// A row of a record-based file: its text and the columns that are its attributes.
    struct Record {
        var blocks: Range<Int>
        var attributes: [String: AttributeValue]
        /// The bytes of the attributes, which are stored with every chunk of the record.
        var attributeByteCount: Int
    }

    /// The file as one table, its first row naming the columns.
    static func table(
        _ bytes: [UInt8],
        budget: DocumentBudget = DocumentBudget()
    ) throws(IngestionRefusal) -> ParsedText {
        var parser = CSVParser(bytes)
        var text = ParsedText(budget: budget)
        let header = try parser.next() ?? []
        var rowCount = 0
        while !text.budget.isExhausted, let row = try parser.next() {
            TableRow.append(row, header: header, to: &text)
            rowCount += 1
        }
        // A file of one row has no columns to name.
        if rowCount == 0 { TableRow.append(header, header: [], to: &text) }
        try text.budget.check()
        return text
    }

    /// The file as records.
    ///
    /// All columns become strings, as the guide says; an empty value is no attribute.
    static func records(
        _ bytes: [UInt8],
        _ structure: RecordStructure,
        attributes: [String: AttributeValue],
        budget: DocumentBudget = DocumentBudget()
    ) throws(IngestionRefusal) -> (ParsedText, [Record]) {
        var parser = CSVParser(bytes)
        let header = try parser.next()?.map { String(decoding: $0, as: UTF8.self) } ?? []
        let columns = try Columns(header, structure, attributes)
        var text = ParsedText(budget: budget)
        var records: [Record] = []
        while !text.budget.isExhausted, let row = try parser.next() {
            // A row that is shifted by one would give a record another record's tenant.
            guard row.count == header.count else {
                throw IngestionRefusal(
                    .malformedDocument,
                    "has \(row.count) columns in row \(parser.row) and \(header.count) in its first"
                )
            }
            let first = text.blocks.count
            PlainTextParser.parse(row[columns.content], 0..<row[columns.content].count, into: &text)
            guard text.blocks.count > first else { continue }
            var values: [String: AttributeValue] = [:]
            var byteCount = 0
            for (index, name) in columns.attributes where !row[index].isEmpty {
                let value = String(decoding: row[index], as: UTF8.self)
                let count = value.unicodeScalars.count
                guard count <= Sidecar.maximumValueCount else {
                    throw IngestionRefusal(
                        .malformedDocument,
                        "has a value of \(count) characters in row \(parser.row), column \(index + 1); an attribute "
                            + "may have \(Sidecar.maximumValueCount)"
                    )
                }
                values[name] = .string(value)
                byteCount += name.utf8.count + value.utf8.count
            }
            // They are stored with every chunk of the record: a file of ordinary size could fill the disk for all tenants.
            guard byteCount <= Sidecar.maximumByteCount else {
                throw IngestionRefusal(
                    .malformedDocument,
                    "has \(byteCount) bytes of attributes in row \(parser.row); \(Sidecar.maximumByteCount) are allowed, "
                        + "as in a sidecar"
                )
            }
            text.budget.addCells(values.count)
            records.append(
                Record(blocks: first..<text.blocks.count, attributes: values, attributeByteCount: byteCount)
            )
        }
        try text.budget.check()
        return (text, records)
    }

    /// The meaning of each column.
    private struct Columns {
        let content: Int
        private(set) var attributes: [(index: Int, name: String)] = []

        init(
            _ header: [String],
            _ structure: RecordStructure,
            _ documentAttributes: [String: AttributeValue]
        ) throws(IngestionRefusal) {
            var places: [String: Int] = [:]
            for (index, name) in header.enumerated() {
                guard places.updateValue(index, forKey: name) == nil else {
                    throw IngestionRefusal(.malformedDocument, "names column \(index + 1) as it names another")
                }
            }
            for name in [structure.contentField] + (structure.included ?? []) + structure.excluded
            where places[name] == nil {
                throw Sidecar.malformed("names a column that the first row of the file does not")
            }
            guard let content = places[structure.contentField] else {
                throw Sidecar.malformed("names a content field that the first row of the file does not")
            }
            self.content = content
            let excluded = Set(structure.excluded)
            for (index, name) in header.enumerated() where index != content && !excluded.contains(name) {
                if let included = structure.included, !included.contains(name) { continue }
                try Sidecar.checkKey(name, "a metadata column")
                guard documentAttributes[name] == nil else {
                    throw Sidecar.malformed("gives the document an attribute that a column gives its records, too")
                }
                attributes.append((index, name))
            }
        }
    }
}
#endif
