#if Local
/// The listing of a folder and those below it: the documents that have a sidecar, and what is wrong with the rest.
///
/// Hidden files (a name that starts with a dot) are no part of it. Nothing is read yet.
///
/// Each top-level folder is listed by itself and within limits of its own: what one of them holds changes nothing in
/// the list of another.
struct FolderListing {
    /// In the order of their paths' bytes.
    private(set) var documents: [ListedDocument] = []
    private(set) var problems: [IngestionProblem] = []
    /// Paths that could not be looked at because the system had no descriptor or memory left: what is stored of
    /// them and below them stays.
    private(set) var unlisted: Set<[UInt8]> = []
    private let root: OpenFile
    private let limits: IngestionLimits

    /// A part of the folder with limits of its own.
    private struct Part {
        var documents: [ListedDocument] = []
        var problems: [IngestionProblem] = []
        var unlisted: Set<[UInt8]> = []
        var entryCount = 0

        mutating func list(_ path: String, _ refusal: IngestionRefusal) {
            problems.append(IngestionProblem(file: path.isEmpty ? "." : path, refusal: refusal))
        }
    }

    /// Lists a folder.
    ///
    /// - Parameters:
    ///   - root: The open folder.
    ///   - limits: Its limits.
    ///   - known: Returns the paths of the documents that are ingested already, of which those that still stand are
    ///     listed even where a top-level folder holds too much. Called at most once.
    /// - Throws: ``IngestionError`` when the folder itself cannot be listed; what `known` throws.
    init(_ root: OpenFile, limits: IngestionLimits, known: () throws -> [String] = { [] }) throws {
        self.root = root
        self.limits = limits
        var own = Part()
        let folders: [String]
        do throws(IngestionRefusal) {
            folders = try add(root, at: "", to: &own)
        } catch {
            // An empty list would remove every document.
            throw IngestionError(code: .unreadableFolder, message: "The folder \(error.message).")
        }
        var overfull: [String] = own.entryCount > limits.fileCount ? [""] : []
        if overfull.isEmpty { append(own) }
        for name in Self.sortedByBytes(folders, { $0 }) {
            let part = part(name)
            if part.entryCount > limits.fileCount { overfull.append(name) } else { append(part) }
        }
        if !overfull.isEmpty {
            let known = Dictionary(grouping: try known(), by: DocumentPath.topLevelFolder)
            for name in overfull { append(overfullPart(name, known[Array(name.utf8)] ?? [])) }
        }
        documents = Self.sortedByBytes(documents) { $0.path }
    }

    private mutating func append(_ part: Part) {
        documents += part.documents
        problems += part.problems
        unlisted.formUnion(part.unlisted)
    }

    /// All that stands in a top-level folder; no more than one entry beyond the limit.
    private func part(_ name: String) -> Part {
        var part = Part()
        // Paths and not open folders: a broad tree has more folders than a process may hold open.
        var waiting = [(path: name, depth: 1)]
        while part.entryCount <= limits.fileCount, let (path, depth) = waiting.popLast() {
            guard depth <= limits.depth else {
                part.list(
                    path,
                    IngestionRefusal(.tooDeep, "lies deeper than \(limits.depth) folders and was not entered")
                )
                continue
            }
            do throws(IngestionRefusal) {
                let inner = try add(try root.openFolder(below: path), at: path, to: &part)
                for name in inner { waiting.append(("\(path)/\(name)", depth + 1)) }
            } catch {
                part.list(path, error)
                if error.isTransient { part.unlisted.insert(Array(path.utf8)) }
            }
        }
        return part
    }

    /// Returns the known documents of a folder that holds too much, as far as they still exist.
    private func overfullPart(_ name: String, _ known: [String]) -> Part {
        var part = Part()
        part.list(
            name,
            IngestionRefusal(
                .tooManyFiles,
                "holds more than \(limits.fileCount) files and folders; its documents that are ingested already are "
                    + "kept up to date and no others are read; remove some, or raise IngestionLimits.fileCount"
            )
        )
        var presence = DocumentPresence(root)
        for path in Self.sortedByBytes(known, { $0 }) {
            let place = DocumentPath(path)
            guard place.depth <= limits.depth, let format = DocumentFormat.format(ofFileName: place.name) else {
                continue
            }
            switch presence.state(of: place) {
            case .gone: break
            case .unknown: part.unlisted.insert(Array(path.utf8))
            case .present(let version):
                part.documents.append(
                    ListedDocument(folder: place.folder, name: place.name, format: format, version: version)
                )
            }
        }
        return part
    }

