import BenchmarkDriver
import Foundation

/// A process from its start to its end.
struct Span {
    let seconds: Double
    let processor: Double
    /// The peak of memory in megabytes, which the program prints of itself.
    let memory: Double

    /// Runs a program; not by Foundation's `Process`, whose own work would be measured as well.
    init(of command: [String], _ environment: [String: String]) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Program.Failure("pipe: \(errno)") }
        defer { close(ends[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        let arguments = command.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in arguments + variables { free(text) } }

        let start = Self.now()
        var process: pid_t = 0
        let status = posix_spawn(&process, command[0], &actions, nil, arguments, variables)
        close(ends[1])
        guard status == 0 else { throw Program.Failure("\(command[0]) does not start: \(status)") }
        var output = [UInt8](repeating: 0, count: 4096)
        let count = read(ends[0], &output, output.count)
        var usage = rusage()
        var result: Int32 = 0
        wait4(process, &result, 0, &usage)
        seconds = Self.now() - start
        processor = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        let text = String(decoding: output.prefix(max(0, count)), as: UTF8.self)
        guard result == 0, let memory = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw Program.Failure("\(command) ended with \(result): \(text)")
        }
        self.memory = memory
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
