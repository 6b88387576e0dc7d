#if Local
import TenantRAGFilters
import TenantRAGPassages

/// Turns listed files into documents; each task has one of its own.
struct DocumentReader: ~Copyable {
    /// The outcome of one file.
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
                throw IngestionRefusal(.noText, listed.format.noTextMessage)
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
            guard let read = format.recordReader else {
                throw Sidecar.malformed("has a documentStructureConfiguration, which only CSV files can have")
            }
            let (text, records) = try read(
                try TextDecoding.utf8(pair.document),
                structure,
                sidecar.attributes,
                DocumentBudget(configuration.limits)
            )
            return try chunks(of: records, in: text, context)
        }
        let text = try await format.text(of: pair, configuration)
        var budget = text.budget
        let pieces = Chunker.pieces(of: text.bytes, text.blocks[...], configuration.chunking, &budget)
        try budget.check()
        return pieces.enumerated().map { ordinal, piece in
            IngestedChunk(text: piece.text, searchContext: context, page: piece.page, ordinal: ordinal)
        }
    }

    private func chunks(
        of records: [CSVDocument.Record],
        in text: ParsedText,
        _ context: String
    ) throws(IngestionRefusal) -> [IngestedChunk] {
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
}
#endif
