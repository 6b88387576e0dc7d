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

    @Test("the index of the documentation and README name every guide")
    func index() throws {
        let folder = Self.root.appending(path: "Documentation")
        let index = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
        let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
        let guides = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".md") && $0 != "README.md"
        }
        #expect(guides.count > 10)
        for guide in guides {
            #expect(index.contains("](\(guide))"), "Documentation/README.md does not name \(guide)")
            #expect(readme.contains("](Documentation/\(guide))"), "README.md does not name \(guide)")
        }
    }

    @Test("every link of a guide to a file of this repository leads to one")
    func links() throws {
        let folder = Self.root.appending(path: "Documentation")
        let guides = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
        let pages =
            [Self.root.appending(path: "README.md"), folder.appending(path: "Deploy/README.md")]
            + guides.map { folder.appending(path: $0) }
        var count = 0
        for page in pages {
            for link in try String(contentsOf: page, encoding: .utf8).matches(of: /\]\(([^)#:\s]+)(?:#[^)]*)?\)/) {
                count += 1
                let target = page.deletingLastPathComponent().appending(path: String(link.1))
                #expect(FileManager.default.fileExists(atPath: target.path), "\(page.lastPathComponent): \(link.1)")
            }
        }
        #expect(count > 50)
    }

    private func lines(_ file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n").map(trimmed).filter { !$0.isEmpty }
    }

    private func trimmed(_ line: String) -> String {
        line.trimmingCharacters(in: .whitespaces)
    }
}
