#if LocalServer
import TenantRAG
import TenantRAGLocal
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocalServer

@Suite("The local endpoint answers the holder of a known key, and nothing that was changed on the way")
struct EndpointAttackTests {
    @Test("without a known key and its secret there is no answer")
    func strangers() async throws {
        try await AttackedEndpoint.run { attacked in
            let own = attacked.keys[0]
            let stranger = try Credentials(accessKeyID: "AKIDSTRANGER", secretAccessKey: own.secretAccessKey)
            let impostor = try Credentials(
                accessKeyID: own.accessKeyID,
                secretAccessKey: attacked.keys[1].secretAccessKey
            )
            let cases: [(Credentials?, String)] = [
                (nil, "MissingAuthenticationTokenException"), (stranger, "UnrecognizedClientException"),
                (impostor, "InvalidSignatureException"),
            ]
            for (credentials, code) in cases {
                let response = try await attacked.send(signedBy: credentials)
                #expect(response.status == 403 && response.code == code)
                #expect(!response.body.contains("tulip") && !response.body.contains("marigold"))
            }
            #expect(try await attacked.send(signedBy: own).status == 200)
        }
    }

    @Test("a signature is good for five minutes, for this service and for the body that was signed")
    func changed() async throws {
        try await AttackedEndpoint.run { attacked in
            let own = attacked.keys[0]
            for (offset, status) in [(-301, 403), (-300, 200), (300, 200), (301, 403)] as [(Int64, Int)] {
                let response = try await attacked.send(signedBy: own, offset: offset)
                #expect(response.status == status, "\(offset)")
            }
            let other = try await attacked.send(signedBy: own, service: "s3")
            let body = AttackedEndpoint.body.replacing("vault", with: "house")
            let changed = try await attacked.send(signedBy: own, arriving: body)
            #expect(other.status == 403 && changed.status == 403)
        }
    }

    @Test("a session and a page serve the key that they were given to, under the filter of their first request")
    func owners() async throws {
        try await AttackedEndpoint.run { attacked in
            let session = try await attacked.client().retrieveAndGenerate(AttackedEndpoint.question(of: "acme"))
                .sessionId
            let page = try await attacked.client().retrieve(AttackedEndpoint.search(of: "acme")).nextToken
            #expect(page != nil)
            for (key, tenant) in [(1, "acme"), (0, "globex"), (1, "globex")] {
                let client = try attacked.client(key)
                let question = AttackedEndpoint.question(of: tenant, session: session)
                await #expect(throws: AWSError.self, "\(key) \(tenant)") {
                    try await client.retrieveAndGenerate(question)
                }
                await #expect(throws: AWSError.self, "\(key) \(tenant)") {
                    try await client.retrieve(AttackedEndpoint.search(of: tenant, page: page))
                }
            }
            let own = AttackedEndpoint.question(of: "acme", session: session)
            _ = try await attacked.client().retrieveAndGenerate(own)
            _ = try await attacked.client().retrieve(AttackedEndpoint.search(of: "acme", page: page))
        }
    }

    @Test("two knowledge bases of one id are not served")
    func identifiers() throws {
        let folder = try DocumentFolder()
        let knowledgeBases = try (0..<2).map { _ in try LocalKnowledgeBase(documents: folder.path) }
        #expect(throws: LocalServerError.self) { try LocalServer(knowledgeBases) }
    }

    @Test("an error that the service does not know is told without its text, in a response and in a stream")
    func errorTexts() {
        let failure = ServiceFailure(Oddity())
        for text in [failure.body, failure.message.payload].map({ String(decoding: $0, as: UTF8.self) }) {
            #expect(!text.contains("MARKER"))
        }
        #expect(failure.status == 500 && failure.isOurs)
    }

    private struct Oddity: Error, CustomStringConvertible {
        let description = "MARKER of globex"
    }
}
#endif
