#if Local
import TenantRAGTestSupport

@testable import TenantRAGLocal

/// The misuse that a neighbour can make of a folder that tenants share, within a top-level folder of its own.
struct FolderMisuse: Sendable {
    enum Kind: CaseIterable {
        case manyDocuments, manyFiles, manyFolders, besideTheFolders, largeDocument, links
    }

    /// Limits that a neighbour exceeds with little.
    static let limits = IngestionLimits(fileByteCount: 100_000, fileCount: 200, maximumBlockCount: 5_000)

    let folder: DocumentFolder
    let knowledgeBase: LocalKnowledgeBase

    func act(_ random: inout SeededGenerator) async {
        await act(random.pick(Kind.allCases))
    }

    /// Does it, and ingests; what the ingestion ends with is the neighbour's alone.
    func act(_ kind: Kind) async {
        try? misuse(kind)
        _ = try? await knowledgeBase.ingest()
    }

    private func misuse(_ kind: Kind) throws {
        switch kind {
        case .manyDocuments:
            for number in 0..<120 {
                try folder.write("initech/d\(number).md", "The lamp is green.", tenant: "initech")
            }
        case .manyFiles:
            for number in 0..<250 { try folder.write("umbrella/.f\(number)", "") }
        case .manyFolders:
            for number in 0..<250 { try folder.write("hooli/\(number % 50)/\(number)/f", "") }
        case .besideTheFolders:
            for number in 0..<250 { try folder.write("f\(number)", "") }
        case .largeDocument:
            try folder.write("initech2/d.md", String(repeating: "a\n\n", count: 20_000), tenant: "initech")
            try folder.write("initech2/e.html", String(repeating: "<table><td>", count: 5_000), tenant: "initech")
        case .links:
            try folder.link("umbrella2", to: ".")
            try folder.link("f.md", to: "/etc/hostname")
        }
    }
}
#endif
