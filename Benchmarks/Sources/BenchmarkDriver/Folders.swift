import Foundation

/// A Boolean value that indicates whether a benchmark only shows that it still runs: `TENANTRAG_BENCHMARK=short` in the
/// environment.
///
/// Every benchmark then does a small part of its work, in seconds; its figures mean nothing.
public let isShort = ProcessInfo.processInfo.environment["TENANTRAG_BENCHMARK"] == "short"

/// The folder of the programs: beside this one, or the one that `--peers` names.
public struct Folders {
    private let folders: [URL]

    /// Looks at this program's own place and arguments.
    public init() {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        folders = [own] + (Self.argument("--peers").map { [URL(fileURLWithPath: $0)] } ?? [])
    }

    /// The file of a program.
    public func url(of program: String) -> URL {
        let places = folders.map { $0.appendingPathComponent(program) }
        return places.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? places[0]
    }

    /// Returns the value after a name among this program's arguments.
    public static func argument(_ name: String) -> String? {
        let arguments = CommandLine.arguments
        guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
        return arguments[index + 1]
    }
}
