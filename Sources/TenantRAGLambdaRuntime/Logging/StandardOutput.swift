import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Standard output, a whole line at a time.
enum StandardOutput {
    /// Under a lock, because a pipe takes no more than some kilobytes at once, and lines of several threads would mix.
    private static let lock = Mutex(())

    static func write(_ line: [UInt8]) {
        lock.withLock { _ in
            var written = 0
            while written < line.count {
                let count = unsafe line[written...].withUnsafeBytes { left in
                    #if canImport(Darwin)
                    unsafe Darwin.write(STDOUT_FILENO, left.baseAddress, left.count)
                    #elseif canImport(Musl)
                    unsafe Musl.write(STDOUT_FILENO, left.baseAddress, left.count)
                    #else
                    unsafe Glibc.write(STDOUT_FILENO, left.baseAddress, left.count)
                    #endif
                }
                if count > 0 { written += count } else if !(count < 0 && errno == EINTR) { return }
            }
        }
    }
}
