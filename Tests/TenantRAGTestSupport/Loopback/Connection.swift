#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The server's end of one connection, for a script to use.
package final class Connection: Sendable {
    package let descriptor: Int32

    package init(descriptor: Int32) { self.descriptor = descriptor }

    /// Sends a text as it is.
    package func send(_ text: String) throws { try send(Array(text.utf8)) }

    /// Sends bytes, however often the system takes some.
    package func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes[sent...].withUnsafeBytes { left in
                #if canImport(Darwin)
                unsafe write(descriptor, left.baseAddress, left.count)
                #else
                unsafe Glibc.send(descriptor, left.baseAddress, left.count, Int32(MSG_NOSIGNAL))
                #endif
            }
            guard count > 0 else { throw Sockets.Failure(call: "send") }
            sent += count
        }
    }

    /// Reads nothing until the connection closes or the server ends.
    package func waitUnread() {
        var waiting = pollfd(fd: descriptor, events: 0, revents: 0)
        _ = unsafe poll(&waiting, 1, 10_000)
    }

    /// The next bytes; none at the end.
    package func receive(upTo most: Int = 65_536) throws -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: most)
        let count = unsafe recv(descriptor, &buffer, most, 0)
        guard count >= 0 else { throw Sockets.Failure(call: "recv") }
        return Array(buffer.prefix(count))
    }

    /// The head of the next request, byte by byte so that nothing after it is taken; nil when the client has left.
    @discardableResult
    package func request() throws -> String? {
        var head: [UInt8] = []
        while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            let byte = try receive(upTo: 1)
            if byte.isEmpty { return nil }
            head += byte
        }
        return String(decoding: head, as: UTF8.self)
    }

    /// Exactly so many bytes.
    package func receive(exactly count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let piece = try receive(upTo: min(count - bytes.count, 65_536))
            if piece.isEmpty { throw Sockets.Failure(call: "end") }
            bytes += piece
        }
        return bytes
    }

    /// Answers one request with a body.
    package func answer(_ body: String, status: String = "200 OK", fields: String = "") throws {
        try send("HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(fields)\r\n\(body)")
    }

    /// Answers every request of the connection.
    package func answerAll(_ body: String, fields: String = "") throws {
        while try request() != nil { try answer(body, fields: fields) }
    }

    /// Waits until the client leaves.
    package func waitForEnd() throws {
        while try !receive().isEmpty {}
    }

    /// Waits until the client leaves or the server ends, however long that takes.
    package func hold() {
        while true {
            do {
                if try receive().isEmpty { return }
            } catch let failure as Sockets.Failure where failure.isTimeout {
                continue
            } catch {
                return
            }
        }
    }

    /// Ends the connection with a reset instead of an end.
    package func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    }
}
