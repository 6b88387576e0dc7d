#if Local
import TenantRAGFilters

/// A format that is read: one row of ``all``, which is all that a new one takes.
struct DocumentFormat: Sendable {
    /// The endings of file names without their point, in lower case; messages name the first.
    let suffixes: [String]
    /// The value of `x-amz-bedrock-kb-source-file-mime-type`.
    let mimeType: String
    /// The way from a file to its text.
    let reader: Reader
    /// The way to rows with attributes of their own; nil where a sidecar cannot describe any.
    var recordReader: RecordReader?
    /// The message for a document in which the reader finds no text.
    var noTextMessage = "holds no text"

    typealias Parser = @Sendable ([UInt8], DocumentBudget) throws(IngestionRefusal) -> ParsedText
    typealias ProgramReader = @Sendable (DocumentFiles.Pair, IngestionConfiguration) async throws -> ParsedText
    typealias RecordReader =
        @Sendable ([UInt8], RecordStructure, [String: AttributeValue], DocumentBudget) throws(IngestionRefusal) -> (
            ParsedText, [CSVDocument.Record]
        )

    enum Reader: Sendable {
        /// A parser of UTF-8 text.
        case parser(Parser)
        /// A program that is started for each document.
        case program(ProgramReader)
    }

    /// The formats that are read.
    static let all = [
        DocumentFormat(
            suffixes: ["md", "markdown"],
            mimeType: "text/markdown",
            reader: .parser { (bytes, budget) throws(IngestionRefusal) in
                try MarkdownParser.parse(bytes, budget: budget)
            }
        ),
        DocumentFormat(
            suffixes: ["txt", "text"],
            mimeType: "text/plain",
            reader: .parser { (bytes, budget) throws(IngestionRefusal) in
                try PlainTextParser.parse(bytes, budget: budget)
            }
        ),
        DocumentFormat(
            suffixes: ["html", "htm"],
            mimeType: "text/html",
            reader: .parser { (bytes, budget) throws(IngestionRefusal) in
                try HTMLParser.parse(bytes, budget: budget)
            }
        ),
        DocumentFormat(
            suffixes: ["csv"],
            mimeType: "text/csv",
            reader: .parser { (bytes, budget) throws(IngestionRefusal) in
                try CSVDocument.table(bytes, budget: budget)
            },
            recordReader: { (bytes, structure, attributes, budget) throws(IngestionRefusal) in
                try CSVDocument.records(bytes, structure, attributes: attributes, budget: budget)
            }
        ),
        DocumentFormat(
            suffixes: ["pdf"],
            mimeType: "application/pdf",
            reader: .program { pair, configuration in
                try await PDFText(configuration.pdfToText, limits: configuration.limits).parse(pair)
            },
            noTextMessage: "holds no text, only pictures perhaps; run text recognition over it first"
        ),
    ]

    private static let bySuffix = Dictionary(
        uniqueKeysWithValues: all.flatMap { format in format.suffixes.map { (Array($0.utf8), format) } }
    )

    /// The format of a file by its suffix, whatever its case; nil for one that is not read.
    static func format(ofFileName name: String) -> DocumentFormat? {
        let name = name.utf8
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return bySuffix[name[name.index(after: dot)...].map(\.lowercasedASCII)]
    }

    /// The message for a file of no such format.
    static let unsupportedMessage: String = {
        let names = all.map { ".\($0.suffixes[0])" }
        return "is of a format that is not read here; convert it to \(names.dropLast().joined(separator: ", ")) "
            + "or \(names[names.count - 1])"
    }()

    /// A Boolean value that indicates whether a program is started for each document.
    var needsProgram: Bool {
        switch reader {
        case .parser: false
        case .program: true
        }
    }

    /// The text of a document.
    func text(of pair: DocumentFiles.Pair, _ configuration: IngestionConfiguration) async throws -> ParsedText {
        switch reader {
        case .parser(let parse):
            try parse(try TextDecoding.utf8(pair.document), DocumentBudget(configuration.limits))
        case .program(let read): try await read(pair, configuration)
        }
    }
}

extension UInt8 {
    var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
#endif
