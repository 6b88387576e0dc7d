#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The system's call that starts a program.
enum Spawning {
    /// Starts a program in a process group of its own, with default signals.
    ///
    /// - Parameters:
    ///   - path: The program's file.
    ///   - words: Its arguments, its name first.
    ///   - environment: Its environment variables.
    ///   - output: What becomes its standard output; standard input and error are `/dev/null`.
    /// - Returns: The process's number, which is its group's as well.
    static func spawn(
        _ path: String,
        _ words: [String],
        _ environment: [String: String],
        output: Int32
    ) -> Result<pid_t, ProgramFailure> {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
        #else
        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        #endif
        guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return .failure(.system(ENOMEM)) }
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        guard unsafe posix_spawnattr_init(&attributes) == 0 else { return .failure(.system(ENOMEM)) }
        defer { unsafe posix_spawnattr_destroy(&attributes) }

        // The output first: where this process has closed its own, the pipe may have the number 0 or 2.
        var status = unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
        for (descriptor, flags) in [(Int32(0), O_RDONLY), (2, O_WRONLY)] where status == 0 {
            status = unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", flags, 0)
        }
        // What this process ignores or blocks, the program would, too.
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        if status == 0 { status = unsafe posix_spawnattr_setsigmask(&attributes, &signals) }
        for signal in [SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGTERM, SIGCHLD, SIGUSR1, SIGUSR2] {
            unsafe sigaddset(&signals, signal)
        }
        if status == 0 { status = unsafe posix_spawnattr_setsigdefault(&attributes, &signals) }
        if status == 0 { status = unsafe posix_spawnattr_setpgroup(&attributes, 0) }
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        if status == 0 { status = unsafe posix_spawnattr_setflags(&attributes, Int16(flags)) }
        guard status == 0 else { return .failure(.system(status)) }

        var child: pid_t = 0
        status = unsafe withCStrings(words) { arguments in
            unsafe withCStrings(environment.map { "\($0)=\($1)" }) { variables in
                unsafe posix_spawn(&child, path, &actions, &attributes, arguments, variables)
            }
        }
        switch status {
        case 0: return .success(child)
        case ENOENT, EACCES: return .failure(.notFound)
        default: return .failure(.system(status))
        }
    }

    private static func withCStrings(
        _ texts: [String],
        _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Int32
    ) -> Int32 {
        var pointers = unsafe texts.map { unsafe strdup($0) }
        defer { unsafe pointers.forEach { unsafe free($0) } }
        guard unsafe !pointers.contains(where: { unsafe $0 == nil }) else { return ENOMEM }
        unsafe pointers.append(nil)
        return unsafe pointers.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return ENOMEM }
            return unsafe body(start)
        }
    }
}
