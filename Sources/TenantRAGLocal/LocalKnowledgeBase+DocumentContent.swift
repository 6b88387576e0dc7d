#if Local
package import TenantRAG
import TenantRAGLocalIndex
import TenantRAGLocalIngestion

extension LocalKnowledgeBase {
    /// The content of an ingested document, for a server that gives out a link to it.
    ///
    /// Through ``/TenantRAG/TenantRAGClient`` there is no link to be had: nothing serves one in process, and
    /// `documentContent` is refused with the code `unsupportedOperation`.
    ///
    /// A document's id is its path in the folder, and the file there may be another tenant's by the time that a
    /// link is followed. A caller that checks a request when the link is created, and not when it is followed, puts the
    /// version into the link and passes it here.
    ///
    /// A file whose rows have attributes of their own is refused in both formats. This call has no filter, so nothing says
    /// which attribute names the owner, and rows without text are in the file though no search finds them.
    ///
    /// - Parameters:
    ///   - request: Names the document by the ids that a passage carries: `documentId`, and the attribute
    ///     `x-amz-bedrock-kb-data-source-id`.
    ///   - version: The only version to give, as ``DocumentContent/version`` had it; nil for the one that is there.
    /// - Returns: The document as it was ingested; with the output format `EXTRACTED`, JSON with its `passages`, each
    ///   with `text` and, where there are pages, `page`.
    /// - Throws: `ValidationException`, also for a file with record-based attributes; `ResourceNotFoundException`, always in the same words, for a document that is
    ///   not in the index, for one that was changed, moved or removed since, and for another version;
    ///   `CancellationError`; ``/TenantRAGLocalIndex/SearchIndexError``.
    @concurrent
    package func documentContent(
        _ request: GetDocumentContentRequest,
        version: String? = nil
    ) async throws -> DocumentContent {
        try RequestRefusal.check(request)
        try RequestRefusal.check(request.knowledgeBaseId, is: knowledgeBaseID)
        guard request.userContext == nil else { throw RequestRefusal.userContext }
        guard request.mediaId == nil else {
            throw RequestRefusal.unsupported("mediaId", "it keeps no images of documents")
        }
        let format = request.outputFormat ?? .raw
        guard format.isKnown else { throw RequestRefusal.invalid("outputFormat must be RAW or EXTRACTED") }
        guard request.dataSourceId == index.dataSourceID else { throw Self.missingDocument }
        try Task.checkCancellation()
        let uri = request.documentId
        if format == .extracted {
            guard let (record, passages) = try index.passages(ofSourceURI: uri),
                version == nil || version == record.version
            else { throw Self.missingDocument }
            try Self.checkIsWhole(record)
            return DocumentContent(
                bytes: Self.json(of: passages),
                mimeType: "application/json",
                version: record.version
            )
        }
        guard let record = try index.document(atSourceURI: uri), version == nil || version == record.version
        else { throw Self.missingDocument }
        try Self.checkIsWhole(record)
        do {
            let files = try FolderIngestion(folder, configuration: ingestion)
            guard
                let bytes = try files.content(
                    at: record.relativePath,
                    fingerprint: record.fingerprint,
                    sourceURI: uri
                )
            else { throw Self.missingDocument }
            return DocumentContent(bytes: bytes, mimeType: record.mimeType, version: record.version)
        } catch is IngestionError {
            // The folder itself is away.
            throw Self.missingDocument
        }
    }

    /// Refuses a document that is not one owner's by its sidecar alone.
    private static func checkIsWhole(_ record: SearchIndex.DocumentRecord) throws(ValidationException) {
        guard !record.hasRecords else {
            throw RequestRefusal.unsupported(
                "documentId",
                "the rows of this file have attributes of their own (RECORD_BASED_STRUCTURE_METADATA) and a link would "
                    + "show all of them, so there is none; make one file for each owner, with the owner in its sidecar's "
                    + "metadataAttributes and no documentStructureConfiguration"
            )
        }
    }

    private static var missingDocument: ResourceNotFoundException {
        ResourceNotFoundException(serviceMessage: "The document does not exist.")
    }

    private static func json(of passages: [SearchIndex.DocumentPassage]) -> [UInt8] {
        let passages = passages.map { passage in
            var members: [String: JSONValue] = ["text": .string(passage.text)]
            if let page = passage.page { members["page"] = .number(JSONNumber(page)) }
            return JSONValue.object(members)
        }
        return JSONValue.object(["passages": .array(passages)]).jsonBytes()
    }
}
#endif
