#if Local
import Testing

@testable import TenantRAGLocalIngestion

@Suite struct SidecarPairingTests {
    static let orphans: [(files: [String], orphan: String, advice: String)] = [
        (["a.md", "a.metadata.json"], "a.metadata.json", "rename it to a.md.metadata.json"),
        (["a.md", "a.md.Metadata.json"], "a.md.Metadata.json", "rename it to a.md.metadata.json"),
        (["a.md", "A.md.metadata.json"], "A.md.metadata.json", "rename it to a.md.metadata.json"),
        (["a.md", "a.MD.metadata.json"], "a.MD.metadata.json", "rename it to a.md.metadata.json"),
        (["b.md", "a.md.metadata.json"], "a.md.metadata.json", "there is no a.md beside it"),
        (["a.md.metadata.json"], "a.md.metadata.json", "without a document"),
        (
            ["a.md", "ab.md", "a.b.md", "A.txt", "a.metadata.json"], "a.metadata.json",
            "rename it to a.b.md.metadata"
        ),
        (["b.md", "A.md", "a.md", "a.MD.metadata.json"], "a.MD.metadata.json", "rename it to A.md.metadata.json"),
        (
            ["a.md", "a.md.metadata.json", "a.md.metadata.json.metadata.json"], "a.md.metadata.json.metadata.json",
            "without a document"
        ),
    ]

    @Test("A sidecar that belongs to no document is listed with what is probably wrong", arguments: orphans)
    func lists(_ files: [String], _ orphan: String, _ advice: String) {
        let found = SidecarPairing(fileNames: files).orphans
        #expect(found.map(\.name) == [orphan])
        #expect(found.first?.refusal.code == .orphanSidecar)
        #expect(found.first?.refusal.message.contains(advice) == true, "\(found)")
    }

    @Test("A sidecar goes with the document whose whole name it starts with, to the byte")
    func pairs() {
        #expect(SidecarPairing(fileNames: ["é.md", "é.md.metadata.json"]).orphans.isEmpty)
        #expect(SidecarPairing(fileNames: ["e\u{301}.md", "é.md.metadata.json"]).orphans.count == 1)
    }
}
#endif
