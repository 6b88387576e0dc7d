#if Local
/// Tells by their paths which documents are still in the folder, without listing it.
///
/// Takes a few system calls for each document, whatever else the folder holds: a neighbour that fills it with files
/// does not keep a removal from being seen. Paths in the order of their bytes open each folder once.
struct DocumentPresence {
    enum State {
        /// Document and sidecar are plain files.
        case present(DocumentVersion)
        /// One of the two is not there, or cannot be reached.
        case gone
        /// The system had no descriptor or memory left.
        case unknown
    }

    private let root: OpenFile
    private var folderPath = ""
    private var folder: OpenFile?
    private var isUnknown = false

    init(_ root: OpenFile) {
        self.root = root
        folder = root
    }

    mutating func state(of path: DocumentPath) -> State {
        enter(path.folder)
        guard let folder else { return isUnknown ? .unknown : .gone }
        guard let document = folder.stamp(of: path.name), document.kind == .file,
            let sidecar = folder.stamp(of: path.name + Sidecar.suffix), sidecar.kind == .file
        else { return .gone }
        return .present(DocumentVersion(document: document, sidecar: sidecar))
    }

    private mutating func enter(_ path: String) {
        guard !path.utf8.elementsEqual(folderPath.utf8) else { return }
        folderPath = path
        do throws(IngestionRefusal) {
            folder = try root.openFolder(below: path)
        } catch {
            folder = nil
            isUnknown = error.isTransient
        }
    }
}
#endif
