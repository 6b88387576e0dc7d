import HTTPTypes
import TenantRAGSigV4
import Testing

@Suite("Canonical requests")
struct CanonicalTests {
    private func lines(
        _ request: HTTPRequest,
        _ options: SigningOptions = SigningOptions(),
        body: Payload = .empty
    ) throws -> [String] {
        let details = try Example.signer(options).signDetailed(
            request,
            body: body,
            with: Example.credentials(),
            at: Example.date()
        )
        return details.canonicalRequest.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test(
        "A path is normalised and encoded as the options say",
        arguments: [
            // Path, signed for all services but S3, signed for S3.
            ("", "/", "/"), ("?a=b", "/", "/"), ("/", "/", "/"), ("/a", "/a", "/a"), ("/a/", "/a/", "/a/"),
            ("/a%20b", "/a%2520b", "/a%20b"), ("/a b", "/a%20b", "/a%20b"), ("/%2f/x", "/%252f/x", "/%2f/x"),
            ("/ü", "/%C3%BC", "/%C3%BC"), ("/a+b!*'()", "/a%2Bb%21%2A%27%28%29", "/a+b!*'()"),
            ("//a//b//", "/a/b/", "//a//b//"), ("/a/./b/../c", "/a/c", "/a/./b/../c"), ("/..", "/", "/.."),
            ("/../../a", "/a", "/../../a"), ("/a/..", "/", "/a/.."), ("/a/../", "/", "/a/../"),
            ("/a/b/..", "/a", "/a/b/.."), ("/a/b/../", "/a/", "/a/b/../"), ("/...", "/...", "/..."),
            ("/.a/..b", "/.a/..b", "/.a/..b"), ("/%2e%2e/a", "/%252e%252e/a", "/%2e%2e/a"), ("/%", "/%25", "/%"),
            ("/knowledgebases/KB1:2/retrieve", "/knowledgebases/KB1%3A2/retrieve", "/knowledgebases/KB1:2/retrieve"),
        ]
    )
    func path(path: String, expected: String, s3: String) throws {
        #expect(try lines(Example.request(.get, path))[1] == expected)
        #expect(try lines(Example.request(.get, path), .s3)[1] == s3)
    }

    @Test(
        "A query is decoded, encoded and sorted by name and then by value",
        arguments: [
            ("", ""), ("a", "a="), ("a=", "a="), ("=x", "=x"), ("a=1&a", "a=&a=1"), ("b&a", "a=&b="),
            ("a&&b&", "a=&b="),
            ("a=2&a=10&a-b=1", "a=10&a=2&a-b=1"), ("A=1&a=1", "A=1&a=1"), ("a=b=c", "a=b%3Dc"),
            ("a=c?d/e", "a=c%3Fd%2Fe"),
            ("a=%2f", "a=%2F"), ("a=%41", "a=A"), ("a=+", "a=%2B"), ("a=%20b", "a=%20b"), ("a= b", "a=%20b"),
            ("%C3%BC=%E1%88%B4", "%C3%BC=%E1%88%B4"), ("ü=ሴ", "%C3%BC=%E1%88%B4"), ("a=%00", "a=%00"),
            ("abcdefghi=1&abcdefgh=2&abcdefghj=0", "abcdefgh=2&abcdefghi=1&abcdefghj=0"), ("a=%0A", "a=%0A"),
            ("~=1&%7E=0", "~=0&~=1"),
        ]
    )
    func query(query: String, expected: String) throws {
        #expect(try lines(Example.request(.get, "/?" + query))[2] == expected)
    }

    @Test(
        "A percent sign that encodes nothing is refused",
        arguments: ["%", "a=%", "a=%2", "a=%zz", "%2", "a=%%41", "a=% 1"]
    )
    func invalidPercent(query: String) throws {
        let error = #expect(throws: SigningError.self) { try lines(Example.request(.get, "/?" + query)) }
        #expect(error?.code == .invalidQuery)
    }

    @Test("A path without a slash at its beginning is refused", arguments: ["a", "*", "https://example.com/", "%2Fa"])
    func invalidPath(path: String) throws {
        let error = #expect(throws: SigningError.self) { try lines(Example.request(.get, path)) }
        #expect(error?.code == .invalidPath)
    }

    @Test(
        "A header field's value is trimmed and its white space folded",
        arguments: [
            ("value", "value"), ("a  b", "a b"), ("a \t b", "a b"), ("\"a   b\"", "\"a b\""), ("", ""), ("ü  ü", "ü ü"),
            ("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyz"), ("abcdefgh  ijklmnop", "abcdefgh ijklmnop"),
            ("a,  b,c", "a, b,c"),
        ]
    )
    func headerValue(value: String, expected: String) throws {
        let name = try #require(HTTPField.Name("My-Header"))
        #expect(try lines(Example.request(.get, "/", [name: value]))[4] == "my-header:\(expected)")
        // As received from a peer that left more white space around it.
        var request = Example.request()
        request.headerFields.append(HTTPField(name: name, lenientValue: Array(" \t\(value)  ".utf8)))
        #expect(try lines(request)[4] == "my-header:\(expected)")
    }

    @Test("No value of a header field can end its line, whatever bytes it was made from", arguments: 0...32)
    func controlCharacters(byte: Int) throws {
        let name = try #require(HTTPField.Name("My-Header"))
        for value in [
            [UInt8(byte)], [97, UInt8(byte), 98],
            Array("long enough to be looked at by words".utf8) + [UInt8(byte), 98],
        ] {
            var request = Example.request()
            request.headerFields.append(HTTPField(name: name, lenientValue: value))
            do {
                let lines = try lines(request)
                #expect(lines.count == 9)
                #expect(!lines.joined(separator: "\n").contains { $0 == "\r" || $0 == "\0" || $0 == "\r\n" })
            } catch {
                #expect((error as? SigningError)?.code == .invalidHeader)
            }
        }
    }

    @Test("Fields of one name are joined by commas in the order in which they came, cookies by semicolons")
    func repeatedFields() throws {
        let name = try #require(HTTPField.Name("My-Header"))
        var request = Example.request()
        for value in ["b", "a", "b"] { request.headerFields.append(HTTPField(name: name, value: value)) }
        request.headerFields[.cookie] = "x=1; y=2"
        let result = try lines(request)
        #expect(result[3] == "cookie:x=1; y=2")
        #expect(result[5] == "my-header:b,a,b")
    }

    @Test(
        "What clients and proxies change is never signed",
        arguments: [
            "Connection", "Keep-Alive", "Expect", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "User-Agent",
            "Proxy-Authorization", "Proxy-Authenticate", "X-Amzn-Trace-Id", "traceparent", "TraceState", "Baggage",
        ]
    )
    func unsigned(text: String) throws {
        let name = try #require(HTTPField.Name(text))
        let request = Example.request(.get, "/", [name: "value", .accept: "*/*"])
        let details = try Example.signer().signDetailed(request, with: Example.credentials(), at: Example.date())
        #expect(details.signedHeaders == ["accept", "host", "x-amz-date"])
        #expect(details.request.headerFields[name] == "value")
    }

    @Test(
        "The default port of the scheme is taken off the authority and no other",
        arguments: [
            ("https", "h:443", "h"), ("http", "h:80", "h"), ("https", "h:80", "h:80"), ("http", "h:443", "h:443"),
            ("https", "h:8443", "h:8443"), ("https", "[::1]:443", "[::1]"), ("https", "[2001::443]", "[2001::443]"),
            (nil, "h:443", "h:443"), ("https", "h", "h"),
        ] as [(String?, String, String)]
    )
    func port(scheme: String?, authority: String, host: String) throws {
        let request = Example.request(.get, "/", scheme: scheme, authority: authority)
        let details = try Example.signer().signDetailed(request, with: Example.credentials(), at: Example.date())
        #expect(details.canonicalRequest.contains("\nhost:\(host)\n"))
        #expect(details.request.authority == host)
    }

    @Test("Without a host, with two or with different ones nothing is signed")
    func hosts() throws {
        let cases: [(String?, [String], SigningError.Code)] = [
            (nil, [], .missingHost), ("", [], .missingHost), (nil, ["a", "a"], .conflictingHost),
            ("a", ["b"], .conflictingHost),
        ]
        for (authority, fields, code) in cases {
            var request = Example.request(authority: authority)
            for value in fields { request.headerFields.append(HTTPField(name: Example.hostName, value: value)) }
            let error = #expect(throws: SigningError.self) { try lines(request) }
            #expect(error?.code == code)
        }
        var same = Example.request(authority: "a")
        same.headerFields.append(HTTPField(name: Example.hostName, value: "a"))
        #expect(try lines(same)[3] == "host:a")
    }

    @Test("The canonical request ends with the payload's hash")
    func payloadHash() throws {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(try lines(Example.request()).last == empty)
        #expect(try lines(Example.request(), body: .unsigned).last == "UNSIGNED-PAYLOAD")
        let digest = try PayloadDigest(of: Array("hello".utf8))
        #expect(try lines(Example.request(), body: .digest(digest)).last == digest.description)
        #expect(try lines(Example.request(), body: .bytes(Array("hello".utf8))).last == digest.description)
    }
}
