import Testing

@testable import TenantRAGHTTP

@Suite("Addresses that settings give")
struct HTTPAddressTests {
    @Test(
        "The parts are those that are sent to",
        arguments: [
            ("https://example.com", "https", "example.com", nil, "/", nil),
            ("HTTP://example.com:8080/a/../b%2Fc/", "http", "example.com", 8080, "/a/../b%2Fc/", nil),
            ("http://[fd00:ec2::23]/v1?x=1&y=%20", "http", "[fd00:ec2::23]", nil, "/v1", "x=1&y=%20"),
            ("http://169.254.170.2:80", "http", "169.254.170.2", 80, "/", nil),
            ("https://a-b.c_d.example/?", "https", "a-b.c_d.example", nil, "/", nil),
        ] as [(String, String, String, Int?, String, String?)]
    )
    func parts(_ text: String, scheme: String, host: String, port: Int?, path: String, query: String?) throws {
        let address = try #require(HTTPAddress(text))
        #expect(address.scheme == scheme)
        #expect(address.host == host)
        #expect(address.port == port)
        #expect(address.path == path)
        #expect(address.query ?? "" == query ?? "")
        #expect(!address.hasUser && !address.hasFragment)
    }

    @Test("A user, a password and a fragment are seen", arguments: ["u@", "u:p@", ":p@", "@"])
    func user(text: String) {
        let address = HTTPAddress("https://\(text)example.com/")
        #expect(address == nil || address?.hasUser == true)
        #expect(HTTPAddress("https://example.com/#f")?.hasFragment == true)
    }

    @Test(
        "What is none is refused, and nothing is repaired",
        arguments: [
            "", "example.com", "ftp://example.com", "file:///etc/passwd", "https:/example.com", "https:///example.com",
            "https://", "http://exa mple.com", "http://example.com/\u{e4}", "http://example.com:99999",
            "http://example.com:port", "http://[::1", "http://[fe80::1%25eth0]/", "http://example.com/\"",
            "http://a\u{0}b",
            "http://exam|ple.com", "http://127.1/", "http://127.0.0.01", "http://2130706433/", "http://%6cocalhost/",
            "https://\(String(repeating: "a", count: 9_000))",
        ]
    )
    func refused(text: String) {
        #expect(HTTPAddress(text) == nil)
    }
}
