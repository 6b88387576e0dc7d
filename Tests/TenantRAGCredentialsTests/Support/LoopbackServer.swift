import Synchronization
import TenantRAGCredentials

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A server on loopback that gives each connection one answer, and remembers the heads of requests.
final class LoopbackServer: Sendable {
    private struct Failure: Error {}

    let port: UInt16
    private let listener: Int32
    private let seen: Seen

    private final class Seen: Sendable {
        let requests = Mutex<[String]>([])
    }

    var requests: [String] { seen.requests.withLock { $0 } }

    /// Begins to listen on a port that the system chooses; ends with the object.
    init(_ body: String) throws {
        #if canImport(Darwin)
        listener = socket(AF_INET, SOCK_STREAM, 0)
        #else
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe bind(listener, pointer, length) == 0 && getsockname(listener, pointer, &length) == 0
            }
        }
        guard isBound, listen(listener, 8) == 0 else { throw Failure() }
        port = UInt16(bigEndian: address.sin_port)
        let seen = Seen()
        self.seen = seen
        let answer = "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
        guard DetachedThread.start({ Self.serve(listener, Array(answer.utf8), seen) }) else { throw Failure() }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    private static func serve(_ listener: Int32, _ answer: [UInt8], _ seen: Seen) {
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { break }
            var head: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 4_096)
            while !String(decoding: head, as: UTF8.self).contains("\r\n\r\n") {
                let count = unsafe recv(connection, &buffer, buffer.count, 0)
                guard count > 0 else { break }
                head += buffer[..<count]
            }
            seen.requests.withLock { $0.append(String(decoding: head, as: UTF8.self)) }
            _ = unsafe send(connection, answer, answer.count, 0)
            close(connection)
        }
        close(listener)
    }
}