    /// Adds the files of one folder to a part, and returns the names of the folders in it.
    ///
    /// Ends early when the part holds too much. The ingested folder itself is read to its end even then, because its
    /// folders are other parts, and they do not count as entries of its own.
    private func add(
        _ folder: OpenFile,
        at path: String,
        to part: inout Part
    ) throws(IngestionRefusal) -> [String] {
        var folders: [String] = []
        var files: [(name: String, stamp: OpenFile.Stamp)] = []
        let isRoot = path.isEmpty
        try folder.forEachName { bytes in
            part.entryCount += 1
            guard isRoot || part.entryCount <= limits.fileCount else { return false }
            guard bytes.first != UInt8(ascii: ".") else { return true }
            let isOver = part.entryCount > limits.fileCount
            let inner: (String) -> String = { isRoot ? $0 : "\(path)/\($0)" }
            guard let name = String(validating: bytes, as: UTF8.self), !bytes.contains(where: \.isControl) else {
                if isOver { return true }
                let shown = String(decoding: bytes.map { $0.isControl ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
                part.list(
                    inner(shown),
                    IngestionRefusal(.unusableName, "has a name that is not plain UTF-8 text; rename it")
                )
                return true
            }
            guard let stamp = folder.stamp(of: name) else { return true }
            switch stamp.kind {
            case .folder:
                if isRoot { part.entryCount -= 1 }
                folders.append(name)
            case _ where isOver: break
            case .file: files.append((name, stamp))
            case .symbolicLink:
                part.list(
                    inner(name),
                    IngestionRefusal(.notARegularFile, "is a symbolic link; put the file itself into the folder")
                )
            case .other:
                part.list(inner(name), IngestionRefusal(.notARegularFile, "is neither a file nor a folder"))
            }
            return true
        }
        if part.entryCount <= limits.fileCount { pair(files, at: path, in: &part) }
        return folders
    }

    private func pair(_ files: [(name: String, stamp: OpenFile.Stamp)], at path: String, in part: inout Part) {
        let pairing = SidecarPairing(fileNames: files.map(\.name))
        var sidecars: [[UInt8]: OpenFile.Stamp] = [:]
        for file in files where SidecarPairing.looksLikeSidecar(file.name) {
            sidecars[Array(file.name.utf8)] = file.stamp
        }
        for file in files where !SidecarPairing.looksLikeSidecar(file.name) {
            let inner = path.isEmpty ? file.name : "\(path)/\(file.name)"
            guard let format = DocumentFormat.format(ofFileName: file.name) else {
                part.list(inner, IngestionRefusal(.unsupportedFormat, DocumentFormat.unsupportedMessage))
                continue
            }
            guard let sidecar = sidecars[Array((file.name + Sidecar.suffix).utf8)] else {
                part.list(inner, IngestionRefusal(.missingSidecar, pairing.missingMessage(for: file.name)))
                continue
            }
            part.documents.append(
                ListedDocument(
                    folder: path,
                    name: file.name,
                    format: format,
                    version: DocumentVersion(document: file.stamp, sidecar: sidecar)
                )
            )
        }
        for (name, refusal) in pairing.orphans {
            part.list(path.isEmpty ? name : "\(path)/\(name)", refusal)
        }
    }

    static func sortedByBytes<Element>(_ elements: [Element], _ path: (Element) -> String) -> [Element] {
        // Each path is made once; comparing strings would follow Unicode's order, not the bytes'.
        elements.map { (path: Array(path($0).utf8), element: $0) }
            .sorted { $0.path.lexicographicallyPrecedes($1.path) }
            .map(\.element)
    }
}

extension UInt8 {
    fileprivate var isControl: Bool { self < 0x20 || self == 0x7F }
}
#endif
