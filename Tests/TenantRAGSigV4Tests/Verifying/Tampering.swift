import HTTPTypes
import TenantRAGSigV4
import Testing

/// One way to change a signed request, and the code by which it is refused.
struct Tampering: Sendable, CustomTestStringConvertible {
    typealias Change = @Sendable (inout HTTPRequest, inout [UInt8]) throws -> Void

    let testDescription: String
    let code: VerificationError.Code
    var isPresigned = false
    var options = SigningOptions()
    var token: String?
    var now: Timestamp?
    var stored: (@Sendable () throws -> Credentials?)?
    let change: Change

    init(
        _ name: String,
        _ code: VerificationError.Code,
        isPresigned: Bool = false,
        options: SigningOptions = SigningOptions(),
        token: String? = nil,
        now: Timestamp? = nil,
        change: @escaping Change = { _, _ in },
        stored: (@Sendable () throws -> Credentials?)? = nil
    ) {
        testDescription = name
        self.code = code
        self.isPresigned = isPresigned
        self.options = options
        self.token = token
        self.now = now
        self.stored = stored
        self.change = change
    }
}

extension Tampering {
    static let token = "token-of-the-session"

    static func name(_ text: String) throws -> HTTPField.Name { try #require(HTTPField.Name(text)) }

    /// Replaces a text in the `Authorization` field.
    static func authorization(_ old: String, _ new: String) -> Change {
        { request, _ in
            let text = try #require(request.headerFields[.authorization])
            try #require(text.contains(old))
            let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
            request.headerFields[.authorization] = parts.joined(separator: new)
        }
    }

    /// Replaces a text in the path.
    static func path(_ old: String, _ new: String) -> Change {
        { request, _ in
            let text = try #require(request.path)
            try #require(text.contains(old))
            request.path = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
                .joined(separator: new)
        }
    }

    static func add(_ field: String, _ value: String) -> Change {
        { request, _ in request.headerFields.append(HTTPField(name: try name(field), value: value)) }
    }

    static func set(_ field: String, _ value: String?) -> Change {
        { request, _ in request.headerFields[try name(field)] = value }
    }

    static let wrongSignature = String(repeating: "0", count: 64)

    static let all: [Tampering] = common + headers + presigned + tokens

    static let common: [Tampering] = [
        Tampering("another body", .signatureMismatch) { _, body in body[3] ^= 1 },
        Tampering("no body", .signatureMismatch) { _, body in body = [] },
        Tampering("a body with a NUL after it", .signatureMismatch) { _, body in body.append(0) },
        Tampering("another method", .signatureMismatch) { request, _ in request.method = .put },
        Tampering("another path", .signatureMismatch, change: path("/a", "/b")),
        Tampering("a path with a segment more", .signatureMismatch, change: path("/a", "/c/a")),
        Tampering("another query value", .signatureMismatch, change: path("x=1", "x=2")),
        Tampering("a parameter more", .signatureMismatch, change: path("x=1", "x=1&z=1")),
        Tampering("a parameter twice", .signatureMismatch, change: path("x=1", "x=1&x=1")),
        Tampering("a parameter less", .signatureMismatch, change: path("x=1&", "")),
        Tampering("a query that cannot be decoded", .malformedRequest, change: path("x=1", "x=%zz")),
        Tampering("a path without its slash", .malformedRequest, change: path("/a", "a")),
        Tampering("another host", .signatureMismatch) { request, _ in request.authority = "evil.example.com" },
        Tampering("a host with a port", .signatureMismatch) { request, _ in request.authority?.append(":8443") },
        Tampering("no host", .missingSignedHeader) { request, _ in request.authority = nil },
        Tampering("a Host field beside another authority", .malformedRequest, change: add("Host", "evil.example.com")),
        Tampering("two Host fields", .malformedRequest) { request, _ in
            request.authority = nil
            for _ in 0..<2 { request.headerFields.append(HTTPField(name: try name("host"), value: Example.host)) }
        },
        Tampering("another content type", .signatureMismatch, change: set("Content-Type", "text/plain")),
        Tampering("a content type twice", .signatureMismatch, change: add("Content-Type", "application/json")),
        Tampering("without a signed field", .missingSignedHeader, change: set("Content-Type", nil)),
        Tampering("an unsigned x-amz- field more", .missingSignedHeader, change: add("X-Amz-Target", "Delete")),
        Tampering(
            "an unsigned payload hash more",
            .missingSignedHeader,
            change: add("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD")
        ),
        Tampering("a key that nobody knows", .unknownKey, stored: { nil }),
        Tampering("another secret", .signatureMismatch, stored: { try Example.credentials(secret: "another") }),
        Tampering(
            "the credentials of another key",
            .unknownKey,
            stored: {
                try Credentials(accessKeyID: "AKIDOTHER", secretAccessKey: SecretBytes(Example.secret))
            }
        ),
    ]

    static let headers: [Tampering] = [
        Tampering("no Authorization", .missingSignature, change: set("Authorization", nil)),
        Tampering("an empty Authorization", .malformedSignature, change: set("Authorization", "")),
        Tampering("another scheme", .malformedSignature, change: set("Authorization", "Bearer abc")),
        Tampering(
            "another algorithm",
            .malformedSignature,
            change: authorization("AWS4-HMAC-SHA256", "AWS4-ECDSA-P256-SHA256")
        ),
        Tampering("Authorization twice", .malformedSignature) { request, _ in
            let text = try #require(request.headerFields[.authorization])
            request.headerFields.append(HTTPField(name: .authorization, value: text))
        },
        Tampering("another signature", .signatureMismatch) { request, _ in
            let text = try #require(request.headerFields[.authorization])
            request.headerFields[.authorization] = text.dropLast(64) + wrongSignature
        },
        Tampering("a signature in upper case", .malformedSignature) { request, _ in
            let text = try #require(request.headerFields[.authorization])
            request.headerFields[.authorization] = text.dropLast(64) + String(repeating: "A", count: 64)
        },
        Tampering("a short signature", .malformedSignature) { request, _ in
            request.headerFields[.authorization] = String(try #require(request.headerFields[.authorization]).dropLast())
        },
        Tampering("an empty signature", .malformedSignature) { request, _ in
            request.headerFields[.authorization] = String(
                try #require(request.headerFields[.authorization]).dropLast(64)
            )
        },
        Tampering(
            "two signatures",
            .malformedSignature,
            change: authorization(", Signature=", ", Signature=\(wrongSignature), Signature=")
        ),
        Tampering("a part more", .malformedSignature, change: authorization(", Signature=", ", Extra=1, Signature=")),
        Tampering(
            "no signed header fields",
            .malformedSignature,
            change: authorization("SignedHeaders=content-type;host;x-amz-date", "SignedHeaders=")
        ),
        Tampering(
            "signed header fields out of order",
            .malformedSignature,
            change: authorization("content-type;host", "host;content-type")
        ),
        Tampering("a signed header field twice", .malformedSignature, change: authorization("host;", "host;host;")),
        Tampering("a signed header field in upper case", .malformedSignature, change: authorization("host;", "Host;")),
        Tampering("host unsigned", .missingSignedHeader, change: authorization("host;", "")),
        Tampering("date unsigned", .missingSignedHeader, change: authorization(";x-amz-date", "")),
        Tampering(
            "a signed field that is not there",
            .missingSignedHeader,
            change: authorization("host;", "host;x-absent;")
        ),
        Tampering(
            "10,000 signed fields",
            .malformedSignature,
            change: authorization("host;", "host;" + String(repeating: "x;", count: 10_000))
        ),
        Tampering("another day in the scope", .scopeMismatch, change: authorization("/20150830/", "/20150831/")),
        Tampering("a shortened day in the scope", .scopeMismatch, change: authorization("/20150830/", "/2015083/")),
        Tampering("no day in the scope", .scopeMismatch, change: authorization("/20150830/", "//")),
        Tampering("another region", .scopeMismatch, change: authorization("us-east-1", "us-east-2")),
        Tampering("another service", .scopeMismatch, change: authorization("/service/", "/s3/")),
        Tampering(
            "another end of the scope",
            .malformedSignature,
            change: authorization("aws4_request", "aws5_request")
        ),
        Tampering("a scope of six parts", .malformedSignature, change: authorization("AKIDEXAMPLE/", "AKID/EXAMPLE/")),
        Tampering("no date", .malformedSignature, change: set("X-Amz-Date", nil)),
        Tampering("two dates", .malformedSignature, change: add("X-Amz-Date", "20150830T123600Z")),
        Tampering("another date", .signatureMismatch, change: set("X-Amz-Date", "20150830T123601Z")),
        Tampering("a date that no calendar has", .malformedSignature, change: set("X-Amz-Date", "20150231T123600Z")),
        Tampering("a date in another form", .malformedSignature, change: set("X-Amz-Date", "2015-08-30T12:36Z")),
        Tampering(
            "parts of a signature in the query, too",
            .malformedSignature,
            change: path("x=1", "x=1&X-Amz-Date=20150830T123600Z")
        ),
        Tampering("the same, its name encoded", .malformedSignature, change: path("x=1", "x=1&X%2DAmz-Signature=0")),
        Tampering(
            "another payload hash",
            .payloadMismatch,
            options: SigningOptions(addsContentSHA256: true),
            change: set("X-Amz-Content-Sha256", wrongSignature)
        ),
        Tampering(
            "an unsigned payload",
            .payloadMismatch,
            options: SigningOptions(addsContentSHA256: true),
            change: set("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD")
        ),
        Tampering(
            "a chunked payload",
            .payloadMismatch,
            options: SigningOptions(addsContentSHA256: true),
            change: set("X-Amz-Content-Sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD")
        ),
        Tampering(
            "two payload hashes",
            .payloadMismatch,
            options: SigningOptions(addsContentSHA256: true),
            change: add("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD")
        ),
    ]

    static let presigned: [Tampering] = [
        Tampering("presigned: another value", .signatureMismatch, isPresigned: true, change: path("x=1", "x=2")),
        Tampering(
            "presigned: a longer life",
            .signatureMismatch,
            isPresigned: true,
            change: path("Expires=600", "Expires=601")
        ),
        Tampering(
            "presigned: a life of eight days",
            .malformedSignature,
            isPresigned: true,
            change: path("Expires=600", "Expires=691200")
        ),
        Tampering("presigned: no life", .malformedSignature, isPresigned: true, change: path("&X-Amz-Expires=600", "")),
        Tampering(
            "presigned: a life of 0",
            .malformedSignature,
            isPresigned: true,
            change: path("Expires=600", "Expires=0")
        ),
        Tampering(
            "presigned: a negative life",
            .malformedSignature,
            isPresigned: true,
            change: path("Expires=600", "Expires=-1")
        ),
        Tampering(
            "presigned: a life past all integers",
            .malformedSignature,
            isPresigned: true,
            change: path("Expires=600", "Expires=99999999999999999999")
        ),
        Tampering(
            "presigned: a life in other digits",
            .malformedSignature,
            isPresigned: true,
            change: path("Expires=600", "Expires=%D9%A6")
        ),
        Tampering(
            "presigned: the signature twice",
            .malformedSignature,
            isPresigned: true,
            change: path("x=1", "x=1&X-Amz-Signature=\(wrongSignature)")
        ),
        Tampering(
            "presigned: the date twice",
            .malformedSignature,
            isPresigned: true,
            change: path("x=1", "x=1&X-Amz-Date=20150830T123600Z")
        ),
        Tampering(
            "presigned: the signed header fields twice",
            .malformedSignature,
            isPresigned: true,
            change: path("x=1", "x=1&X%2damz-SignedHeaders=host&X-Amz-SignedHeaders=host")
        ),
        Tampering("presigned: no signature", .malformedSignature, isPresigned: true) { request, _ in
            let text = try #require(request.path)
            request.path = String(text.dropLast(64 + "&X-Amz-Signature=".count))
        },
        Tampering(
            "presigned: host unsigned",
            .missingSignedHeader,
            isPresigned: true,
            change: path("content-type%3Bhost", "content-type")
        ),
        Tampering(
            "presigned: another algorithm",
            .malformedSignature,
            isPresigned: true,
            change: path("AWS4-HMAC-SHA256", "AWS4-HMAC-SHA1")
        ),
        Tampering(
            "presigned: an Authorization, too",
            .malformedSignature,
            isPresigned: true,
            change: add("Authorization", "Basic YTpi")
        ),
        Tampering(
            "presigned: another region",
            .scopeMismatch,
            isPresigned: true,
            change: path("us-east-1", "us-east-2")
        ),
    ]

    static let tokens: [Tampering] = [
        Tampering("another token", .sessionTokenMismatch, token: token, change: set("X-Amz-Security-Token", "other")),
        Tampering(
            "no token",
            .missingSignedHeader,
            token: token,
            change: set("X-Amz-Security-Token", nil),
            stored: { try Example.credentials() }
        ),
        Tampering("the token removed", .sessionTokenMismatch, token: token, change: set("X-Amz-Security-Token", nil)),
        Tampering("two tokens", .malformedSignature, token: token, change: add("X-Amz-Security-Token", token)),
        Tampering(
            "a token that the key does not have",
            .sessionTokenMismatch,
            token: token,
            stored: { try Example.credentials() }
        ),
        Tampering(
            "no token where the key needs one",
            .sessionTokenMismatch,
            stored: { try Example.credentials(token: token) }
        ),
        Tampering(
            "an appended token changed",
            .sessionTokenMismatch,
            isPresigned: true,
            options: SigningOptions(sessionToken: .appended),
            token: token,
            change: path("Security-Token=token", "Security-Token=other")
        ),
        Tampering(
            "an unsigned token before the signature, changed",
            .sessionTokenMismatch,
            isPresigned: true,
            options: SigningOptions(sessionToken: .appended),
            token: token
        ) { request, _ in
            let parts = try #require(request.path).split(separator: "&X-Amz-Security-Token=")
            request.path = parts[0].split(separator: "x=1").joined(separator: "X-Amz-Security-Token=other&x=1")
        },
        Tampering(
            "an unsigned token whose name is written otherwise",
            .sessionTokenMismatch,
            isPresigned: true,
            options: SigningOptions(sessionToken: .appended),
            token: token,
            change: path("X-Amz-Security-Token", "x-amz-security-token")
        ),
        Tampering(
            "an unsigned token, and another unsigned parameter",
            .signatureMismatch,
            isPresigned: true,
            options: SigningOptions(sessionToken: .appended),
            token: token,
            change: path("&X-Amz-Security-Token", "&X-Amz-Security=1&X-Amz-Security-Token")
        ),
        Tampering(
            "an unsigned token, and the lifetime taken out of what was signed",
            .malformedSignature,
            isPresigned: true,
            options: SigningOptions(sessionToken: .appended),
            token: token,
            change: path("&X-Amz-Expires=600", "")
        ),
        Tampering(
            "an unsigned token twice",
            .malformedSignature,
            isPresigned: true,
            options: SigningOptions(sessionToken: .appended),
            token: token,
            change: path("x=1", "x=1&X-Amz-Security-Token=token-of-the-session")
        ),
    ]
}
