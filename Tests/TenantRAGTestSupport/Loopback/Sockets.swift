import TenantRAGHTTP

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The few socket calls that the tests need.
package enum Sockets {
    package struct Failure: Error {
        package let call: String
        package let number = errno

        package init(call: String) { self.call = call }

        /// A Boolean value that indicates whether nothing came for as long as a script waits at once.
        package var isTimeout: Bool { number == EAGAIN || number == EWOULDBLOCK }
    }

    #if canImport(Glibc)
    package static let stream = Int32(SOCK_STREAM.rawValue)
    #else
    package static let stream = SOCK_STREAM
    #endif

    /// A listening socket on loopback, on a port that the system chooses.
    package static func listen(backlog: Int32 = 1024) throws -> (descriptor: Int32, port: UInt16) {
        let descriptor = socket(AF_INET, stream, 0)
        guard descriptor >= 0 else { throw Failure(call: "socket") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard unsafe bind(descriptor, address, length) == 0, Self.listen(descriptor, backlog) == 0 else {
                    return false
                }
                return unsafe getsockname(descriptor, address, &length) == 0
            }
        }
        guard status else { throw Failure(call: "bind") }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    private static func listen(_ descriptor: Int32, _ backlog: Int32) -> Int32 {
        #if canImport(Glibc)
        Glibc.listen(descriptor, backlog)
        #elseif canImport(Musl)
        Musl.listen(descriptor, backlog)
        #else
        Darwin.listen(descriptor, backlog)
        #endif
    }

    /// Fills the backlog of a socket that accepts no connection, so that the next one waits.
    package static func fill(_ port: UInt16) throws {
        for _ in 0..<4 {
            let descriptor = socket(AF_INET, stream, 0)
            _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            _ = unsafe withUnsafePointer(to: &address) { pointer in
                unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            fillers.withLock { $0.append(descriptor) }
        }
    }

    private static let fillers = Guarded<[Int32]>([])

    /// Closes a socket that no thread waits on.
    package static func end(_ descriptor: Int32) { close(descriptor) }

    /// A listening Unix-domain socket.
    package static func listen(path: String) throws -> Int32 {
        let descriptor = socket(AF_UNIX, stream, 0)
        guard descriptor >= 0 else { throw Failure(call: "socket") }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let status = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe bind(descriptor, $0, length) }
        }
        guard status == 0, listen(descriptor, 16) == 0 else { throw Failure(call: "bind") }
        return descriptor
    }

    /// No wait of a script is longer than ten seconds, and small writes go out at once.
    package static func prepare(_ descriptor: Int32) {
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var on: Int32 = 1
        unsafe setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
}
