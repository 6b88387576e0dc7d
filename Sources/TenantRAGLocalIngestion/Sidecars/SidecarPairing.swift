#if Local
/// The sidecars of one folder that belong to no document, and the problem of a document without one.
struct SidecarPairing {
    private let names: Set<ByteName>
    private let fileNames: [String]

    init(fileNames: [String]) {
        self.fileNames = fileNames
        names = Set(fileNames.map(ByteName.init))
    }

    /// Returns whether a name is, or was probably meant to be, that of a sidecar.
    static func looksLikeSidecar(_ name: String) -> Bool {
        name.utf8.count > Sidecar.suffix.utf8.count
            && name.utf8.suffix(Sidecar.suffix.utf8.count).elementsEqual(
                Sidecar.suffix.utf8,
                by: { $0 | 0x20 == $1 }
            )
    }

    /// Returns the message for a document without a sidecar.
    func missingMessage(for document: String) -> String {
        "has no sidecar; add \(document)\(Sidecar.suffix) beside it"
    }

    /// The sidecars that belong to no document, each with what is probably wrong.
    ///
    /// Takes time in proportion to n log n for n names, however many sidecars have lost their documents.
    var orphans: [(name: String, refusal: IngestionRefusal)] {
        var documents: [Candidate]?
        var orphans: [(name: String, refusal: IngestionRefusal)] = []
        for name in fileNames where Self.looksLikeSidecar(name) {
            let document = String(name.dropLast(Sidecar.suffix.count))
            let isExact = ByteName(document + Sidecar.suffix) == ByteName(name)
            if isExact, names.contains(ByteName(document)), !Self.looksLikeSidecar(document) { continue }
            let candidates = documents ?? sortedDocuments
            documents = candidates
            orphans.append(
                (name, IngestionRefusal(.orphanSidecar, Self.advice(for: name, document, among: candidates)))
            )
        }
        return orphans
    }

    private struct Candidate {
        let lowercased: [UInt8]
        let name: String
    }

    /// The documents in the order of their names without case.
    private var sortedDocuments: [Candidate] {
        fileNames.filter { !Self.looksLikeSidecar($0) }
            .map { Candidate(lowercased: Array($0.lowercased().utf8), name: $0) }
            .sorted { left, right in
                left.lowercased == right.lowercased
                    ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
                    : left.lowercased.lexicographicallyPrecedes(right.lowercased)
            }
    }

    private static func advice(for name: String, _ document: String, among documents: [Candidate]) -> String {
        let lowered = Array(document.lowercased().utf8)
        let stem = lowered + [UInt8(ascii: ".")]
        let meant = first(from: lowered, in: documents).flatMap { $0.lowercased == lowered ? $0 : nil }
        let whole =
            meant ?? first(from: stem, in: documents).flatMap { $0.lowercased.starts(with: stem) ? $0 : nil }
        guard let whole else {
            return "is a sidecar without a document; there is no \(document) beside it"
        }
        return "is not the name of a sidecar, so it is not read; rename it to \(whole.name)\(Sidecar.suffix)"
    }

    /// The first document whose lowercased name is not before a key: a binary search.
    private static func first(from key: [UInt8], in documents: [Candidate]) -> Candidate? {
        var (low, high) = (0, documents.count)
        while low < high {
            let middle = (low + high) / 2
            if documents[middle].lowercased.lexicographicallyPrecedes(key) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < documents.count ? documents[low] : nil
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
