import Foundation
import Testing

@Suite("Public enumerations")
struct OpenEnumerationTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    /// Those that are complete by what they describe: JSON's types, a formula without negation, and what the protocol of event
    /// streams has.
    private static let closed: Set<String> = [
        "TenantRAGJSON/JSONValue.swift: JSONValue",
        "TenantRAGFilters/Tree/MetadataFilter.swift: MetadataFilter",
        "TenantRAGEventStream/Framing/EventStreamHeader.swift: Value",
        "TenantRAGEventStream/Messages/EventMessage.swift: Kind",
    ]

    @Test("a new case breaks no switch outside of this package: each is open to growth, or complete by its nature")
    func growth() throws {
        let files = try #require(FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil))
        var open = 0
        var found: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let path = file.path.dropFirst(Self.sources.path.count + 1)
            // What the generator writes is tested where it is written.
            guard !path.hasPrefix("GenerateModels/") else { continue }
            let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
            for (index, line) in lines.enumerated() {
                guard let match = line.wholeMatch(of: /( *)public (?:indirect )?enum (\w+).*/) else { continue }
                let body = lines[(index + 1)...].prefix { $0 != "\(match.1)}" }
                guard body.contains(where: { $0.hasPrefix("\(match.1)    case ") }) else { continue }
                if lines[..<index].suffix(2).contains(where: { $0.contains("@nonexhaustive") }) {
                    open += 1
                } else {
                    found.insert("\(path): \(match.2)")
                }
            }
        }
        #expect(found == Self.closed)
        #expect(open > 25)
    }
}
