#if Local
/// The metadata keys that Bedrock puts on every chunk.
enum BuiltInKey {
    static let sourceURI = "x-amz-bedrock-kb-source-uri"
    static let chunkID = "x-amz-bedrock-kb-chunk-id"
    static let dataSourceID = "x-amz-bedrock-kb-data-source-id"
    static let pageNumber = "x-amz-bedrock-kb-document-page-number"
    static let mimeType = "x-amz-bedrock-kb-source-file-mime-type"
    static let modality = "x-amz-bedrock-kb-source-file-modality"

    /// The keys that a chunk cannot set for itself.
    static func isPerDocument(_ key: String) -> Bool {
        [sourceURI, dataSourceID, mimeType, modality].contains { $0.utf8.elementsEqual(key.utf8) }
    }

    /// The keys whose values differ between chunks of one document.
    static func isPerChunk(_ key: String) -> Bool {
        key.utf8.elementsEqual(chunkID.utf8) || key.utf8.elementsEqual(pageNumber.utf8)
    }
}
#endif
