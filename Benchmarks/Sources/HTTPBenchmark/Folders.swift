import Foundation

/// Where the programs are: beside this one, or in the folder that `--peers` names.
struct Folders {
    private let folders: [URL]

    init() {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let arguments = CommandLine.arguments
        let peers = arguments.firstIndex(of: "--peers").flatMap { index in
            index + 1 < arguments.count ? URL(fileURLWithPath: arguments[index + 1]) : nil
        }
        folders = [own] + (peers.map { [$0] } ?? [])
    }

    func url(of program: String) -> URL {
        let places = folders.map { $0.appendingPathComponent(program) }
        return places.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? places[0]
    }
}
