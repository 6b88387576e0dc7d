import TenantRAGCredentials
import TenantRAGTestSupport
import Testing

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

@Suite("A program that is run for what it prints", .timeLimit(.minutes(30)))
struct ProgramTests {
    private func output(
        _ script: String,
        _ environment: [String: String] = ["PATH": "/usr/bin:/bin"],
        limit: Int = 65_536,
        timeout: Duration = .seconds(30)
    ) async throws -> String {
        let program = Program(["sh", "-c", script], environment: environment)
        return String(decoding: try await program.output(limit: limit, timeout: timeout), as: UTF8.self)
    }

    @Test("Its output is taken, and its errors are not")
    func prints() async throws {
        #expect(try await output("echo out; echo err >&2; exit 0") == "out\n")
        #expect(try await output("head -c 65536 /dev/zero").utf8.count == 65_536)
        #expect(try await output("cat") == "", "standard input is empty")
    }

    @Test("It sees the environment that it is given, and no other")
    func environment() async throws {
        #expect(try await output("/usr/bin/env | /usr/bin/grep -c ''", ["A": "b=c", "PATH": "/bin"]) != "0\n")
        #expect(try await output("echo $A$HOME", ["A": "b=c", "PATH": "/bin"]) == "b=c\n")
    }

    @Test("Its arguments arrive as they are")
    func arguments() async throws {
        let program = Program(["/bin/echo", "a b", "$HOME", "é", ""], environment: [:])
        #expect(try await program.output(limit: 99, timeout: .seconds(9)) == Array("a b $HOME é \n".utf8))
    }

    private static let failing: [(script: String, ProgramFailure)] = [
        ("exit 3", .exited(3)),
        ("echo x; exit 255", .exited(255)),
        ("kill -TERM $$", .signaled(15)),
        ("head -c 65537 /dev/zero", .tooMuchOutput(limit: 65_536)),
        ("yes", .tooMuchOutput(limit: 65_536)),
    ]

    @Test("A program that fails is an error that says how", arguments: failing)
    func failures(_ script: String, _ failure: ProgramFailure) async {
        await #expect(throws: failure) { try await output(script) }
    }

    @Test(
        "One that is not there, or no program, is an error",
        arguments: ["/nowhere/x", "no-such-program", "/", "/etc/passwd"]
    )
    func missing(_ name: String) async {
        let program = Program([name], environment: ["PATH": "/usr/bin:/bin"])
        await #expect(throws: ProgramFailure.self) { try await program.output(limit: 9, timeout: .seconds(9)) }
    }

    @Test(
        "One that does not end in time is ended, with all that it has started",
        arguments: ["sleep 7200", "sleep 7200 & sleep 7200", "exec >&-; sleep 7200", "trap '' TERM HUP; sleep 7200"]
    )
    func timeout(_ script: String) async throws {
        // Waiting for the program's own end would outlast the suite's time limit.
        await #expect(throws: ProgramFailure.timedOut(.milliseconds(300))) {
            try await output(script, timeout: .milliseconds(300))
        }
    }

    @Test("One that leaves a process behind which holds its output has ended all the same")
    func leftBehind() async throws {
        #expect(try await output("sleep 300 & echo done", timeout: .seconds(250)) == "done\n")
    }

    @Test("Cancelling ends it, and a task that is cancelled already starts nothing")
    func cancellation() async throws {
        let folder = try TemporaryFolder()
        let task = Task { try await output("echo $$ > \(folder.path)/pid; sleep 7200") }
        var process: pid_t?
        while process == nil {
            try await Task.sleep(for: .milliseconds(5))
            let bytes = try? BoundedFile.read("\(folder.path)/pid", limit: 99)
            process = bytes.flatMap { pid_t(String(decoding: $0.dropLast(), as: UTF8.self)) }
        }
        task.cancel()
        await #expect(throws: ProgramFailure.cancelled) { try await task.value }
        let number = try #require(process)
        #expect(kill(number, 0) == -1, "it is gone")
        let late = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await output("touch \(folder.path)/late")
        }
        late.cancel()
        await #expect(throws: ProgramFailure.cancelled) { try await late.value }
        #expect(throws: BoundedFile.Failure.notFound) { try BoundedFile.read("\(folder.path)/late", limit: 9) }
    }

    @Test("Many at once each get their own output")
    func many() async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask { try await output("echo \(number)") == "\(number)\n" }
            }
            for try await isOwn in group { #expect(isOwn) }
        }
    }
}
