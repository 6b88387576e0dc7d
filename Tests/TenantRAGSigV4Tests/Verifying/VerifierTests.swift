import HTTPTypes
import TenantRAGSigV4
import Testing

@Suite("Verification")
struct VerifierTests {
    static let body = Array(#"{"text":"Who finds the radio?"}"#.utf8)

    @Test("What AWS's vectors sign is valid, by header fields and by query", arguments: signatureVectors)
    func vectors(vector: SignatureVector) throws {
        let signer = try Signer(region: "us-east-1", service: "service", options: vector.options)
        let verifier = try Verifier(
            region: "us-east-1",
            service: "service",
            options: vector.options,
            allowsUnsignedPayload: vector.isPayloadUnsigned
        )
        // A token that is no credential's own is the suite's; our verifier knows tokens as a part of credentials only.
        guard vector.name != "post-sts-header-before" else { return }
        let credentials = try vector.credentials()
        for hasAuthority in [false, true] {
            let request = try vector.request(hasAuthority: hasAuthority)
            let signed = try signer.sign(request, body: vector.payload, with: credentials, at: Example.date())
            let presigned = try signer.presign(
                request,
                body: vector.payload,
                with: credentials,
                at: Example.date(),
                expiresIn: 60
            )
            for (request, isPresigned) in [(signed, false), (presigned, true)] {
                let result = try verifier.verify(
                    request,
                    body: .bytes(Array(vector.body.utf8)),
                    at: Example.date("20150830T123659Z")
                ) { $0 == credentials.accessKeyID ? credentials : nil }
                #expect(result.accessKeyID == "AKIDEXAMPLE")
                #expect(result.isPresigned == isPresigned)
                #expect(result.isPayloadSigned != vector.isPayloadUnsigned)
                #expect(result.signedHeaders.contains("host"))
            }
        }
    }

    @Test("Whatever is changed after signing is refused, each with its code", arguments: Tampering.all)
    func tampering(tampering: Tampering) throws {
        let credentials = try Example.credentials(token: tampering.token)
        let signer = try Example.signer(tampering.options)
        let fields: HTTPFields = [.contentType: "application/json"]
        let request = Example.request(.post, "/a%20b?x=1&y=2", fields)
        let date = try Example.date()
        var signed =
            tampering.isPresigned
            ? try signer.presign(request, body: .bytes(Self.body), with: credentials, at: date, expiresIn: 600)
            : try signer.sign(request, body: .bytes(Self.body), with: credentials, at: date)
        var body = Self.body
        let verifier = try Verifier(region: "us-east-1", service: "service", options: tampering.options)
        func verify() throws -> VerifiedRequest {
            try verifier.verify(signed, body: .bytes(body), at: tampering.now ?? date) { _ in
                try tampering.stored.map { try $0() } ?? credentials
            }
        }
        if tampering.stored == nil {
            // Valid before the change, so that it is the change that is refused.
            _ = try verify()
        }
        try tampering.change(&signed, &body)
        let error = #expect(throws: VerificationError.self) { try verify() }
        #expect(error?.code == tampering.code, "\(String(describing: error))")
        if let error {
            // Nothing of the request or of a secret is repeated.
            for secret in [Example.secret, "token-of-the-session", "radio"] {
                #expect(!"\(error)".contains(secret))
            }
        }
    }

    @Test(
        "An unchanged request is valid at the edges of its window and not a second outside",
        arguments: [
            (false, -900, true), (false, -901, false), (false, 900, true), (false, 901, false),
            (true, -900, true), (true, -901, false), (true, 600, true), (true, 601, false),
        ]
    )
    func window(isPresigned: Bool, seconds: Int, isValid: Bool) throws {
        let credentials = try Example.credentials()
        let date = try Example.date()
        let signer = try Example.signer()
        let signed =
            isPresigned
            ? try signer.presign(Example.request(), with: credentials, at: date, expiresIn: 600)
            : try signer.sign(Example.request(), with: credentials, at: date)
        let verifier = try Verifier(service: "service")
        let now = date.advanced(bySeconds: Int64(seconds))
        if isValid {
            _ = try verifier.verify(signed, at: now) { _ in credentials }
        } else {
            let error = #expect(throws: VerificationError.self) {
                try verifier.verify(signed, at: now) { _ in credentials }
            }
            #expect(error?.code == .expired)
        }
    }

