#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Ends the process.
enum ProcessExit {
    /// Without the crash report that an error thrown by `main` would leave in the function's log.
    static func now(status: Int32) -> Never { exit(status) }

    /// Says why on standard error first, in one line.
    static func now(status: Int32, saying sentence: String) -> Never {
        var line = sentence + "\n"
        // Where standard error is closed, the message is lost.
        line.withUTF8 { bytes in _ = unsafe write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
        exit(status)
    }
}
