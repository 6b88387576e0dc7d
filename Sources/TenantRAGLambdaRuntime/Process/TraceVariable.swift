#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// `_X_AMZN_TRACE_ID`, by which X-Ray's libraries learn what the current invocation belongs to.
///
/// The environment is the process's, and C does not allow reading it while it is written. It is written here between invocations,
/// when no handler runs: one invocation is in hand at a time, and a handler that does not end in time ends the process. Should
/// something be left running all the same, it reads an old value or a new one: once the variable is there only its value is
/// exchanged, which moves nothing. So it is set to nothing rather than taken out.
enum TraceVariable {
    private static let name = "_X_AMZN_TRACE_ID"

    static func set(_ traceID: String?) {
        if let traceID {
            unsafe setenv(name, traceID, 1)
        } else if unsafe getenv(name) != nil {
            unsafe setenv(name, "", 1)
        }
    }
}
