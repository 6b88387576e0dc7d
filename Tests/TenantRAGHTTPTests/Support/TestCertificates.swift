import CTenantRAGTestTLS
import TenantRAGTestSupport

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Certificates made for one test, in a folder that goes with the object.
final class TestCertificates: Sendable {
    struct Pair: Sendable {
        let certificate: String
        let key: String
    }

    private let folder: String
    let authority: Pair

    init() throws {
        folder = "/tmp/tenantrag-tls-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        unsafe mkdir(folder, 0o700)
        authority = Pair(certificate: folder + "/authority.pem", key: folder + "/authority.key")
        try Self.make(authority, host: "Test authority", days: -1...30, isAuthority: true, issuer: nil)
    }

    deinit {
        for name in ["authority", "server", "client", "self"] {
            unsafe unlink(folder + "/\(name).pem")
            unsafe unlink(folder + "/\(name).key")
        }
        unsafe rmdir(folder)
    }

    /// A certificate of the authority's.
    func issue(_ name: String, host: String, days: ClosedRange<Int> = -1...30) throws -> Pair {
        let pair = Pair(certificate: folder + "/\(name).pem", key: folder + "/\(name).key")
        try Self.make(pair, host: host, days: days, isAuthority: false, issuer: authority)
        return pair
    }

    /// A certificate that vouches for itself.
    func selfSigned(host: String) throws -> Pair {
        let pair = Pair(certificate: folder + "/self.pem", key: folder + "/self.key")
        try Self.make(pair, host: host, days: -1...30, isAuthority: false, issuer: nil)
        return pair
    }

    private static func make(
        _ pair: Pair,
        host: String,
        days: ClosedRange<Int>,
        isAuthority: Bool,
        issuer: Pair?
    ) throws {
        let status = unsafe tenantrag_test_certificate(
            pair.certificate,
            pair.key,
            host,
            Int32(days.lowerBound),
            Int32(days.upperBound),
            isAuthority ? 1 : 0,
            issuer?.certificate,
            issuer?.key
        )
        if status != 1 { throw Sockets.Failure(call: "certificate") }
    }
}