    @Test(
        "A presigned request is valid for as long as its URL says and the verifier accepts, whichever is shorter",
        arguments: [
            (60, 300, 60), (300, 300, 300), (3_600, 300, 300), (604_800, 300, 300), (604_800, 604_800, 604_800),
        ]
    )
    func maximumExpiration(expires: Int, maximum: Int, valid: Int64) throws {
        let credentials = try Example.credentials()
        let date = try Example.date()
        let signer = try Example.signer()
        let presigned = try signer.presign(Example.request(), with: credentials, at: date, expiresIn: expires)
        let verifier = try Verifier(service: "service", maximumExpiration: maximum)
        #expect(verifier.maximumExpiration == maximum)
        _ = try verifier.verify(presigned, at: date.advanced(bySeconds: valid)) { _ in credentials }
        let error = #expect(throws: VerificationError.self) {
            try verifier.verify(presigned, at: date.advanced(bySeconds: valid + 1)) { _ in credentials }
        }
        #expect(error?.code == .expired)
        // A signature in the header fields is a matter of the clock skew alone.
        let signed = try signer.sign(Example.request(), with: credentials, at: date)
        _ = try verifier.verify(signed, at: date.advanced(bySeconds: 900)) { _ in credentials }
    }

    @Test("A maximum expiration out of range is refused", arguments: [0, -1, 604_801, Int.max])
    func invalidMaximum(seconds: Int) {
        let error = #expect(throws: SigningError.self) {
            try Verifier(service: "service", maximumExpiration: seconds)
        }
        #expect(error?.code == .invalidExpiration)
    }

    @Test("An unsigned body is valid only where it may be", arguments: [true, false], [true, false])
    func unsignedBody(isAllowed: Bool, isPresigned: Bool) throws {
        let credentials = try Example.credentials()
        let signer = try Example.signer(.s3)
        let date = try Example.date()
        let request = Example.request(.put, "/bucket//key")
        let signed =
            isPresigned
            ? try signer.presign(request, body: .unsigned, with: credentials, at: date, expiresIn: 60)
            : try signer.sign(request, body: .unsigned, with: credentials, at: date)
        let verifier = try Verifier(service: "service", options: .s3, allowsUnsignedPayload: isAllowed)
        let verify = { try verifier.verify(signed, body: .bytes([1, 2, 3]), at: date) { _ in credentials } }
        if isAllowed {
            #expect(try verify().isPayloadSigned == false)
        } else {
            let error = #expect(throws: VerificationError.self) { try verify() }
            #expect(error?.code == .payloadMismatch)
        }
    }

    @Test("A body that was not read makes no signed body valid")
    func unreadBody() throws {
        let credentials = try Example.credentials()
        let date = try Example.date()
        let signed = try Example.signer().sign(Example.request(), body: .bytes([1]), with: credentials, at: date)
        let verifier = try Verifier(service: "service")
        let error = #expect(throws: VerificationError.self) {
            try verifier.verify(signed, body: .unsigned, at: date) { _ in credentials }
        }
        #expect(error?.code == .payloadMismatch)
    }

    /// The published signature of `post-sts-header-after`, which does not cover the token, and positions for the token.
    @Test(
        "A token that is no part of the signature may stand anywhere in the query",
        arguments: [
            "X-Amz-Security-Token=TOKEN&REST&X-Amz-Signature=SIGNATURE",
            "REST&X-Amz-Security-Token=TOKEN&X-Amz-Signature=SIGNATURE",
            "REST&X-Amz-Signature=SIGNATURE&X-Amz-Security-Token=TOKEN",
        ]
    )
    func unsignedToken(pattern: String) throws {
        let vector = try #require(signatureVectors.first { $0.name == "post-sts-header-after" })
        let credentials = try vector.credentials()
        let token = try #require(vector.sessionToken)
        let rest =
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fservice%2Faws4_request"
            + "&X-Amz-Date=20150830T123600Z&X-Amz-SignedHeaders=host&X-Amz-Expires=3600"
        let encoded = token.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
            .split(separator: "+", omittingEmptySubsequences: false).joined(separator: "%2B")
            .split(separator: "=", omittingEmptySubsequences: false).joined(separator: "%3D")
        var query = pattern
        for (name, value) in [("REST", rest), ("TOKEN", encoded), ("SIGNATURE", vector.query)] {
            query = query.split(separator: name, omittingEmptySubsequences: false).joined(separator: value)
        }
        let verifier = try Verifier(region: "us-east-1", service: "service")
        let request = Example.request(.post, "/?" + query)
        let result = try verifier.verify(request, at: Example.date()) { _ in credentials }
        #expect(result.accessKeyID == "AKIDEXAMPLE")
        #expect(result.isPresigned)
        let plain = try Example.credentials()
        let error = #expect(throws: VerificationError.self) {
            try verifier.verify(request, at: Example.date()) { _ in plain }
        }
        #expect(error?.code == .sessionTokenMismatch)
    }

    @Test("What the look-up throws comes through, and it may be asynchronous")
    func lookUp() async throws {
        struct Unreachable: Error {}
        let credentials = try Example.credentials()
        let date = try Example.date()
        let signed = try Example.signer().sign(Example.request(), with: credentials, at: date)
        let verifier = try Verifier(service: "service")
        #expect(throws: Unreachable.self) { try verifier.verify(signed, at: date) { _ in throw Unreachable() } }
        let result = try await verifier.verify(signed, at: date) { id in
            await Task.yield()
            return id == credentials.accessKeyID ? credentials : nil
        }
        #expect(result.accessKeyID == credentials.accessKeyID)
    }

    @Test("An authorization without spaces after its commas is read as well")
    func compactAuthorization() throws {
        let credentials = try Example.credentials()
        let date = try Example.date()
        var signed = try Example.signer().sign(Example.request(), with: credentials, at: date)
        let text = try #require(signed.headerFields[.authorization])
        signed.headerFields[.authorization] = text.split(separator: ", ").joined(separator: ",")
        _ = try Verifier(service: "service").verify(signed, at: date) { _ in credentials }
    }
}
