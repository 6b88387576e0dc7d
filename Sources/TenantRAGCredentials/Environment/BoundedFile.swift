#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Reads small files of configuration, keys and tokens: whole, and never more than they may hold.
///
/// The limit holds for what is read, not for what the file system says, so that neither a device nor a file that grows
/// can fill the memory.
package enum BoundedFile {
    /// The reason why a file could not be read.
    package enum Failure: Error, Sendable, Hashable {
        /// There is no such file.
        case notFound
        /// It holds more than the limit, in bytes.
        case tooLarge(limit: Int)
        /// The system's error number.
        case system(Int32)

        /// The reason in words, to be put behind the name of the file.
        package var reason: String {
            switch self {
            case .notFound: "does not exist"
            case .tooLarge(let limit): "has more than \(limit) bytes"
            case .system(let number): "cannot be read: \(unsafe String(cString: strerror(number)))"
            }
        }
    }

    /// All bytes of a file.
    ///
    /// - Parameters:
    ///   - path: Its path.
    ///   - limit: How many bytes it may hold at most.
    /// - Returns: The bytes.
    /// - Throws: ``Failure``.
    package static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        // A pipe would otherwise block the opening until a process writes to it.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .notFound : .system(errno)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: min(limit + 1, 16_384))
        while true {
            // `read` alone would be this function.
            #if canImport(Darwin)
            let count = unsafe Darwin.read(descriptor, &buffer, buffer.count)
            #elseif canImport(Musl)
            let count = unsafe Musl.read(descriptor, &buffer, buffer.count)
            #else
            let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
            #endif
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw .system(errno)
            }
            guard bytes.count + count <= limit else { throw .tooLarge(limit: limit) }
            bytes.append(contentsOf: buffer[..<count])
        }
    }
}

extension BoundedFile {
    /// Replaces a file in one step: readers see all of the old or all of the new.
    ///
    /// Only the user may read the new file.
    ///
    /// - Parameters:
    ///   - path: The path of the file, in a folder that exists.
    ///   - bytes: The new content.
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
