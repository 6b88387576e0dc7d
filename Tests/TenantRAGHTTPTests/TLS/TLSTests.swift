import CTenantRAGCurl
import HTTPTypes
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("TLS")
struct TLSTests {
    let certificates: TestCertificates

    init() throws { certificates = try TestCertificates() }

    private func transport(_ roots: CurlTransport.Roots? = nil) throws -> CurlTransport {
        var configuration = CurlTransport.Configuration()
        configuration.tls.roots = roots ?? .file(certificates.authority.certificate)
        return try CurlTransport(configuration)
    }

    private static func server(_ settings: TLSSettings) throws -> ScriptedServer {
        try ScriptedServer { connection in try TLSConnection(connection, settings).answerAll("secret") }
    }

    @Test("A certificate of a trusted authority, for the right name, is accepted, and the connection is reused")
    func trusted() async throws {
        let server = try Self.server(TLSSettings(certificates.issue("server", host: "127.0.0.1")))
        let transport = try transport()
        for number in 0..<3 {
            let exchange = try await transport.send(.loopback(server.port, scheme: "https"))
            #expect(try await exchange.body.collect(upTo: 100) == Array("secret".utf8))
            let timings = try #require(exchange.timings)
            #expect(timings.isConnectionReused == (number > 0))
            #expect((timings.tls == nil) == (number > 0))
        }
        #expect(server.accepted == 1)
    }

    enum Flaw: CaseIterable {
        case expired, notYetValid, selfSigned, wrongName, unknownAuthority
    }

    @Test("A certificate with any flaw is refused, and the server sees no request", arguments: Flaw.allCases)
    func flawed(flaw: Flaw) async throws {
        let pair =
            switch flaw {
            case .expired: try certificates.issue("server", host: "127.0.0.1", days: -10 ... -1)
            case .notYetValid: try certificates.issue("server", host: "127.0.0.1", days: 2...10)
            case .selfSigned: try certificates.selfSigned(host: "127.0.0.1")
            case .wrongName: try certificates.issue("server", host: "example.com")
            case .unknownAuthority: try certificates.issue("server", host: "127.0.0.1")
            }
        let server = try Self.server(TLSSettings(pair))
        let transport = try transport(flaw == .unknownAuthority ? .system : nil)
        let error = await transportError {
            try await transport.fetch(.loopback(server.port, method: .post, scheme: "https"), body: .bytes([1]))
        }
        #expect(error?.code == .tlsPeerUnverified)
        #expect(error?.mayHaveReachedServer == false)
        #expect(error?.message.isEmpty == false)
        try await expectUsable(transport)
    }

    @Test(
        "TLS 1.1 is not spoken, 1.2 and 1.3 are",
        arguments: [(Int32(0x0302), false), (0x0303, true), (0x0304, true)]
    )
    func versions(version: Int32, works: Bool) async throws {
        let pair = try certificates.issue("server", host: "127.0.0.1")
        let server = try Self.server(TLSSettings(pair, leastVersion: version, mostVersion: version))
        let transport = try transport()
        if works {
            #expect(try await transport.fetch(.loopback(server.port, scheme: "https")).text == "secret")
        } else {
            let error = await transportError { try await transport.fetch(.loopback(server.port, scheme: "https")) }
            #expect(error?.code == .tlsHandshakeFailed)
            #expect(error?.mayHaveReachedServer == false)
        }
        try await expectUsable(transport)
    }

    @Test("A server that speaks no TLS, that hangs up, and that says nothing in the handshake")
    func handshakes() async throws {
        let plain = try ScriptedServer { connection in
            try connection.send("HTTP/1.1 400 Bad Request\r\n\r\n")
            try connection.waitForEnd()
        }
        let transport = try transport()
        let first = await transportError { try await transport.fetch(.loopback(plain.port, scheme: "https")) }
        #expect(first?.code == .tlsHandshakeFailed)
        let closing = try ScriptedServer { connection in _ = try connection.receive() }
        let second = await transportError { try await transport.fetch(.loopback(closing.port, scheme: "https")) }
        #expect(second?.code == .tlsHandshakeFailed)
        let silent = try ScriptedServer { try $0.waitForEnd() }
        let third = await transportError {
            try await transport.fetch(
                .loopback(silent.port, scheme: "https"),
                options: HTTPExchangeOptions(timeouts: HTTPTimeouts(connect: .milliseconds(150)))
            )
        }
        #expect(third?.code == .connectTimeout)
        #expect([first, second, third].allSatisfy { $0?.mayHaveReachedServer == false })
        try await expectUsable(transport)
    }

