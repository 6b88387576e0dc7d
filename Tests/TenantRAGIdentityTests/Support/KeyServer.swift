import Foundation
import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A server on loopback that answers each path with bytes as they are; one that it does not know is never answered.
final class KeyServer: Sendable {
    private struct Failure: Error {}

    private final class Shared: Sendable {
        let answers = Mutex<[String: String]>([:])
        let asked = Mutex<[String]>([])
    }

    let port: UInt16
    private let listener: Int32
    private let shared = Shared()

    var asked: [String] { shared.asked.withLock { $0 } }
    var url: String { "http://127.0.0.1:\(port)" }

    /// Begins to listen on a port that the system chooses; ends with the object.
    init() throws {
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
        guard isBound, listen(listener, 64) == 0 else { throw Failure() }
        port = UInt16(bigEndian: address.sin_port)
        let shared = shared
        Thread.detachNewThread { Self.serve(listener, shared) }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    /// Answers a path with a status, fields and a body.
    func publish(_ body: String, at path: String, status: String = "200 OK", fields: String = "") {
        let head = "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\(fields)\r\n"
        shared.answers.withLock { $0[path] = head + body }
    }

    private static func serve(_ listener: Int32, _ shared: Shared) {
        var unanswered: [Int32] = []
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
            let words = String(decoding: head, as: UTF8.self).split(separator: " ")
            let path = words.count > 1 ? String(words[1]) : ""
            shared.asked.withLock { $0.append(path) }
            guard let answer = shared.answers.withLock({ $0[path] }) else {
                unanswered.append(connection)
                continue
            }
            let bytes = Array(answer.utf8)
            var sent = 0
            while sent < bytes.count {
                let count = unsafe bytes[sent...].withUnsafeBytes { buffer in
                    unsafe send(connection, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
                }
                guard count > 0 else { break }
                sent += count
            }
            close(connection)
        }
        for connection in unanswered { close(connection) }
        close(listener)
    }
}
