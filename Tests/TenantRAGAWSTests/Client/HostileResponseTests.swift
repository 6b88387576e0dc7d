import BedrockAgentRuntime
import HTTPTypes
import TenantRAGAWS
import TenantRAGEventStream
import TenantRAGHTTP
import TenantRAGJSON
import TenantRAGTestSupport
import Testing

@Suite("Names in answers that are made to end up in logs")
struct HostileResponseTests {
    private static let names = [
        "MARKER QUESTION", "MARKER\nlevel=critical forged", "MARKER\u{1B}[2J", "MARK\u{C4}RKER",
        String(repeating: "MARKER", count: 1_000),
    ]

    @Test("What is no name of an exception is no code, and comes up nowhere", arguments: names)
    func codes(_ name: String) async throws {
        let body = JSONValue.object(["__type": .string(name)]).jsonBytes()
        let fixture = try ClientFixture(.answer(400, String(decoding: body, as: UTF8.self)))
        let error = try #require(try await fixture.error { _ = try await $0.retrieve(.example) })
        #expect(error.code == .unexpectedResponse)
        #expect(!("\(error)\(error.underlying as Any)" + fixture.log.text).contains("MARK"))
    }

    @Test("Nor is it one within a stream", arguments: names)
    func codesOfEvents(_ name: String) async throws {
        let request = RetrieveAndGenerateStreamRequest(input: RetrieveAndGenerateInput(text: "the radio"))
        for kind in [EventMessage.Kind.error, .exception] {
            let fixture = try ClientFixture(.events([EventMessage(kind: kind, name: name)], chunk: 1_000))
            let error = try #require(
                try await fixture.error { client in
                    for try await _ in try await client.retrieveAndGenerateStream(request).stream {}
                }
            )
            #expect(error.code == .unexpectedResponse)
            #expect(!("\(error)" + fixture.log.text).contains("MARK"))
        }
    }

    @Test(
        "A request id that is none is not passed on",
        arguments: ["MARKER ID", String(repeating: "MARKER", count: 99)]
    )
    func requestID(_ id: String) async throws {
        var fields: HTTPFields = [.contentType: "application/json"]
        fields[.requestID] = id
        let fixture = try ClientFixture(.answer(400, fields: fields))
        let error = try #require(try await fixture.error { _ = try await $0.retrieve(.example) })
        #expect(error.requestID == nil)
        let good = try ClientFixture(.answer(200, #"{"retrievalResults":[]}"#, fields: fields))
        _ = try await good.client().retrieve(.example)
        #expect(!("\(error)" + fixture.log.text + good.log.text).contains("MARKER"))
    }

    @Test(
        "Nor are the names of a document's attributes, when an answer cannot be read",
        arguments: [#""MARKER":1,"MARKER":2}}]}"#, #""MARKER":"#, #""MARKER":{"MARKER":nul}}"#]
    )
    func attributes(_ metadata: String) async throws {
        let fixture = try ClientFixture(
            .answer(200, #"{"retrievalResults":[{"content":{"text":"x"},"metadata":{"# + metadata)
        )
        let error = try #require(try await fixture.error { _ = try await $0.retrieve(.example) })
        #expect(error.code == .malformedResponse)
        #expect(error.message.contains("at byte"))
        #expect(!("\(error)" + fixture.log.text).contains("MARKER"))
    }
}