    @Test("A server that demands a client certificate gets the one that was configured")
    func clientCertificate() async throws {
        let pair = try certificates.issue("server", host: "127.0.0.1")
        let client = try certificates.issue("client", host: "client.example")
        let server = try Self.server(TLSSettings(pair, clientAuthority: certificates.authority.certificate))
        let error = await transportError { try await transport().fetch(.loopback(server.port, scheme: "https")) }
        #expect([.tlsHandshakeFailed, .connectionReset].contains(error?.code))
        var configuration = CurlTransport.Configuration()
        configuration.tls.roots = .file(certificates.authority.certificate)
        configuration.tls.clientCertificate = .init(
            certificateFile: client.certificate,
            keyFile: client.key,
            passphrase: "hidden"
        )
        let text = try await CurlTransport(configuration).fetch(.loopback(server.port, scheme: "https")).text
        #expect(text == "secret")
        #expect(!"\(configuration)".contains("hidden"))
        var dumped = ""
        dump(configuration, to: &dumped)
        #expect(!dumped.contains("hidden"))
    }

    @Test("A body that ends without TLS's close_notify is truncated where its length says so")
    func truncated() async throws {
        let settings = try TLSSettings(certificates.issue("server", host: "127.0.0.1"))
        let server = try ScriptedServer { connection in
            let tls = try TLSConnection(connection, settings)
            _ = try tls.request()
            try tls.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab")
            shutdown(connection.descriptor, Int32(SHUT_RDWR))
        }
        let error = await transportError { try await transport().fetch(.loopback(server.port, scheme: "https")) }
        #expect([.truncatedBody, .connectionReset].contains(error?.code))
        #expect(error?.mayHaveReachedServer == true)
    }

    @Test("Roots come from AWS_CA_BUNDLE, then SSL_CERT_FILE, then the system, and only when asked")
    func environment() throws {
        var configuration = CurlTransport.Configuration()
        let path = certificates.authority.certificate
        #expect(try configuration.checked { _ in path }.tls.roots == .system)
        configuration.tls.roots = .environment
        #expect(try configuration.checked { $0 == "AWS_CA_BUNDLE" ? path : "/other" }.tls.roots == .file(path))
        #expect(try configuration.checked { $0 == "SSL_CERT_FILE" ? path : "" }.tls.roots == .file(path))
        #expect(try configuration.checked { _ in nil }.tls.roots == .system)
        #expect(throws: HTTPTransportError.self) { try configuration.checked { _ in "/nonexistent.pem" } }
    }

    @Test("What cannot be had is refused before anything is sent")
    func configurations() throws {
        func code(_ change: (inout CurlTransport.Configuration) -> Void) -> HTTPTransportError.Code? {
            var configuration = CurlTransport.Configuration()
            change(&configuration)
            do {
                _ = try CurlTransport(configuration)
                return nil
            } catch { return error.code }
        }
        let authority = certificates.authority
        #expect(code { $0.tls.roots = .file("/nonexistent.pem") } == .invalidConfiguration)
        #expect(code { $0.tls.roots = .file("/dev/null") } == .invalidConfiguration)
        #expect(code { $0.tls.roots = .file(authority.key) } == .invalidConfiguration)
        #expect(
            code {
                $0.tls.clientCertificate = .init(certificateFile: authority.certificate, keyFile: authority.certificate)
            }
                == .invalidConfiguration
        )
        #expect(code { $0.unixSocket = String(repeating: "x", count: 200) } == .invalidConfiguration)
        #expect(code { $0.tls.roots = .file(authority.certificate) } == nil)
    }

    @Test("A file of roots can stand beside the system's, where libcurl has a folder of those")
    func systemAndFile() async throws {
        guard LibcurlFeatures.current.rootFolder != nil else { return }
        let server = try Self.server(TLSSettings(certificates.issue("server", host: "127.0.0.1")))
        let transport = try transport(.systemAnd(file: certificates.authority.certificate))
        #expect(try await transport.fetch(.loopback(server.port, scheme: "https")).text == "secret")
    }
}
