import Foundation
import Testing

@Suite("Documentation/Isolation.md")
struct IsolationGuideTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func page() throws -> String {
        try String(contentsOf: root.appending(path: "Documentation/Isolation.md"), encoding: .utf8)
    }

    /// The tests that a text names, as suite and function.
    private static func tests(in text: some StringProtocol) -> [(suite: String, function: String)] {
        String(text).matches(of: /`([A-Za-z]+Tests)\.([a-zA-Z]+)`/).map { (String($0.1), String($0.2)) }
    }

    /// The tests that each mutation fails, as they stand in tables.
    private static func mutations() throws -> [(name: String, tests: Set<String>)] {
        let folder = root.appending(path: ".ci/mutations")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }
            .map { file in
                let text = try String(contentsOf: file, encoding: .utf8)
                let tests = text.matches(of: /(?m)^fails: (?:\w+\.)?(\w+)\/(\w+)\(/).map { "\($0.1).\($0.2)" }
                return (file.lastPathComponent, Set(tests))
            }
    }

    @Test("names for every guard tests that fail when it is taken out, and no others; see .ci/check-mutations")
    func mutations() throws {
        let mutations = try Self.mutations()
        #expect(mutations.count > 100)
        let failing = mutations.reduce(into: Set<String>()) { $0.formUnion($1.tests) }
        let rows = try Self.page().split(separator: "\n").filter { $0.hasPrefix("|") }
        let named = rows.flatMap { Self.tests(in: $0) }.map { "\($0.suite).\($0.function)" }
        #expect(named.count > 100)
        for test in named {
            #expect(failing.contains(test), "Isolation.md names \(test), and no mutation shows that it can fail")
        }
        for (name, tests) in mutations {
            #expect(!tests.isEmpty, "\(name) names no test")
            for test in tests {
                #expect(named.contains(test), "\(name) fails \(test), which stands in no table of Isolation.md")
            }
        }
    }

    @Test("names tests that there are")
    func tests() throws {
        let named = Self.tests(in: try Self.page())
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
