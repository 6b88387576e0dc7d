internal import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// One run of a program: starts it, reads its output and waits for its end, on the thread that calls ``run(_:_:_:)``.
final class ProgramRun: Sendable {
    private struct State {
        /// The process, as long as it has not been waited for: until then no other process gets its number.
        var child: pid_t?
        var isCancelled = false
    }

    private let limit: Int
    private let timeout: Duration
    private let deadline: ContinuousClock.Instant
    private let state = Mutex(State())

    init(limit: Int, timeout: Duration) {
        self.limit = limit
        self.timeout = timeout
        deadline = .now + timeout
    }

    /// Ends the program, now or as soon as it has been started.
    func cancel() {
        state.withLock { state in
            state.isCancelled = true
            if let child = state.child { kill(-child, SIGKILL) }
        }
    }

    /// Runs the program to its end.
    func run(_ path: String, _ words: [String], _ environment: [String: String]) -> Result<[UInt8], ProgramFailure> {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { return .failure(.system(errno)) }
        defer { close(ends[0]) }
        for end in ends {
            // Another thread's program that is started right now gets both ends all the same. That the output ends is
            // therefore known by the end of the program, too.
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        // The program's own end is one that waits for its reader, as any program expects.
        _ = fcntl(ends[1], F_SETFL, 0)
        let spawned = state.withLock { state -> Result<pid_t, ProgramFailure> in
            if state.isCancelled { return .failure(.cancelled) }
            let result = Spawning.spawn(path, words, environment, output: ends[1])
            if case .success(let child) = result { state.child = child }
            return result
        }
        close(ends[1])
        switch spawned {
        case .failure(let failure): return .failure(failure)
        case .success(let child):
            let output = read(ends[0], of: child)
            return state.withLock { $0.isCancelled } ? .failure(.cancelled) : output
        }
    }

    /// Reads until the output or the program ends, whichever comes last but for what others hold on to.
    private func read(_ descriptor: Int32, of child: pid_t) -> Result<[UInt8], ProgramFailure> {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        var isOpen = true
        var status: Status = .runs
        while isOpen || status == .runs {
            if state.withLock({ $0.isCancelled }) { return end(child, status, as: .cancelled) }
            guard ContinuousClock.now < deadline else { return end(child, status, as: .timedOut(timeout)) }
            wait(for: isOpen ? descriptor : nil, isEnding: !isOpen || status != .runs)
            // The status first: what the program wrote before its end is then there to be read.
            if status == .runs { status = self.status(of: child) }
            while isOpen {
                let count = Self.read(descriptor, &buffer)
                if count < 0 {
                    if errno == EINTR { continue }
                    guard errno == EAGAIN else { return end(child, status, as: .system(errno)) }
                    // Another process holds the other end, and the program itself is gone.
                    isOpen = status == .runs
                    break
                }
                isOpen = count > 0
                guard bytes.count + count <= limit else { return end(child, status, as: .tooMuchOutput(limit: limit)) }
                bytes.append(contentsOf: buffer[..<count])
            }
        }
        guard case .ended(let raw?) = status, raw != 0 else { return .success(bytes) }
        // The macros of <sys/wait.h>, which Swift does not see.
        return .failure(raw & 0x7F == 0 ? .exited((raw >> 8) & 0xFF) : .signaled(raw & 0x7F))
    }

    private enum Status: Equatable {
        case runs
        /// With the status that the system keeps for its parent; nil when other code in this process has taken it.
        case ended(Int32?)
    }

    /// Waits until there is something to read, and no longer than a tenth of a second: a cancellation does not wake the thread.
    private func wait(for descriptor: Int32?, isEnding: Bool) {
        var waited = pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0)
        unsafe poll(&waited, 1, isEnding ? 10 : 100)
    }

    private func status(of child: pid_t) -> Status {
        // Under the lock: once it has been waited for, the number may be another process's.
        state.withLock { state in
            var status: Int32 = 0
            let waited = unsafe waitpid(child, &status, WNOHANG)
            if waited == 0 || (waited < 0 && errno == EINTR) { return .runs }
            state.child = nil
            return .ended(waited == child ? status : nil)
        }
    }

    /// Ends a program that still runs, and waits for that: it cannot refuse.
    private func end(_ child: pid_t, _ status: Status, as failure: ProgramFailure) -> Result<[UInt8], ProgramFailure> {
        guard status == .runs else { return .failure(failure) }
        state.withLock { state in
            kill(-child, SIGKILL)
            var status: Int32 = 0
            while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
            state.child = nil
        }
        return .failure(failure)
    }

    private static func read(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
        // `read` alone would be this type's.
        #if canImport(Darwin)
        unsafe Darwin.read(descriptor, &buffer, buffer.count)
        #elseif canImport(Musl)
        unsafe Musl.read(descriptor, &buffer, buffer.count)
        #else
        unsafe Glibc.read(descriptor, &buffer, buffer.count)
        #endif
    }
}
