import Foundation
import Testing

@Suite("Documentation")
struct SnippetTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("every Swift snippet of the README stands, line for line, in an example that is compiled and run")
    func readme() throws {
        let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
        let example = try lines(Self.root.appending(path: "Examples/Sources/readme/Readme.swift"))
        let snippets = readme.components(separatedBy: "```swift\n").dropFirst().map { block in
            (block.components(separatedBy: "```").first ?? "").components(separatedBy: "\n").map(trimmed).filter {
                !$0.isEmpty
            }
        }
        #expect(snippets.count > 5)
        // A package manifest is no program.
        for snippet in snippets where snippet.first != "// Package.swift" {
            // The example's imports are sorted, with others between them.
            let (imports, statements) = (
                snippet.prefix { $0.hasPrefix("import ") }, snippet.drop { $0.hasPrefix("import ") }
            )
            #expect(imports.allSatisfy(example.contains), "not imported in Examples/Sources/readme: \(imports)")
            #expect(
                statements.isEmpty || example.firstRange(of: statements) != nil,
                "not in Examples/Sources/readme: \(statements.first ?? "")"
            )
        }
    }

    private func lines(_ file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n").map(trimmed).filter { !$0.isEmpty }
    }

    private func trimmed(_ line: String) -> String {
        line.trimmingCharacters(in: .whitespaces)
    }
}
