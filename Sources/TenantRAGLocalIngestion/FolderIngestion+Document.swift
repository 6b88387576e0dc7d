#if Local
extension FolderIngestion {
    /// A document of the folder, if it still is the one that was ingested.
    ///
    /// A file that was replaced since may be another tenant's: a document that the index does not know yet is given to no caller.
    /// Only what ingestion itself would read is read, so no path leads out of the folder. A file that was given a second
    /// name since is still the one that was ingested, byte for byte; any other content behind its name is refused.
    ///
    /// - Parameters:
    ///   - relativePath: Its path below the folder.
    ///   - fingerprint: The fingerprint that it was stored with.
    ///   - sourceURI: Its source URI.
    /// - Returns: The bytes; nil when file or sidecar are gone, changed or unreadable.
    /// - Throws: ``IngestionError``.
    package func content(
        at relativePath: String,
        fingerprint: [UInt8],
        sourceURI: String
    ) throws(IngestionError) -> [UInt8]? {
        let path = DocumentPath(relativePath)
        var files = DocumentFiles(root: try root(), limits: configuration.limits)
        guard let pair = try? files.read(path.name, in: path.folder) else { return nil }
        let digest = try Fingerprint(configuration).digest(
            sourceURI: sourceURI,
            document: pair.document,
            sidecar: pair.sidecar
        )
        return digest == fingerprint ? pair.document : nil
    }
}
#endif
