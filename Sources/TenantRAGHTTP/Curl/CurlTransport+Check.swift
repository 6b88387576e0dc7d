import CTenantRAGCurl

extension CurlTransport.Configuration {
    /// The configuration with its files checked and its roots settled: an impossible setting is refused here, before
    /// anything is sent.
    func checked(environment: (String) -> String? = Self.environment) throws(HTTPTransportError) -> Self {
        var checked = self
        checked.connections = CurlTransport.ConnectionLimits(
            total: max(connections.total, 1),
            perHost: max(connections.perHost, 1),
            streamsPerConnection: max(connections.streamsPerConnection, 1),
            perPartition: max(connections.perPartition, 1)
        )
        let libcurl = LibcurlFeatures.current
        if version == .http2 && !libcurl.speaksHTTP2 { throw Self.refuse("this libcurl does not speak HTTP/2") }
        guard libcurl.speaksTLS else { throw Self.refuse("this libcurl does not speak TLS") }
        if let unixSocket, unixSocket.isEmpty || unixSocket.utf8.count > 100 {
            throw Self.refuse("the path of a Unix-domain socket has 1 to 100 bytes")
        }
        if tls.roots == .environment {
            let named = [environment("AWS_CA_BUNDLE"), environment("SSL_CERT_FILE")].compactMap { $0 }
            checked.tls.roots = named.first { !$0.allSatisfy(\.isWhitespace) }.map { .file($0) } ?? .system
        }
        switch checked.tls.roots {
        case .system, .environment: break
        case .file(let path): try Self.require("CERTIFICATE", in: path, for: "the root file")
        case .systemAnd(let path):
            try Self.require("CERTIFICATE", in: path, for: "the root file")
            if libcurl.rootFolder == nil {
                throw Self.refuse("this libcurl has no folder of roots to add a file to; name one file that holds all")
            }
        }
        if let certificate = tls.clientCertificate {
            try Self.require("CERTIFICATE", in: certificate.certificateFile, for: "the client certificate")
            try Self.require("PRIVATE KEY", in: certificate.keyFile, for: "the client's key")
        }
        return checked
    }

    /// Checks that a file can be read and holds a PEM block of a kind.
    private static func require(_ kind: String, in path: String, for purpose: String) throws(HTTPTransportError) {
        guard let file = unsafe fopen(path, "re") else {
            throw refuse("\(purpose) \(path) cannot be read (error \(tenantrag_errno()))")
        }
        defer { unsafe fclose(file) }
        var line = [CChar](repeating: 0, count: 512)
        while unsafe fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if text.hasPrefix("-----BEGIN "), text.contains(kind) { return }
        }
        throw refuse("\(purpose) \(path) holds no PEM block of the kind \(kind)")
    }

    private static func refuse(_ detail: String) -> HTTPTransportError {
        HTTPTransportError(.invalidConfiguration, mayHaveReachedServer: false, message: detail)
    }

    private static func environment(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
