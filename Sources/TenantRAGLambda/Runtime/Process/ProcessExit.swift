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
}
