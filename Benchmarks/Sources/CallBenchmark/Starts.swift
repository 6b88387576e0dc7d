import BenchmarkDriver
import Foundation

/// Programs that start, read their configuration, make one call and end.
struct Starts {
    static let runs = isShort ? 1 : 20

    private enum Kind: CaseIterable {
        case swift, staticSwift, python

        var title: String {
            switch self {
            case .swift: "**Swift, `import TenantRAG`**"
            case .staticSwift: "**the same with `--static-swift-stdlib`**"
            case .python: "Python, `import boto3`"
            }
        }
    }

    private var spans: [Kind: [Span]] = [:]

    init(_ environment: Environment) throws {
        var commands: [Kind: [String]] = [.swift: [environment.folders.url(of: "call-benchmark-start").path]]
        commands[.staticSwift] = Folders.argument("--static").map { ["\($0)/call-benchmark-start"] }
        commands[.python] = environment.peer("boto3_start.py").map { [$0.python.path, $0.script] }
        let variables = [
            "HOME": environment.documents.folder.path,
            "AWS_CONFIG_FILE": environment.documents.configuration.path,
            "AWS_ENDPOINT_URL": environment.url(of: .generate),
            "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            "AWS_SESSION_TOKEN": String(repeating: "IQoJb3JpZ2luX2VjEXAMPLE+/", count: 16),
            "TENANTRAG_KNOWLEDGE_BASE_ID": "KB12345678",
            "TENANTRAG_MODEL_ARN": "amazon.nova-lite-v1:0",
            "TENANTRAG_VECTOR_STORE": "s3Vectors",
        ]
        // The first run fills the system's caches.
        for run in 0...Self.runs {
            for kind in Kind.allCases {
                guard let command = commands[kind] else { continue }
                let span = try Span(of: command, variables)
                if run > 0 { spans[kind, default: []].append(span) }
            }
        }
    }

    private func median(_ kind: Kind, _ figure: (Span) -> Double) -> Double? {
        guard let all = spans[kind]?.map(figure).sorted(), !all.isEmpty else { return nil }
        return all[all.count / 2]
    }

    func printTable() {
        print("\nFrom fork to exit, with the configuration read and one call made; medians of \(Self.runs)\n")
        print("| program | ms | CPU ms | peak MB |")
        print("| --- | --- | --- | --- |")
        for kind in Kind.allCases {
            guard let clock = median(kind, \.seconds), let processor = median(kind, \.processor),
                let memory = median(kind, \.memory)
            else { continue }
            let cells = [clock * 1e3, processor * 1e3, memory].map { format($0, 1) }
            print("| \(kind.title) | \(cells.joined(separator: " | ")) |")
        }
    }

    func printBars() {
        print("\n| bar, of a whole program | dynamic | static |")
        print("| --- | --- | --- |")
        func line(_ bar: String, _ figure: (Span) -> Double) {
            let cells = [Kind.swift, .staticSwift].map { kind in
                guard let python = median(.python, figure), let own = median(kind, figure) else { return "" }
                return format(python / own, 1)
            }
            print("| \(bar) | \(cells.joined(separator: " | ")) |")
        }
        line("Python with boto3 takes at least 15 times the time", \.seconds)
        line("the same by processor time", \.processor)
        line("Python with boto3 takes at least 3 times the memory", \.memory)
    }
}
