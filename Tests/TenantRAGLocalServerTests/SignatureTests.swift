#if LocalServer
import HTTPTypes
import TenantRAG
import TenantRAGLocalServer
import Testing

@Suite("Authentication of requests")
struct SignatureTests {
    static let path = "/knowledgebases/LOCAL00000/retrieve"
    static let body = #"{"retrievalQuery":{"text":"radio"}}"#

    @Test(
        "without a signature nothing is said, whatever exists",
        arguments: [path, "/knowledgebases/NOTTHERE00/retrieve", "/"]
    )
    func unsigned(path: String) async throws {
        try await ServerFixture.run { fixture in
            let (head, answer) = try await fixture.send(path, Self.body)
            #expect(head.status.code == 403)
            #expect(head.headerFields[.errorType] == "MissingAuthenticationTokenException")
            #expect(head.headerFields[.requestID]?.count == 36)
            #expect(answer["message"]?.stringValue == "Missing Authentication Token")
        }
    }

    @Test("an unknown key, another secret, an old date and another service are refused")
    func wrong() async throws {
        // A clock that stands still: on a machine under load seconds pass between a signature and its check.
        let now = Timestamp.now
        var configuration = LocalServerConfiguration()
        configuration.now = { now }
        try await ServerFixture.run(configuration: configuration) { fixture in
            let own = fixture.endpoint.credentials
            let stranger = try Credentials(accessKeyID: "AKIDSTRANGER", secretAccessKey: SecretBytes("secret"))
            let impostor = try Credentials(accessKeyID: own.accessKeyID, secretAccessKey: SecretBytes("secret"))
            let withToken = try Credentials(
                accessKeyID: own.accessKeyID,
                secretAccessKey: own.secretAccessKey,
                sessionToken: "token"
            )
            let cases: [(Credentials, Timestamp, String)] = [
                (stranger, now, "UnrecognizedClientException"),
                (impostor, now, "InvalidSignatureException"),
                (withToken, now, "UnrecognizedClientException"),
                (own, now.advanced(bySeconds: -301), "InvalidSignatureException"),
                (own, now.advanced(bySeconds: 301), "InvalidSignatureException"),
            ]
            for (credentials, date, code) in cases {
                let (head, answer) = try await fixture.send(
                    Self.path,
                    Self.body,
                    signedBy: credentials,
                    at: date
                )
                #expect(head.status.code == 403)
                #expect(head.headerFields[.errorType] == code)
                #expect(answer["retrievalResults"] == nil)
            }
            for seconds in [-300, 300] {
                let date = now.advanced(bySeconds: Int64(seconds))
                let (head, _) = try await fixture.send(Self.path, Self.body, signedBy: own, at: date)
                #expect(head.status.code == 200, "\(seconds)")
            }
        }
    }

    @Test("a body that was changed on the way is refused")
    func changedBody() async throws {
        try await ServerFixture.run { fixture in
            var request = HTTPRequest(
                method: .post,
                scheme: "http",
                authority: "\(fixture.endpoint.host):\(fixture.endpoint.port)",
                path: Self.path,
                headerFields: [.contentType: "application/json"]
            )
            request = try Signer(region: "us-east-1", service: "bedrock")
                .sign(request, body: .bytes(Array(Self.body.utf8)), with: fixture.endpoint.credentials)
            let changed = Array(Self.body.replacing("radio", with: "lamps").utf8)
            let exchange = try await CurlTransport().send(request, body: .bytes(changed))
            #expect(exchange.response.status.code == 403)
        }
    }

    @Test("a server that is set up for a Region accepts no other")
    func region() async throws {
        try await ServerFixture.run(configuration: LocalServerConfiguration(region: "eu-central-1")) { fixture in
            #expect(try await fixture.client.retrieve(.search("radio", of: "acme")).retrievalResults.count == 1)
            var configuration = try fixture.configuration()
            configuration.region = try Region(validating: "us-east-1")
            let client = try BedrockAgentRuntimeClient(configuration)
            await #expect(throws: AWSError.self) { try await client.retrieve(.search("radio", of: "acme")) }
        }
    }

    @Test("one access key cannot go on with another's session or pages")
    func owners() async throws {
        let keys = try ["AKIDFIRST", "AKIDSECOND"].map {
            try Credentials(accessKeyID: $0, secretAccessKey: SecretBytes("secret of \($0)"))
        }
        try await ServerFixture.run(configuration: LocalServerConfiguration(credentials: keys)) { fixture in
            var clients: [BedrockAgentRuntimeClient] = []
            for key in keys {
                var configuration = try fixture.configuration()
                configuration.credentials = .static(key)
                clients.append(try BedrockAgentRuntimeClient(configuration))
            }
            var request = RetrieveAndGenerateRequest(
                input: RetrieveAndGenerateInput(text: "Who finds the radio?"),
                retrieveAndGenerateConfiguration: .answers(of: "acme")
            )
            request.sessionId = try await clients[0].retrieveAndGenerate(request).sessionId
            _ = try await clients[0].retrieveAndGenerate(request)
            await #expect(throws: AWSError.self) { try await clients[1].retrieveAndGenerate(request) }
        }
    }
}

extension HTTPField.Name {
    static let errorType = Self("x-amzn-ErrorType") ?? .server
    static let requestID = Self("x-amzn-RequestId") ?? .server
    static let fault = Self("x-tenantrag-fault") ?? .server
}
#endif
