#if Local
/// Reads documents and their sidecars below one folder; keeps the folder of the last one open.
struct DocumentFiles {
    private let root: OpenFile
    private let limits: IngestionLimits
    private var folder: OpenFile
    private var folderPath = ""

    /// Called between the readings of a sidecar and of its document, for tests.
    var sidecarWasRead: @Sendable () -> Void = {}

    init(root: OpenFile, limits: IngestionLimits) {
        self.root = root
        self.limits = limits
        folder = root
    }

    /// A document with its sidecar, as they stood at one moment.
    struct Pair {
        var document: [UInt8]
        var sidecar: [UInt8]
        /// The document itself, for a program that reads it once more.
        var file: OpenFile
        var version: DocumentVersion

        /// Is true when document or sidecar had a second name when they were read: a hard link.
        ///
        /// Told by the open files and not by their names.
        var hasHardLinks: Bool { version.document.linkCount > 1 || version.sidecar.linkCount > 1 }
    }

    /// Reads a document and its sidecar, again when they change meanwhile, three times at most.
    ///
    /// - Parameters:
    ///   - name: The document's name.
    ///   - path: The path of its folder below the root.
    /// - Returns: Both, as they stood at one moment.
    /// - Throws: Why the document is left out.
    mutating func read(_ name: String, in path: String) throws(IngestionRefusal) -> Pair {
        let sidecarName = name + Sidecar.suffix
        try enter(path)
        for _ in 0..<3 {
            let sidecar = try readSidecar(sidecarName)
            sidecarWasRead()
            let content = try readOnce(name, limit: limits.fileByteCount, refusal: .tooLarge)
            // Both names once more: a document and a sidecar that are replaced together must not be mixed, old
            // tenant with new text or new tenant with old text. The sidecar's bytes, too: a file system whose clock
            // ticks every few milliseconds gives two writings of one length one stamp.
            if let sidecar, let content, folder.stamp(of: sidecarName) == sidecar.stamp,
                folder.stamp(of: name) == content.stamp, try readSidecar(sidecarName)?.bytes == sidecar.bytes
            {
                return Pair(
                    document: content.bytes,
                    sidecar: sidecar.bytes,
                    file: content.file,
                    version: DocumentVersion(document: content.stamp, sidecar: sidecar.stamp)
                )
            }
        }
        throw IngestionRefusal(
            .changedWhileReading,
            "was written to while it was read; ingest again when it is complete"
        )
    }

    private mutating func enter(_ path: String) throws(IngestionRefusal) {
        guard path != folderPath else { return }
        folder = try root.openFolder(below: path)
        folderPath = path
    }

    private func readSidecar(_ name: String) throws(IngestionRefusal) -> Content? {
        try readOnce(name, limit: Sidecar.maximumByteCount, refusal: .oversizedSidecar)
    }

    private struct Content {
        var bytes: [UInt8]
        var file: OpenFile
        var stamp: OpenFile.Stamp
    }

    /// The whole of a file; nil when it changed while it was read.
    private func readOnce(
        _ name: String,
        limit: Int,
        refusal code: IngestionProblem.Code
    ) throws(IngestionRefusal) -> Content? {
        let file = try folder.openFile(name)
        let stamp = try file.stamp()
        guard stamp.kind == .file else {
            throw IngestionRefusal(.notARegularFile, "is not a plain file")
        }
        guard stamp.byteCount <= limit else {
            let what = code == .oversizedSidecar ? "its sidecar has" : "has"
            throw IngestionRefusal(code, "\(what) \(stamp.byteCount) bytes; \(limit) are allowed")
        }
        // One byte more than there should be shows a file that grew.
        let bytes = try file.read(byteCount: stamp.byteCount + 1)
        guard bytes.count == stamp.byteCount, try file.stamp() == stamp else { return nil }
        return Content(bytes: bytes, file: file, stamp: stamp)
    }
}
#endif
