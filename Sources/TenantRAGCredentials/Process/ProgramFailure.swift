#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

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
