import HTTPTypes
import Synchronization
import TenantRAGSigV4
import Testing

@Suite("Signing")
struct SignerTests {
    @Test("Signing again replaces the signature before it")
    func again() throws {
        let signer = try Example.signer(SigningOptions(addsContentSHA256: true))
        let request = Example.request(.post, "/?a=1", [.accept: "*/*"])
        let first = try signer.sign(request, with: Example.credentials(token: "first"), at: Example.date())
        let second = try Example.credentials(token: "second")
        let later = try Example.date("20150831T000000Z")
        let again = try signer.sign(first, body: .bytes([1]), with: second, at: later)
        #expect(try again == signer.sign(request, body: .bytes([1]), with: second, at: later))
        #expect(again.headerFields.count == 5)

        let link = try signer.presign(
            request,
            with: Example.credentials(token: "first"),
            at: Example.date(),
            expiresIn: 9
        )
        let anew = try signer.presign(link, with: second, at: later, expiresIn: 10)
        #expect(try anew == signer.presign(request, with: second, at: later, expiresIn: 10))
    }

    @Test("A session token is signed or added afterwards")
    func token() throws {
        let name = try #require(HTTPField.Name("x-amz-security-token"))
        let credentials = try Example.credentials(token: "token/+=")
        for (placement, isSigned) in [(SigningOptions.SessionTokenPlacement.signed, true), (.appended, false)] {
            let signer = try Example.signer(SigningOptions(sessionToken: placement))
            let details = try signer.signDetailed(Example.request(), with: credentials, at: Example.date())
            #expect(details.request.headerFields[values: name] == ["token/+="])
            #expect(details.signedHeaders.contains("x-amz-security-token") == isSigned)
            let link = try signer.presign(Example.request(), with: credentials, at: Example.date(), expiresIn: 60)
            let parts = try #require(link.path).split(separator: "&X-Amz-Signature=")
            #expect(parts[isSigned ? 0 : 1].hasSuffix("&X-Amz-Security-Token=token%2F%2B%3D"))
            #expect(link.headerFields.isEmpty)
        }
    }

    @Test("The payload's hash is sent where it is asked for or already there")
    func contentSHA256() throws {
        let name = try #require(HTTPField.Name("X-Amz-Content-Sha256"))
        let plain = try Example.signer()
        let credentials = try Example.credentials()
        let date = try Example.date()
        #expect(try plain.sign(Example.request(), with: credentials, at: date).headerFields[name] == nil)
        let stale = Example.request(.get, "/", [name: "stale"])
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(try plain.sign(stale, with: credentials, at: date).headerFields[values: name] == [empty])
        let s3 = try Example.signer(.s3)
        let signed = try s3.sign(Example.request(), body: .unsigned, with: credentials, at: date)
        #expect(signed.headerFields[name] == "UNSIGNED-PAYLOAD")
    }

