import BedrockAgentRuntime
import HTTPTypes
import Synchronization
import TenantRAGAWS
import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGSigV4
import TenantRAGTestSupport
import Testing

@Suite("One call to the service")
struct CallTests {
    @Test("A request goes where the Region says, as JSON, with a signature that verifies")
    func request() async throws {
        let fixture = try ClientFixture(.nothing)
        #expect(try await fixture.client().retrieve(.example).retrievalResults.isEmpty)
        let sent = try #require(fixture.transport.sent.first)
        #expect(fixture.transport.sent.count == 1)
        #expect(sent.request.method == .post)
        #expect(sent.request.scheme == "https")
        #expect(sent.request.authority == "bedrock-agent-runtime.eu-central-1.amazonaws.com")
        #expect(sent.request.path == "/knowledgebases/KB12345678/retrieve")
        #expect(sent.request.headerFields[.contentType] == "application/json")
        #expect(sent.request.headerFields[.userAgent]?.hasPrefix("tenantrag/") == true)
        #expect(sent.request.headerFields[.sdkRequest] == "attempt=1; max=3")
        #expect(sent.request.headerFields[.sdkInvocationID]?.count == 36)
        // Which codings a transport of the user's decodes, it says itself.
        #expect(sent.request.headerFields[.acceptEncoding] == nil)
        #expect(String(decoding: sent.body, as: UTF8.self) == #"{"retrievalQuery":{"text":"MARKER-QUESTION"}}"#)
        try verify(sent, at: "20261125T120000Z")
    }

