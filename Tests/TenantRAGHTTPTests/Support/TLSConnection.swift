import CTenantRAGTestTLS
import TenantRAGTestSupport

/// A server's settings for TLS.
@safe
final class TLSSettings: @unchecked Sendable {
    /// Set once; OpenSSL counts its users under a lock of its own.
    fileprivate let pointer: UnsafeMutableRawPointer

    init(
        _ pair: TestCertificates.Pair,
        leastVersion: Int32 = 0,
        mostVersion: Int32 = 0,
        clientAuthority: String? = nil,
        http2: Bool = false
    ) throws {
        guard
            let pointer = unsafe tenantrag_test_tls_settings(
                pair.certificate,
                pair.key,
                leastVersion,
                mostVersion,
                clientAuthority,
                http2 ? 1 : 0
            )
        else { throw Sockets.Failure(call: "settings") }
        unsafe self.pointer = unsafe pointer
    }

    deinit { unsafe tenantrag_test_tls_free_settings(pointer) }
}

/// The server's end of one connection with TLS; used by one script on one thread.
@safe
final class TLSConnection {
    private let pointer: UnsafeMutableRawPointer

    init(_ connection: Connection, _ settings: TLSSettings) throws {
        guard let pointer = unsafe tenantrag_test_tls_accept(settings.pointer, connection.descriptor) else {
            throw Sockets.Failure(call: "handshake")
        }
        unsafe self.pointer = unsafe pointer
    }

    deinit { unsafe tenantrag_test_tls_end(pointer) }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty else { return }
        guard unsafe tenantrag_test_tls_write(pointer, bytes, Int32(bytes.count)) == bytes.count else {
            throw Sockets.Failure(call: "write")
        }
    }

    func receive(exactly count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            var buffer = [UInt8](repeating: 0, count: count - bytes.count)
            let received = unsafe tenantrag_test_tls_read(pointer, &buffer, Int32(buffer.count))
            guard received > 0 else { throw Sockets.Failure(call: "read") }
            bytes += buffer.prefix(Int(received))
        }
        return bytes
    }

    /// The head of the next request.
    func request() throws -> String {
        var head: [UInt8] = []
        while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) { head += try receive(exactly: 1) }
        return String(decoding: head, as: UTF8.self)
    }

    func answer(_ body: String) throws {
        try send("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }

    /// Responds to every request of the connection.
    func answerAll(_ body: String) throws {
        while true {
            _ = try request()
            try answer(body)
        }
    }
}
