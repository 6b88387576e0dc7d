#if Local
import TenantRAGFilters

/// Turns listed files into documents; each task has one of its own.
struct DocumentReader: ~Copyable {
    /// What became of one file.
    enum Outcome: Sendable {
        case unchanged
        case parsed(IngestedDocument)
        case skipped(IngestionProblem)
        /// Not the version that was to be read: it is being written.
        case unfinished
        /// Not read, for lack of descriptors or memory: what is stored stays.
        case unread(IngestionProblem)
    }

    private let base: String
    private let configuration: IngestionConfiguration
    private let fingerprint: Fingerprint
    private var files: DocumentFiles

    init(root: OpenFile, base: String, configuration: IngestionConfiguration) throws(IngestionError) {
        self.base = base
        self.configuration = configuration
        fingerprint = try Fingerprint(configuration)
        files = DocumentFiles(root: root, limits: configuration.limits)
    }

    /// Reads a document, and parses it unless its fingerprint is the known one.
    ///
    /// - Throws: ``IngestionError`` or `CancellationError`.
    mutating func read(_ listed: ListedDocument, known: [UInt8]?) async throws -> Outcome {
        let path = listed.path
        let sourceURI = base + path
        do {
            let pair = try files.read(listed.name, in: listed.folder)
            if listed.isOnlyThisVersion, pair.version != listed.version { return .unfinished }
            let digest = try fingerprint.digest(
                sourceURI: sourceURI,
                document: pair.document,
                sidecar: pair.sidecar
            )
            // Nothing is shown that was not shown before, and a neighbour that links to a document removes nothing.
            if digest == known { return .unchanged }
            guard configuration.allowsHardLinks || !pair.hasHardLinks else {
                throw IngestionRefusal(
                    .hardLink,
                    "has another name elsewhere (a hard link), or its sidecar has, so it may be another tenant's; put a "
                        + "copy in its place, or set allowsHardLinks where all who write are trusted"
                )
            }
            let sidecar = try Sidecar(parsing: pair.sidecar)
            let chunks = try await chunks(listed.format, pair, sidecar)
            guard !chunks.isEmpty else {
                throw IngestionRefusal(.noText, Self.noTextMessage(listed.format))
            }
            return .parsed(
                IngestedDocument(
                    sourceURI: sourceURI,
                    relativePath: path,
                    mimeType: listed.format.mimeType,
                    fingerprint: digest,
                    attributes: sidecar.attributes,
                    chunks: chunks
                )
            )
        } catch let refusal as IngestionRefusal {
            if listed.isOnlyThisVersion, refusal.code == .changedWhileReading { return .unfinished }
            if refusal.isTransient { return .unread(IngestionProblem(file: path, refusal: refusal)) }
            return .skipped(IngestionProblem(file: path, refusal: refusal))
        }
    }

    private func chunks(
        _ format: DocumentFormat,
        _ pair: DocumentFiles.Pair,
        _ sidecar: Sidecar
    ) async throws -> [IngestedChunk] {
        let context = sidecar.embeddedLines.joined(separator: "\n")
        if let structure = sidecar.records {
            guard format == .csv else {
                throw Sidecar.malformed("has a documentStructureConfiguration, which only CSV files can have")
            }
            return try recordChunks(pair.document, structure, sidecar, context)
        }
        let text = try await parse(format, pair)
        var budget = text.budget
        let pieces = Chunker.pieces(of: text.bytes, text.blocks[...], configuration.chunking, &budget)
        try budget.check()
        return pieces.enumerated().map { ordinal, piece in
            IngestedChunk(text: piece.text, searchContext: context, page: piece.page, ordinal: ordinal)
        }
    }

    private func recordChunks(
        _ document: [UInt8],
        _ structure: RecordStructure,
        _ sidecar: Sidecar,
        _ context: String
    ) throws(IngestionRefusal) -> [IngestedChunk] {
        let (text, records) = try CSVDocument.records(
            try TextDecoding.utf8(document),
            structure,
            attributes: sidecar.attributes,
            budget: DocumentBudget(configuration.limits)
        )
        var budget = text.budget
        var chunks: [IngestedChunk] = []
        for record in records {
            let pieces = Chunker.pieces(
                of: text.bytes,
                text.blocks[record.blocks],
                configuration.chunking,
                attributeByteCount: record.attributeByteCount,
                &budget
            )
            try budget.check()
            for piece in pieces {
                chunks.append(
                    IngestedChunk(
                        text: piece.text,
                        searchContext: context,
                        ordinal: chunks.count,
                        attributes: record.attributes
                    )
                )
            }
        }
        return chunks
    }

    private func parse(_ format: DocumentFormat, _ pair: DocumentFiles.Pair) async throws -> ParsedText {
        let budget = DocumentBudget(configuration.limits)
        switch format {
        case .markdown: return try MarkdownParser.parse(try TextDecoding.utf8(pair.document), budget: budget)
        case .html: return try HTMLParser.parse(try TextDecoding.utf8(pair.document), budget: budget)
        case .csv: return try CSVDocument.table(try TextDecoding.utf8(pair.document), budget: budget)
        case .plainText:
            let bytes = try TextDecoding.utf8(pair.document)
            var text = ParsedText(budget: budget)
            PlainTextParser.parse(bytes, 0..<bytes.count, into: &text)
            try text.budget.check()
            return text
        case .pdf:
            let program = try await PDFText(configuration.pdfToText, limits: configuration.limits)
            let text = try await program.parse(pair.file)
            guard try pair.file.stamp() == pair.version.document else {
                throw IngestionRefusal(.changedWhileReading, "was written to while pdftotext read it; ingest again")
            }
            return text
        }
    }

    private static func noTextMessage(_ format: DocumentFormat) -> String {
        format == .pdf
            ? "holds no text, only pictures perhaps; run text recognition over it first" : "holds no text"
    }
}
#endif
