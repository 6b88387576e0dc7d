internal import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A program with its arguments, to be run for what it prints.
///
/// No shell is involved. Standard input is empty, what goes to standard error is dropped: it may be a secret as well as
/// help. It runs in a process group of its own, which is ended as a whole.
package struct Program: Sendable {
    private let words: [String]
    private let environment: [String: String]

    /// A program.
    ///
    /// - Parameters:
    ///   - words: Its path, or its name in the folders of the environment's `PATH`, and its arguments; without NUL.
    ///   - environment: The program's own environment variables.
    package init(_ words: [String], environment: [String: String]) {
        self.words = words
        self.environment = environment
    }

    /// Runs the program to its end.
    ///
    /// A thread of its own waits for it, none of Swift's. Cancelling the task ends the program.
    ///
    /// - Parameters:
    ///   - limit: How many bytes it may print.
    ///   - timeout: How long it may run.
    /// - Returns: What it printed.
    /// - Throws: ``ProgramFailure``.
    package func output(limit: Int, timeout: Duration) async throws(ProgramFailure) -> [UInt8] {
        guard let path = executable else { throw .notFound }
        let run = ProgramRun(limit: limit, timeout: timeout)
        let result: Result<[UInt8], ProgramFailure> = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let started = DetachedThread.start {
                    continuation.resume(returning: run.run(path, words, environment))
                }
                if !started { continuation.resume(returning: .failure(.system(EAGAIN))) }
            }
        } onCancel: {
            run.cancel()
        }
        return try result.get()
    }

    private var executable: String? {
        guard let name = words.first else { return nil }
        let candidates =
            name.contains("/")
            ? [name]
            : (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map { "\($0)/\(name)" }
        return candidates.first { unsafe access($0, X_OK) == 0 }
    }
}

/// The reason why a program has not printed what it was to print.
package enum ProgramFailure: Error, Hashable {
    /// There is no such program, or it may not be run.
    case notFound
    /// The system's error number.
    case system(Int32)
    /// It ran for longer than it may.
    case timedOut(Duration)
    /// It printed more than it may, in bytes.
    case tooMuchOutput(limit: Int)
    /// It ended with a status other than 0.
    case exited(Int32)
    /// A signal ended it.
    case signaled(Int32)
    /// The caller's task was cancelled.
    case cancelled

    /// The reason in words, to be put behind a name for the program.
    package var reason: String {
        switch self {
        case .notFound: "names a program that is not there or may not be run"
        case .system(let number): "cannot be run: \(unsafe String(cString: strerror(number)))"
        case .timedOut(let time): "has not ended within \(time.components.seconds) seconds"
        case .tooMuchOutput(let limit): "prints more than \(limit) bytes"
        case .exited(let status): "ends with exit status \(status)"
        case .signaled(let signal): "was ended by signal \(signal)"
        case .cancelled: "was cancelled"
        }
    }
}
