#if Embedded
    /// Which sidecars of one folder belong to no document, and what to tell of a document without one.
    struct SidecarPairing {
        private let names: Set<ByteName>
        private let fileNames: [String]

        init(fileNames: [String]) {
            self.fileNames = fileNames
            names = Set(fileNames.map(ByteName.init))
        }

        /// Whether a name is, or was probably meant to be, that of a sidecar.
        static func looksLikeSidecar(_ name: String) -> Bool {
            name.utf8.count > Sidecar.suffix.utf8.count
                && name.utf8.suffix(Sidecar.suffix.utf8.count).elementsEqual(
                    Sidecar.suffix.utf8,
                    by: { $0 | 0x20 == $1 }
                )
        }

        /// What to tell of a document without a sidecar.
        func missingMessage(for document: String) -> String {
            "has no sidecar; add \(document)\(Sidecar.suffix) beside it"
        }

        /// The sidecars that belong to no document, each with what is probably wrong.
        var orphans: [(name: String, refusal: IngestionRefusal)] {
            var documents: [String]?
            var orphans: [(name: String, refusal: IngestionRefusal)] = []
            for name in fileNames where Self.looksLikeSidecar(name) {
                let document = String(name.dropLast(Sidecar.suffix.count))
                let isExact = ByteName(document + Sidecar.suffix) == ByteName(name)
                if isExact, names.contains(ByteName(document)), !Self.looksLikeSidecar(document) { continue }
                let candidates = documents ?? fileNames.filter { !Self.looksLikeSidecar($0) }
                documents = candidates
                orphans.append(
                    (name, IngestionRefusal(.orphanSidecar, Self.advice(for: name, document, among: candidates)))
                )
            }
            return orphans
        }

        private static func advice(for name: String, _ document: String, among documents: [String]) -> String {
            let lowered = document.lowercased()
            let meant = documents.first { $0.lowercased() == lowered }
            let whole = meant ?? documents.first { $0.lowercased().hasPrefix(lowered + ".") }
            guard let whole else {
                return "is a sidecar without a document; there is no \(document) beside it"
            }
            return "is not the name of a sidecar, so it is not read; rename it to \(whole)\(Sidecar.suffix)"
        }

        /// A name that is equal when its bytes are.
        private struct ByteName: Hashable {
            let bytes: [UInt8]

            init(_ name: String) {
                bytes = Array(name.utf8)
            }
        }
    }
#endif
