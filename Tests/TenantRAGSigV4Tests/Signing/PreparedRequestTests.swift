import HTTPTypes
import TenantRAGSigV4
import Testing

@Suite("A request that is prepared once and signed again and again")
struct PreparedRequestTests {
    @Test("It comes to the published signatures", arguments: signatureVectors)
    func vectors(vector: SignatureVector) throws {
        let signer = try Signer(region: "us-east-1", service: "service", options: vector.options)
        for hasAuthority in [false, true] {
            let request = try vector.request(hasAuthority: hasAuthority)
            let prepared = try signer.prepare(request, with: vector.credentials())
            let fields = try prepared.sign(body: vector.payload, at: Example.date())
            #expect(fields.authorization.hasSuffix("Signature=\(vector.header)"))
            #expect(fields.date == "20150830T123600Z")
        }
    }

    private static let options: [SigningOptions] = [
        SigningOptions(), .s3, SigningOptions(sessionToken: .appended), SigningOptions(addsContentSHA256: true),
    ]

    @Test(
        "Every signature is the signer's own, whatever date and body, and whatever was signed before",
        arguments: options
    )
    func sameAsSigner(options: SigningOptions) throws {
        let signer = try Example.signer(options)
        for token in [nil, "a/session+token="] {
            let credentials = try Example.credentials(token: token)
            var request = Example.request(.post, "/a b/../c?x=1&a=%20", authority: "\(Example.host):443")
            request.headerFields[.contentType] = "application/json"
            request.headerFields[Example.xAmzName] = "x-amz-date: \t not the date"
            var attempt = try signer.sign(request, with: credentials, at: Example.date("20010101T000000Z"))
            let prepared = try signer.prepare(attempt, with: credentials)
            for (number, text) in ["20150830T123600Z", "20150830T123601Z", "20160101T000000Z"].enumerated() {
                let date = try Example.date(text)
                for body: Payload in [
                    .empty, .bytes([UInt8](repeating: 7, count: number)), .unsigned,
                    .digest(try PayloadDigest(of: [1])),
                ] {
                    let expected = try signer.sign(request, body: body, with: credentials, at: date)
                    attempt = prepared.request
                    let fields = try prepared.sign(body: body, at: date)
                    fields.apply(to: &attempt.headerFields)
                    #expect(Self.sorted(attempt) == Self.sorted(expected))
                    #expect(attempt.path == expected.path && attempt.authority == expected.authority)
                    // A further attempt replaces what the one before has left.
                    fields.apply(to: &attempt.headerFields)
                    #expect(attempt.headerFields.count == expected.headerFields.count)
                }
            }
        }
    }

    private static func sorted(_ request: HTTPRequest) -> [String] {
        request.headerFields.map { "\($0.name.canonicalName): \($0.value)" }.sorted()
    }

    @Test("Many tasks may sign with one preparation at once")
    func concurrent() async throws {
        let prepared = try Example.signer().prepare(Example.request(), with: Example.credentials())
        let date = try Example.date()
        let expected = try (0..<100).map { try prepared.sign(body: .bytes([UInt8($0)]), at: date) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<2_000 {
                group.addTask {
                    let fields = try prepared.sign(body: .bytes([UInt8(number % 100)]), at: date)
                    #expect(fields == expected[number % 100])
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("What cannot be signed is refused when it is prepared, and signatures do not print")
    func refusals() throws {
        let signer = try Example.signer()
        let error = #expect(throws: SigningError.self) {
            try signer.prepare(Example.request(authority: nil), with: Example.credentials())
        }
        #expect(error?.code == .missingHost)
        let fields = try signer.prepare(Example.request(), with: Example.credentials()).sign()
        #expect(!"\(fields)".contains("Signature="))
        #expect(!String(reflecting: fields).contains("Signature="))
    }
}

extension Example {
    fileprivate static let xAmzName = HTTPField.Name("x-amz-zone") ?? .accept
}
