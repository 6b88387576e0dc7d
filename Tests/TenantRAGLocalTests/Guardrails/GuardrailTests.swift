#if Local
import TenantRAG
import Testing

@testable import TenantRAGLocal

@Suite("Guardrails of the local knowledge base")
struct GuardrailTests {
    private let folder: TenantFolder
    private let knowledgeBase: LocalKnowledgeBase
    private let owner = SessionOwner(caller: "key")

    init() async throws {
        folder = try TenantFolder()
        tenant = try SampleKnowledgeBase.tenant("acme")
        try folder.write(
            "Eleven closed the gate. The project's name is Bluebird. Hawkins is a town in Indiana.",
            to: "story.md",
            tenant: "acme"
        )
        knowledgeBase = try LocalKnowledgeBase(
            documents: folder.path,
            configuration: LocalKnowledgeBaseConfiguration(guardrails: [
                LocalGuardrail(
                    identifier: "house",
                    version: "1",
                    blockedWords: ["Bluebird"],
                    blockedInputMessage: "I cannot be asked that.",
                    blockedOutputMessage: "I cannot say that."
                ),
                LocalGuardrail(identifier: "house", version: "2", blockedWords: []),
            ])
        )
        _ = try await knowledgeBase.ingest()
    }

    private func client(version: String?) -> TenantRAGClient {
        var configuration = TenantRAGConfiguration()
        configuration.guardrail = version.map { GuardrailConfiguration(guardrailId: "house", guardrailVersion: $0) }
        return TenantRAGClient(knowledgeBase, configuration: configuration)
    }

    private let tenant: TenantContext

    @Test("a blocked word in the question: its message, no citations, nothing searched")
    func input() async throws {
        let answer = try await client(version: "1").ask("Who closed the gate of Bluebird?", as: tenant)
        #expect(answer.text == "I cannot be asked that.")
        #expect(answer.citations.isEmpty)
        #expect(answer.guardrailAction == .intervened)
        let page = try await client(version: "1").retrieve("gate Bluebird", as: tenant)
        #expect(page.results.isEmpty)
        #expect(page.guardrailAction == .intervened)
        #expect(!page.hasMore)
    }

    @Test("a blocked word in the answer: its message, no citations; passages are left alone")
    func output() async throws {
        let question = "What is the name of the project?"
        #expect(try await client(version: nil).ask(question, as: tenant).text.contains("Bluebird"))
        let answer = try await client(version: "1").ask(question, as: tenant)
        #expect(answer.text == "I cannot say that.")
        #expect(answer.citations.isEmpty)
        #expect(answer.guardrailAction == .intervened)
        let page = try await client(version: "1").retrieve(question, as: tenant)
        #expect(page.results.contains { $0.text?.contains("Bluebird") == true })
        #expect(page.guardrailAction == .notIntervened)
    }

    @Test("a guardrail that has nothing to block says so; without one nothing is said")
    func none() async throws {
        let question = "Who closed the gate?"
        for version in ["1", "2"] {
            let answer = try await client(version: version).ask(question, as: tenant)
            #expect(answer.text.contains("Eleven"))
            #expect(answer.guardrailAction == .notIntervened)
        }
        #expect(try await client(version: nil).ask(question, as: tenant).guardrailAction == nil)
        #expect(try await client(version: nil).retrieve(question, as: tenant).guardrailAction == nil)
    }

    @Test(
        "a stream says first what the guardrail did, and nothing that it blocks",
        arguments: [
            ("What is the name of the project?", "I cannot say that.", GuardrailAction.intervened),
            ("What is Bluebird?", "I cannot be asked that.", .intervened),
            ("Who closed the gate?", "Eleven closed the gate.", .notIntervened),
        ]
    )
    func stream(question: String, text: String, action: GuardrailAction) async throws {
        var events: [AnswerStream.Event] = []
        for try await event in try await client(version: "1").stream(question, as: tenant) { events.append(event) }
        #expect(events.prefix(2) == [.guardrail(action), .text(text)])
        if action == .intervened { #expect(events.count == 2) }
    }

    @Test("a blocked question is not leaned on by the next one, and its session goes on")
    func session() async throws {
        let client = client(version: "1")
        let first = try await client.ask("Who closed the gate?", as: tenant)
        let blocked = try await client.ask("What is Bluebird?", as: tenant, continuing: first.conversation)
        let third = try await client.ask("And Hawkins, what is it?", as: tenant, continuing: blocked.conversation)
        #expect(third.guardrailAction == .notIntervened)
        #expect(third.text.contains("Hawkins"))
        let begun = try await client.ask("What is Bluebird?", as: tenant)
        _ = try await client.ask("Who closed the gate?", as: tenant, continuing: begun.conversation)
    }

    @Test("a guardrail that is not there is refused, never left out", arguments: [("house", "3"), ("other", "1")])
    func unknown(identifier: String, version: String) async throws {
        var configuration = TenantRAGConfiguration()
        configuration.guardrail = GuardrailConfiguration(guardrailId: identifier, guardrailVersion: version)
        let client = TenantRAGClient(knowledgeBase, configuration: configuration)
        for call in [
            { _ = try await client.ask("Who?", as: self.tenant) },
            { _ = try await client.stream("Who?", as: self.tenant) },
            { _ = try await client.retrieve("Who?", as: self.tenant) },
        ] as [() async throws -> Void] {
            await #expect { try await call() } throws: { error in
                (error as? ValidationException)?.serviceMessage?.hasSuffix(
                    "the guardrail identifier or version is not valid."
                ) == true
            }
        }
    }

    @Test("a guardrail that no request could name, or that blocks nothing it says, is refused at once")
    func configuration() throws {
        func open(_ guardrails: LocalGuardrail...) throws {
            _ = try LocalKnowledgeBase(
                documents: folder.path,
                configuration: LocalKnowledgeBaseConfiguration(guardrails: guardrails)
            )
        }
        func guardrail(_ identifier: String, _ version: String, _ words: [String] = []) -> LocalGuardrail {
            LocalGuardrail(identifier: identifier, version: version, blockedWords: words)
        }
        var silent = guardrail("a", "1")
        silent.blockedOutputMessage = ""
        for wrong in [
            guardrail("", "1"), guardrail("A", "1"), guardrail("a", "0"), guardrail("a", "draft"),
            guardrail("a", "1", ["x", " -- "]), guardrail("a", "1", [""]), silent,
        ] {
            #expect { try open(wrong) } throws: {
                ($0 as? LocalConfigurationError)?.code == .invalidGuardrail
            }
        }
        #expect { try open(guardrail("a", "1"), guardrail("a", "1")) } throws: {
            ($0 as? LocalConfigurationError)?.code == .duplicateGuardrail
        }
        try open(guardrail("a", "DRAFT", ["x"]), guardrail("a", "1"))
    }
}
#endif