    @Test("A path of the endpoint's own stands before the operation's, and an address of one's own is taken")
    func endpoint() async throws {
        var fixture = try ClientFixture(.nothing)
        fixture.configuration.endpointURL = "http://127.0.0.1:8080/stage/"
        _ = try await fixture.client().retrieve(.example)
        let request = try #require(fixture.transport.sent.first?.request)
        #expect(request.authority == "127.0.0.1:8080")
        #expect(request.path == "/stage/knowledgebases/KB12345678/retrieve")
        #expect(request.scheme == "http")
        try verify(try #require(fixture.transport.sent.first), at: "20261125T120000Z")
    }

    @Test("Each attempt is signed anew and numbered, and all have one invocation id")
    func attempts() async throws {
        let transport = ScriptedTransport([.answer(500), .answer(503), .nothing])
        let fixture = try ClientFixture(transport)
        fixture.clock.advance(.seconds(30))
        _ = try await fixture.client().retrieve(.example)
        let fields = transport.sent.map(\.request.headerFields)
        #expect(fields.map { $0[.sdkRequest] } == ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"])
        #expect(Set(fields.map { $0[.sdkInvocationID] }).count == 1)
        #expect(fixture.clock.waits.count == 2)
        fixture.clock.advance(.seconds(60))
        _ = try await fixture.client().retrieve(.example)
        let dates = transport.sent.map { $0.request.headerFields[.amzDate] }
        #expect(dates.first == "20261125T120030Z" && dates.last == "20261125T120130Z")
        for sent in transport.sent { try verify(sent, at: try #require(sent.request.headerFields[.amzDate])) }
    }

    @Test("A request that breaks the service model is refused, and nothing is sent")
    func validation() async throws {
        let fixture = try ClientFixture(.nothing)
        let request = RetrieveRequest(knowledgeBaseId: "short", retrievalQuery: KnowledgeBaseQuery(text: "a"))
        await #expect(throws: ModelValidationError.self) { try await fixture.client().retrieve(request) }
        #expect(fixture.transport.sent.isEmpty)
    }

    @Test("Header fields of one call are sent and signed; the client's own cannot be replaced")
    func addedFields() async throws {
        let fixture = try ClientFixture(.nothing)
        var options = CallOptions()
        options.headerFields[try #require(HTTPField.Name("X-Correlation"))] = "42"
        _ = try await fixture.client().retrieve(.example, options: options)
        let sent = try #require(fixture.transport.sent.first)
        #expect(sent.request.headerFields[.authorization]?.contains("x-correlation") == true)
        try verify(sent, at: "20261125T120000Z")
        for name in [
            "Authorization", "Host", "x-amz-date", "Content-Type", "User-Agent", "X-Amz-Security-Token",
            "Accept-Encoding",
        ] {
            var options = CallOptions()
            options.headerFields[try #require(HTTPField.Name(name))] = "other"
            let error = try await fixture.error { _ = try await $0.retrieve(.example, options: options) }
            #expect(error?.code == .invalidRequest)
        }
        #expect(fixture.transport.sent.count == 1)
    }

    @Test("Without credentials the error says which and why, and nothing is sent")
    func credentials() async throws {
        let fixture = try ClientFixture(
            ScriptedTransport([.nothing]),
            environment: ["AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""]
        )
        let error = try #require(try await fixture.error { _ = try await $0.retrieve(.example) })
        #expect(error.code == .credentialsUnavailable)
        #expect(error.underlying is CredentialsError)
        #expect(error.message.contains("AWS_ACCESS_KEY_ID"))
        #expect(!error.mayHaveReachedService)
        #expect(fixture.transport.sent.isEmpty)
    }

    @Test("Without a Region there is no guess")
    func region() async throws {
        let fixture = try ClientFixture(ScriptedTransport([.nothing]), environment: ["AWS_REGION": ""])
        let error = try #require(try await fixture.error { _ = try await $0.retrieve(.example) })
        #expect(error.code == .endpointUnavailable)
        #expect(error.message.contains("AWS_REGION"))
        #expect(fixture.transport.sent.isEmpty)
    }

    @Test("Where none is configured the instance's own Region is taken")
    func instanceRegion() async throws {
        let fixture = try ClientFixture(
            ScriptedTransport { sent, _ in
                switch sent.request.path {
                case "/latest/api/token": .answer(200, "token")
                case "/latest/meta-data/placement/region": .answer(200, "ap-southeast-2")
                default: .nothing
                }
            },
            environment: ["AWS_REGION": "", "AWS_EC2_METADATA_DISABLED": ""]
        )
        let client = try fixture.client()
        _ = try await client.retrieve(.example)
        _ = try await client.retrieve(.example)
        let hosts = fixture.transport.sent.compactMap(\.request.authority)
        let own = "bedrock-agent-runtime.ap-southeast-2.amazonaws.com"
        #expect(hosts == ["169.254.169.254", "169.254.169.254", own, own])
    }

    @Test("Credentials of one call sign that call alone")
    func callCredentials() async throws {
        let fixture = try ClientFixture(.nothing)
        let other = try Credentials(accessKeyID: "AKIDOTHER", secretAccessKey: SecretBytes("other"))
        let cache = CredentialsCache { ResolvedCredentials(other, provider: "test") }
        let client = try fixture.client()
        _ = try await client.retrieve(.example, options: CallOptions(credentials: cache))
        _ = try await client.retrieve(.example)
        let keys = fixture.transport.sent.map { $0.request.headerFields[.authorization]?.contains("AKIDOTHER") }
        #expect(keys == [true, false])
    }

    @Test("A thousand calls at once have an answer each")
    func concurrency() async throws {
        let fixture = try ClientFixture(.nothing)
        let client = try fixture.client()
        try await withThrowingTaskGroup { group in
            for number in 0..<1_000 {
                group.addTask {
                    var request = RetrieveRequest.example
                    request.knowledgeBaseId = "KB\(10_000_000 + number % 400)"
                    return try await client.retrieve(request).retrievalResults.count
                }
            }
            for try await count in group { #expect(count == 0) }
        }
        for sent in fixture.transport.sent.prefix(50) { try verify(sent, at: "20261125T120000Z") }
    }

    private func verify(_ sent: ScriptedTransport.Sent, at date: String) throws {
        let verifier = try Verifier(region: "eu-central-1", service: "bedrock")
        let credentials = try Credentials(
            accessKeyID: "AKIDEXAMPLE",
            secretAccessKey: SecretBytes(ClientFixture.secret),
            sessionToken: ClientFixture.token
        )
        let verified = try verifier.verify(sent.request, body: .bytes(sent.body), at: Timestamp(date)) { _ in
            credentials
        }
        #expect(verified.isPayloadSigned)
    }
}