    /// As `generate_presigned_url` of botocore 1.43.11 signs `get_object` and `put_object` of `key name` in `examplebucket` at
    /// that date.
    @Test("A link to Amazon S3 is signed over its host alone, as a browser sends it", arguments: [false, true])
    func presignedS3(hasBody: Bool) throws {
        let signer = try Signer(region: "us-east-1", service: "s3", options: .s3)
        let request = Example.request(hasBody ? .put : .get, "/key%20name", authority: "examplebucket.s3.amazonaws.com")
        let details = try signer.presignDetailed(
            request,
            body: hasBody ? .bytes(Array("Welcome".utf8)) : .empty,
            with: Example.credentials(token: "to/ken+="),
            at: Example.date(),
            expiresIn: 3_600
        )
        #expect(details.signedHeaders == ["host"])
        #expect(details.request.headerFields.isEmpty)
        #expect(details.canonicalRequest.hasSuffix("\nhost:examplebucket.s3.amazonaws.com\n\nhost\nUNSIGNED-PAYLOAD"))
        #expect(
            details.request.path
                == "/key%20name?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fs3"
                + "%2Faws4_request&X-Amz-Date=20150830T123600Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host"
                + "&X-Amz-Security-Token=to%2Fken%2B%3D&X-Amz-Signature="
                + (hasBody
                    ? "c5a0f428bbfb5572702876c0697b9a076f23c82ab67257fb97325c0b8ea0b6e9"
                    : "647cbfc8b69a8a8462a938fd03934faace0343f42c022f3e0541d9fb0ad88424")
        )
    }

    @Test("A link to Amazon S3 covers the body where the request has a field for its hash")
    func presignedS3Body() throws {
        let name = try #require(HTTPField.Name("X-Amz-Content-Sha256"))
        let signer = try Example.signer(.s3)
        let request = Example.request(.put, "/key", [name: "stale"])
        let body = Array("Welcome".utf8)
        let details = try signer.presignDetailed(
            request,
            body: .bytes(body),
            with: Example.credentials(),
            at: Example.date(),
            expiresIn: 60
        )
        let digest = "\(try PayloadDigest(of: body))"
        #expect(details.signedHeaders == ["host", "x-amz-content-sha256"])
        #expect(details.request.headerFields[values: name] == [digest])
        #expect(details.canonicalRequest.hasSuffix(digest))
    }

    @Test("A presigned request lives for 1 second to 7 days", arguments: [-1, 0, 604_801, .max, .min])
    func expiration(seconds: Int) throws {
        let error = #expect(throws: SigningError.self) {
            try Example.signer().presign(Example.request(), with: Example.credentials(), expiresIn: seconds)
        }
        #expect(error?.code == .invalidExpiration)
    }

    @Test(
        "A region or a service that could break out of the scope is refused",
        arguments: [
            "", "us east", "us/east", "us-east-1\n", "ü", "a,b", String(repeating: "a", count: 65),
        ]
    )
    func scope(text: String) {
        for pair in [(text, "s3"), ("us-east-1", text)] {
            let error = #expect(throws: SigningError.self) { try Signer(region: pair.0, service: pair.1) }
            #expect(error?.code == .invalidScope)
        }
        let error = #expect(throws: SigningError.self) { try Verifier(service: text) }
        #expect(error?.code == .invalidScope)
    }

    @Test("5,000 header fields are signed, and the next request does not see them")
    func manyFields() throws {
        let signer = try Example.signer()
        let credentials = try Example.credentials()
        let date = try Example.date()
        var request = Example.request()
        for index in 0..<5_000 {
            let name = try #require(HTTPField.Name("X-Field-\((index * 7_919) % 5_000)"))
            request.headerFields.append(HTTPField(name: name, value: "\(index)"))
        }
        let before = try signer.sign(Example.request(), with: credentials, at: date)
        let details = try signer.signDetailed(request, with: credentials, at: date)
        #expect(details.signedHeaders.count == 5_002)
        #expect(details.signedHeaders == details.signedHeaders.sorted())
        #expect(try signer.sign(Example.request(), with: credentials, at: date) == before)
    }

    @Test("A request head of more than 1 MiB is refused, and the next request is signed")
    func tooLarge() throws {
        let signer = try Example.signer()
        let credentials = try Example.credentials()
        let large = String(repeating: "a", count: 1_100_000)
        for request in [
            Example.request(.get, "/" + large), Example.request(.get, "/?" + large),
            Example.request(.get, "/", [.accept: large]),
        ] {
            let error = #expect(throws: SigningError.self) { try signer.sign(request, with: credentials) }
            #expect(error?.code == .requestTooLarge)
            let presigning = #expect(throws: SigningError.self) {
                try signer.presign(request, with: credentials, expiresIn: 60)
            }
            #expect(presigning?.code == .requestTooLarge)
        }
        _ = try signer.sign(Example.request(), with: credentials)
    }

    @Test("A body of 64 MB is signed")
    func largeBody() throws {
        let body = [UInt8](repeating: 97, count: 64 << 20)
        let digest = try PayloadDigest(of: body)
        let signer = try Example.signer()
        let date = try Example.date()
        let first = try signer.sign(Example.request(), body: .bytes(body), with: Example.credentials(), at: date)
        #expect(
            try first == signer.sign(Example.request(), body: .digest(digest), with: Example.credentials(), at: date)
        )
    }

    @Test("Many tasks sign at once, each for its own secret and day, and each gets what it would get alone")
    func concurrency() async throws {
        let signer = try Signer(region: "us-east-1", service: "service", keys: SigningKeyCache(capacity: 3))
        let expected = try (0..<8).map { try Self.signature(signer, $0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<64 {
                group.addTask {
                    for round in 0..<50 {
                        let kind = (task + round) % 8
                        let signature = try Self.signature(signer, kind)
                        try #require(signature == expected[kind])
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private static func signature(_ signer: Signer, _ kind: Int) throws -> String? {
        let credentials = try Example.credentials(token: "token\(kind)", secret: "secret\(kind % 4)")
        let date = try Example.date("2015083\(kind % 2)T123600Z")
        let request = Example.request(.post, "/\(kind)", [.contentType: "text/\(kind)"])
        return try signer.sign(request, body: .bytes([UInt8(kind)]), with: credentials, at: date)
            .headerFields[.authorization]
    }
}
