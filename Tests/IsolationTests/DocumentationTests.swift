import Foundation
import Testing

@Suite("Documentation/Isolation.md")
struct DocumentationTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("names tests that there are")
    func tests() throws {
        let page = try String(contentsOf: Self.root.appending(path: "Documentation/Isolation.md"), encoding: .utf8)
        let named = page.matches(of: /`([A-Za-z]+Tests)\.([a-zA-Z]+)`/).map { (String($0.1), String($0.2)) }
        #expect(named.count > 30)
        let files = try #require(
            FileManager.default.enumerator(at: Self.root.appending(path: "Tests"), includingPropertiesForKeys: nil)
        )
        let sources = try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }
        for (suite, function) in named {
            #expect(
                sources.contains { $0.contains("struct \(suite) {") && $0.contains("func \(function)(") },
                "\(suite).\(function)"
            )
        }
    }
}
