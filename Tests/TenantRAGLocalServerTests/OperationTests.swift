#if LocalServer
import HTTPTypes
import TenantRAG
import TenantRAGLocal
import TenantRAGLocalServer
import Testing

@Suite("Operations over the wire")
struct OperationTests {
    @Test("Retrieve gives over the wire what it gives in process")
    func retrieve() async throws {
        try await ServerFixture.run { fixture in
            let response = try await fixture.client.retrieve(.search("radio", of: "acme"))
            #expect(response.retrievalResults.count == 1)
            #expect(response.retrievalResults[0].content.text?.contains("Heathkit") == true)
            let own = try await fixture.knowledgeBase.retrieve(
                .search("radio", of: "acme"),
                owner: SessionOwner(caller: "anybody")
            )
            #expect(response == own)
        }
    }

    @Test("pages go on where the one before ended, and a token serves its own query alone")
    func pages() async throws {
        let documents = Dictionary(
            uniqueKeysWithValues: (0..<7).map { ("acme-\($0).txt", "Radio number \($0) is here.") }
        )
        try await ServerFixture.run(documents) { fixture in
            let client = try fixture.client
            var sources: [String] = []
            for try await page in client.pages(of: RetrieveRequest.search("radio", of: "acme", count: 3)) {
                sources += page.retrievalResults.compactMap(\.location?.s3Location?.uri)
            }
            #expect(Set(sources).count == 7 && sources.count == 7)

            let token = try await client.retrieve(.search("radio", of: "acme", count: 3)).nextToken
            var other = RetrieveRequest.search("radio", of: "globex", count: 3)
            other.nextToken = token
            await #expect(throws: AWSError.self) { try await client.retrieve(other) }
        }
    }

    @Test("an answer, its stream and a follow-up question in its session")
    func generate() async throws {
        try await ServerFixture.run { fixture in
            let client = try fixture.client
            let request = RetrieveAndGenerateRequest(
                input: RetrieveAndGenerateInput(text: "Who finds the radio?"),
                retrieveAndGenerateConfiguration: .answers(of: "acme")
            )
            let whole = try await client.retrieveAndGenerate(request)
            #expect(whole.output.text.contains("Dustin"))
            let stream = try await client.retrieveAndGenerateStream(
                RetrieveAndGenerateStreamRequest(
                    input: RetrieveAndGenerateInput(text: "Who finds the radio?"),
                    retrieveAndGenerateConfiguration: .answers(of: "acme"),
                    sessionId: whole.sessionId
                )
            )
            #expect(stream.sessionId == whole.sessionId)
            var text = ""
            for try await event in stream.stream {
                if case .output(let output) = event { text += output.text }
            }
            #expect(text == whole.output.text)
        }
    }

    @Test("a session is refused to another filter, to another model, and when it is unknown")
    func sessions() async throws {
        try await ServerFixture.run { fixture in
            let client = try fixture.client
            func ask(_ configuration: RetrieveAndGenerateConfiguration, session: String?) async throws -> String {
                try await client.retrieveAndGenerate(
                    RetrieveAndGenerateRequest(
                        input: RetrieveAndGenerateInput(text: "Who finds the radio?"),
                        retrieveAndGenerateConfiguration: configuration,
                        sessionId: session
                    )
                ).sessionId
            }
            let session = try await ask(.answers(of: "acme"), session: nil)
            #expect(try await ask(.answers(of: "acme"), session: session) == session)
            for (configuration, id) in [
                (RetrieveAndGenerateConfiguration.answers(of: "globex"), session),
                (.answers(of: "acme", model: "amazon.nova-pro-v1:0"), session),
                (.answers(of: "acme"), "11111111-2222-3333-4444-555555555555"),
            ] {
                let error = await #expect(throws: AWSError.self) { try await ask(configuration, session: id) }
                #expect(error?.code == .validation)
                #expect(error?.httpStatusCode == 400)
            }
        }
    }

    @Test("what a folder cannot do is said", arguments: ["acl", "check", "query"])
    func honest(operation: String) async throws {
        try await ServerFixture.run { fixture in
            let credentials = fixture.endpoint.credentials
            let (path, body) =
                switch operation {
                case "acl":
                    ("/knowledgebases/LOCAL00000/datasources/ABCDEFGHIJ/documents/acl", #"{"documentId":"x"}"#)
                case "check":
                    (
                        "/knowledgebases/LOCAL00000/datasources/ABCDEFGHIJ/documents/acl/check",
                        #"{"documentId":"x","userContext":{"userId":"u"}}"#
                    )
                default:
                    (
                        "/generateQuery",
                        #"{"queryGenerationInput":{"text":"x","type":"TEXT"},"transformationConfiguration":{"mode":"TEXT_TO_SQL"}}"#
                    )
                }
            let (head, answer) = try await fixture.send(path, body, signedBy: credentials)
            #expect([400, 404].contains(head.status.code))
            #expect(answer["message"]?.stringValue?.isEmpty == false)
        }
    }

    @Test("a client of tenants gets its own tenant's documents alone")
    func tenants() async throws {
        try await ServerFixture.run { fixture in
            let rag = try fixture.rag
            for (tenant, own, other) in [("acme", "Heathkit", "GLOBEX"), ("globex", "GLOBEX", "Heathkit")] {
                let context = try TenantContext(trusting: TenantID(validating: tenant), because: "a test")
                let passages = try await rag.retrieve("radio SECRET-GLOBEX Heathkit", as: context).results
                let texts = passages.compactMap(\.content.text).joined()
                #expect(texts.contains(own) && !texts.contains(other))
                let answer = try await rag.ask("What is the radio?", as: context)
                #expect(!answer.text.contains(other))
            }
        }
    }
}
#endif
