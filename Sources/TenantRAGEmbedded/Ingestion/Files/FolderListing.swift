#if Embedded
    /// What stands in a folder and below: the documents that have a sidecar, and what is wrong with the rest.
    ///
    /// Hidden files (a name that starts with a dot) are no part of it. Nothing is read yet.
    struct FolderListing {
        /// In the order of their paths' bytes.
        private(set) var documents: [ListedDocument] = []
        private(set) var problems: [IngestionProblem] = []
        private var fileCount = 0
        private let limits: IngestionLimits

        init(_ root: OpenFile, limits: IngestionLimits) throws(IngestionError) {
            self.limits = limits
            // Paths and not open folders: a broad tree has more folders than a process may hold open.
            var waiting = [(path: "", depth: 0)]
            while let (path, depth) = waiting.popLast() {
                let folder: OpenFile
                let names: [[UInt8]]
                do {
                    folder = try root.openFolder(below: path)
                    names = try folder.names()
                } catch {
                    list(path, error)
                    continue
                }
                for name in try add(names, of: folder, at: path) {
                    let inner = path.isEmpty ? name : "\(path)/\(name)"
                    guard depth < limits.depth else {
                        list(
                            inner,
                            IngestionRefusal(.tooDeep, "lies deeper than \(limits.depth) folders and was not entered")
                        )
                        continue
                    }
                    waiting.append((inner, depth + 1))
                }
            }
            documents = Self.sortedByBytes(documents) { $0.path }
        }

        /// Lists the files of one folder and gives the names of the folders in it.
        private mutating func add(
            _ names: [[UInt8]],
            of folder: OpenFile,
            at path: String
        ) throws(IngestionError) -> [String] {
            var folders: [String] = []
            var files: [(name: String, stamp: OpenFile.Stamp)] = []
            for bytes in names where bytes.first != UInt8(ascii: ".") {
                let inner: (String) -> String = { path.isEmpty ? $0 : "\(path)/\($0)" }
                guard let name = String(validating: bytes, as: UTF8.self), !bytes.contains(where: \.isControl) else {
                    let shown = String(decoding: bytes.map { $0.isControl ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
                    list(
                        inner(shown),
                        IngestionRefusal(.unusableName, "has a name that is not plain UTF-8 text; rename it")
                    )
                    continue
                }
                guard let stamp = folder.stamp(of: name) else { continue }
                switch stamp.kind {
                case .folder: folders.append(name)
                case .file:
                    fileCount += 1
                    guard fileCount <= limits.fileCount else {
                        throw IngestionError(
                            code: .tooManyFiles,
                            message: "The folder holds more than \(limits.fileCount) files; raise "
                                + "IngestionLimits.fileCount or ingest smaller folders."
                        )
                    }
                    files.append((name, stamp))
                case .symbolicLink:
                    list(
                        inner(name),
                        IngestionRefusal(.notARegularFile, "is a symbolic link; put the file itself into the folder")
                    )
                case .other:
                    list(inner(name), IngestionRefusal(.notARegularFile, "is neither a file nor a folder"))
                }
            }
            pair(files, at: path)
            return folders
        }

        private mutating func pair(_ files: [(name: String, stamp: OpenFile.Stamp)], at path: String) {
            let pairing = SidecarPairing(fileNames: files.map(\.name))
            var sidecars: [[UInt8]: OpenFile.Stamp] = [:]
            for file in files where SidecarPairing.looksLikeSidecar(file.name) {
                sidecars[Array(file.name.utf8)] = file.stamp
            }
            for file in files where !SidecarPairing.looksLikeSidecar(file.name) {
                let inner = path.isEmpty ? file.name : "\(path)/\(file.name)"
                guard let format = DocumentFormat(fileName: file.name) else {
                    list(inner, IngestionRefusal(.unsupportedFormat, DocumentFormat.unsupportedMessage))
                    continue
                }
                guard let sidecar = sidecars[Array((file.name + Sidecar.suffix).utf8)] else {
                    list(inner, IngestionRefusal(.missingSidecar, pairing.missingMessage(for: file.name)))
                    continue
                }
                documents.append(
                    ListedDocument(
                        folder: path,
                        name: file.name,
                        format: format,
                        version: DocumentVersion(document: file.stamp, sidecar: sidecar)
                    )
                )
            }
            for (name, refusal) in pairing.orphans {
                list(path.isEmpty ? name : "\(path)/\(name)", refusal)
            }
        }

        private mutating func list(_ path: String, _ refusal: IngestionRefusal) {
            problems.append(IngestionProblem(file: path.isEmpty ? "." : path, refusal: refusal))
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
