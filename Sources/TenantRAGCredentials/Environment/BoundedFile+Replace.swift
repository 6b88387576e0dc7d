#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension BoundedFile {
    /// Replaces a file in one step: readers see all of the old or all of the new.
    ///
    /// Nobody but the user may read the new one.
    ///
    /// - Parameters:
    ///   - path: Its path, in a folder that exists.
    ///   - bytes: What it is to hold.
    /// - Throws: ``Failure``.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
        let draft = "\(path).\(UInt64.random(in: .min ... .max))"
        let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw errno == ENOENT ? .notFound : .system(errno) }
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes[written...].withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            written += count
        }
        let isClosed = close(descriptor) == 0
        if written == bytes.count, isClosed, unsafe rename(draft, path) == 0 { return }
        let number = errno
        unsafe unlink(draft)
        throw .system(number)
    }
}
