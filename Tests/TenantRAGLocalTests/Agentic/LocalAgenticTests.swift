#if Local
import TenantRAG
import Testing

@testable import TenantRAGLocal

@Suite("Agentic retrieval from a folder")
struct LocalAgenticTests {
    private let folder: TenantFolder
    private let knowledgeBase: LocalKnowledgeBase
    private let otherFolder: TenantFolder
    private let other: LocalKnowledgeBase
    private let acme = MetadataFilter.equals("tenantId", "acme")

    init() async throws {
        folder = try TenantFolder()
        try folder.write("Dustin found the radio in the attic.", to: "radio.md", tenant: "acme")
        try folder.write("Nancy wrote the letter in June.", to: "letter.md", tenant: "acme")
        try folder.write("Rival found the radio of globex.", to: "rival.md", tenant: "globex")
        let guardrail = LocalGuardrail(
            identifier: "house",
            version: "1",
            blockedWords: ["Dustin"],
            blockedInputMessage: "Do not ask.",
            blockedOutputMessage: "Not said."
        )
        knowledgeBase = try LocalKnowledgeBase(
            documents: folder.path,
            configuration: LocalKnowledgeBaseConfiguration(guardrails: [guardrail])
        )
        _ = try await knowledgeBase.ingest()
        otherFolder = try TenantFolder()
        try otherFolder.write("Erica sold the radio for ten dollars.", to: "radio.md", tenant: "acme")
        try otherFolder.write("Rival sold the radio for nothing.", to: "rival.md", tenant: "globex")
        other = try LocalKnowledgeBase(
            documents: otherFolder.path,
            configuration: LocalKnowledgeBaseConfiguration(
                knowledgeBaseID: KnowledgeBaseID(validating: "OTHER00000")
            )
        )
        _ = try await other.ingest()
    }

    private func retriever(
        _ id: String = "LOCAL00000",
        filter: MetadataFilter? = .equals("tenantId", "acme"),
        limit: Int? = nil
    ) -> AgenticRetriever {
        AgenticRetriever(
            configuration: .knowledgeBase(
                KnowledgeBaseRetrieverConfiguration(
                    knowledgeBaseId: id,
                    retrievalOverrides: RetrievalOverrides(filter: filter, maxNumberOfResults: limit)
                )
            )
        )
    }

    private func message(_ text: String?, _ role: ConversationRole = .user) -> AgenticRetrieveMessage {
        AgenticRetrieveMessage(content: AgenticRetrieveMessageContent(text: text), role: role)
    }

    private func events(
        _ text: String = "Who found the radio?",
        retrievers: [AgenticRetriever]? = nil,
        change: (inout AgenticRetrieveStreamRequest) -> Void = { _ in }
    ) async throws -> [AgenticRetrieveStreamResponseOutput] {
        var request = AgenticRetrieveStreamRequest(
            agenticRetrieveConfiguration: AgenticRetrieveConfiguration(),
            messages: [message(text)],
            retrievers: retrievers ?? [retriever()]
        )
        change(&request)
        let response = try await LocalKnowledgeBase.agenticRetrieveStream(request) { [knowledgeBase, other] id in
            [knowledgeBase, other].first { $0.knowledgeBaseID.identifier == id }
        }
        var events: [AgenticRetrieveStreamResponseOutput] = []
        for try await event in response.stream { events.append(event) }
        return events
    }

    private func result(_ events: [AgenticRetrieveStreamResponseOutput]) throws -> AgenticRetrieveResultEvent {
        guard case .result(let result) = events.last else { throw TestFailure() }
        return result
    }

    private struct TestFailure: Error {}

    private func traces(_ events: [AgenticRetrieveStreamResponseOutput]) -> [AgenticRetrieveTraceEventAttributes] {
        events.compactMap { if case .traceEvent(let event) = $0 { event.attributes } else { nil } }
    }

    private func text(_ events: [AgenticRetrieveStreamResponseOutput]) -> String {
        events.compactMap { if case .responseEvent(let event) = $0 { event.text } else { nil } }.joined()
    }

    @Test("steps come first, then the answer piece by piece, then the result that cites its passages")
    func order() async throws {
        let events = try await events("Who found the radio? When was the letter written?")
        let traces = traces(events)
        #expect(traces.map(\.step) == [.planning, .planning] + Array(repeating: .retrieval, count: 4))
        #expect(traces.map(\.status).enumerated().allSatisfy { $1 == ($0 % 2 == 0 ? .inProgress : .succeeded) })
        #expect(traces[1].actions?.count == 2)
        #expect(traces[3].retrievalResponse?.isEmpty == false)
        #expect(traces[3].retrievalMetadata?.map(\.identifier) == ["LOCAL00000"])
        #expect(traces[3].message.contains(#"{"equals":{"key":"tenantId","value":"acme"}}"#))
        let kinds = events.map { event in
            switch event {
            case .traceEvent: 0
            case .responseEvent: 1
            case .result: 2
            case .unknown: 3
            }
        }
        #expect(kinds == kinds.sorted())
        let ids = events.compactMap { if case .traceEvent(let event) = $0 { event.id } else { nil } }
        #expect(Set(ids).count == ids.count)
        let result = try result(events)
        let response = try #require(result.generatedResponse)
        #expect(response.answer == text(events))
        #expect(response.answer.contains("Dustin") && response.answer.contains("June"))
        let scalars = Array(response.answer.unicodeScalars)
        for citation in response.citations ?? [] {
            let stretch = String(String.UnicodeScalarView(scalars[citation.startIndex..<citation.endIndex]))
            for reference in citation.references {
                let passage = result.results[reference.resultIndex].content.text ?? ""
                #expect(passage.contains(stretch))
            }
        }
        #expect(response.citations?.count == 2)
        #expect(result.nextToken == nil)
    }

    @Test("passages alone, when no answer is asked for")
    func passagesAlone() async throws {
        let events = try await events { $0.generateResponse = false }
        #expect(text(events).isEmpty)
        let result = try result(events)
        #expect(result.generatedResponse == nil)
        #expect(result.results.first?.content.text == "Dustin found the radio in the attic.")
    }

    @Test("each retriever's filter holds for its own knowledge base, in results and in traces")
    func isolation() async throws {
        let events = try await events(
            "Who sold the radio? Who found the radio?",
            retrievers: [retriever(), retriever("OTHER00000")]
        )
        let result = try result(events)
        #expect(Set(result.results.map(\.sourceRetriever.identifier)) == ["LOCAL00000", "OTHER00000"])
        for item in result.results { #expect(item.metadata?["tenantId"] == "acme") }
        for item in traces(events).flatMap({ $0.retrievalResponse ?? [] }) {
            #expect(item.metadata?["tenantId"] == "acme")
        }
        #expect(!String(describing: result.results.map(\.content.text)).contains("Rival"))
        #expect(result.generatedResponse?.answer.contains("Erica") == true)
    }

    @Test("what another tenant holds changes nothing")
    func nonInterference() async throws {
        func view() async throws -> ([AgenticRetrieveTraceEventAttributes], AgenticRetrieveResultEvent) {
            let events = try await events("Who found the radio? List all letters.")
            return (traces(events), try result(events))
        }
        let before = try await view()
        for number in 0..<20 {
            try folder.write("Radio letter \(number).", to: "x\(number).md", tenant: "globex")
        }
        _ = try await knowledgeBase.ingest()
        let after = try await view()
        #expect(before.0 == after.0)
        #expect(before.1 == after.1)
    }

    @Test("a retriever gives no more than it may", arguments: [1, 2])
    func limits(limit: Int) async throws {
        let events = try await events(
            "Who found the radio? Who wrote the letter?",
            retrievers: [retriever(limit: limit)]
        )
        #expect(try result(events).results.count == limit)
    }

    @Test("earlier messages are what a follow-up question leans on")
    func history() async throws {
        let events = try await events {
            $0.messages = [
                message("Who found the radio?"), message("Dustin found the radio in the attic.", .assistant),
                message("And who wrote the letter?"),
            ]
        }
        #expect(text(events).contains("Nancy"))
    }

    @Test("other words are tried once, unless one round is all that is allowed")
    func rounds() async throws {
        func plans(_ count: Int?) async throws -> Int {
            let events = try await events("Who authored the letter?") {
                $0.agenticRetrieveConfiguration.maxAgentIteration = count
            }
            return traces(events).count { $0.step == .planning && $0.status == .succeeded }
        }
        #expect(try await plans(1) == 1)
        #expect(try await plans(0) == 1)
        #expect(try await plans(nil) <= 2)
    }

    @Test(
        "a guardrail holds back question and answer, in every event, and leaves passages alone",
        arguments: [("What did Dustin find?", "Do not ask.", 0), ("Who found the radio?", "Not said.", 1)]
    )
    func guardrail(question: String, answer: String, results: Int) async throws {
        let events = try await events(question) {
            $0.policyConfiguration = AgenticRetrievePolicyConfiguration(
                bedrockGuardrailConfiguration: AgenticRetrieveBedrockGuardrailConfiguration(
                    guardrailId: "house",
                    guardrailVersion: "1"
                )
            )
        }
        #expect(text(events) == answer)
        let result = try result(events)
        #expect(result.generatedResponse?.answer == answer)
        #expect(result.generatedResponse?.citations == [])
        #expect(result.results.count == results)
        let warnings = traces(events).flatMap { $0.warnings ?? [] }
        #expect(
            warnings == [
                .guardrail(AgenticRetrieveGuardrailWarning(action: .intervened, id: "house", version: "1"))
            ]
        )
    }

    @Test("retrievers and parts of the question together make 100 searches in a round and no more")
    func searchCount() async throws {
        let question = "Who found the radio? When was the letter written?"
        let events = try await events(question, retrievers: Array(repeating: retriever(limit: 1), count: 50))
        #expect(traces(events).count { $0.step == .retrieval && $0.status == .succeeded } == 100)
        await #expect("refused") {
            try await self.events(question, retrievers: Array(repeating: retriever(limit: 1), count: 51))
        } throws: {
            ($0 as? ValidationException)?.serviceMessage?.contains("102 searches; at most 100") == true
        }
    }

    @Test("a guardrail stands once for each knowledge base, however many retrievers name it")
    func guardrailCount() throws {
        let request = AgenticRetrieveStreamRequest(
            agenticRetrieveConfiguration: AgenticRetrieveConfiguration(),
            messages: [message("Who found the radio?")],
            retrievers: Array(repeating: retriever(), count: 100),
            policyConfiguration: AgenticRetrievePolicyConfiguration(
                bedrockGuardrailConfiguration: AgenticRetrieveBedrockGuardrailConfiguration(
                    guardrailId: "house",
                    guardrailVersion: "1"
                )
            )
        )
        let settings = try AgenticSettings(request) { _ in knowledgeBase }
        #expect(settings.retrievers.count == 100)
        #expect(settings.guardrails.map(\.identifier) == ["house"])
    }

    @Test("a retrieval that was cancelled makes no search more")
    func cancellation() async throws {
        let request = AgenticRetrieveStreamRequest(
            agenticRetrieveConfiguration: AgenticRetrieveConfiguration(),
            messages: [message("Who found the radio?")],
            retrievers: [retriever()]
        )
        let settings = try AgenticSettings(request) { _ in knowledgeBase }
        let task = Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            _ = try AgenticRun(settings) { 0 }.run()
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("what a folder cannot do is refused by name")
    func refusals() async throws {
        typealias Change = (inout AgenticRetrieveStreamRequest) -> Void
        func configured(_ change: @escaping (inout AgenticRetrieveConfiguration) -> Void) -> Change {
            { change(&$0.agenticRetrieveConfiguration) }
        }
        let cases: [(String, Change)] = [
            ("userContext", { $0.userContext = UserContext(userId: "u") }),
            (
                "memoryConfiguration",
                { $0.memoryConfiguration = AgenticRetrieveMemoryConfiguration(memoryId: "memory-0123456789") }
            ),
            (
                "retrievalInstructionConfiguration",
                {
                    $0.retrievalInstructionConfiguration = AgenticRetrieveInstructionConfiguration(
                        retrievalInstructionId: "abc"
                    )
                }
            ),
            ("nextToken", { $0.nextToken = "abc" }),
            ("foundationModelConfiguration", configured { $0.foundationModelType = .custom }),
            ("foundationModelType", configured { $0.foundationModelType = FoundationModelType(rawValue: "X") }),
            (
                "bedrockFoundationModelConfiguration",
                configured {
                    $0.foundationModelConfiguration = FoundationModelConfiguration(type: .bedrockFoundationModel)
                }
            ),
            ("rerankingModelType", configured { $0.rerankingModelType = .managed }),
            (
                "rerankingConfiguration",
                configured {
                    $0.rerankingConfiguration = AgenticRetrieveRerankingConfiguration(type: .bedrockRerankingModel)
                }
            ),
            ("messages", { $0.messages = [] }),
            ("role user", { $0.messages.append(message("x", .assistant)) }),
            ("messages[0].role", { $0.messages[0].role = ConversationRole(rawValue: "system") }),
            ("messages[0].content.text", { $0.messages[0] = message(nil) }),
            ("messages[0].content.text", { $0.messages[0] = message(" ") }),
            ("messages[0].content.text", { $0.messages[0] = message(String(repeating: "x", count: 10_001)) }),
            ("retrievers", { $0.retrievers = [] }),
            ("retrievers", { $0.retrievers = Array(repeating: retriever(), count: 101) }),
            ("maxNumberOfResults", { $0.retrievers = [retriever(limit: 101)] }),
            ("maxNumberOfResults", { $0.retrievers = [retriever(limit: 0)] }),
            ("filter", { $0.retrievers = [retriever(filter: .andAll([]))] }),
            (
                "retrievers[0].configuration",
                { $0.retrievers[0].configuration = .unknown(name: "web", value: [:]) }
            ),
            (
                "guardrail identifier or version",
                {
                    $0.policyConfiguration = AgenticRetrievePolicyConfiguration(
                        bedrockGuardrailConfiguration: AgenticRetrieveBedrockGuardrailConfiguration(
                            guardrailId: "house",
                            guardrailVersion: "2"
                        )
                    )
                }
            ),
        ]
        for (member, change) in cases {
            await #expect("\(member)") { try await events(change: change) } throws: {
                ($0 as? ValidationException)?.serviceMessage?.contains(member) == true
            }
        }
        await #expect(throws: ResourceNotFoundException.self) {
            try await events(retrievers: [retriever(), retriever("NONE000000")])
        }
    }

    @Test("through the client: audited, with text and citations, and useless for another tenant")
    func client() async throws {
        let client = TenantRAGClient(knowledgeBase)
        let answer = try await client.agenticRetrieve(
            "Who found the radio?",
            as: SampleKnowledgeBase.tenant("acme")
        )
        #expect(answer.text == "Dustin found the radio in the attic.")
        #expect(answer.citations.count == 1)
        #expect(!answer.results.isEmpty)
        let rival = try await client.agenticRetrieve(
            "Who found the radio?",
            as: SampleKnowledgeBase.tenant("globex")
        )
        #expect(rival.text == "Rival found the radio of globex.")
        let nobody = try await client.agenticRetrieve(
            "Who found the radio?",
            as: SampleKnowledgeBase.tenant("nobody"),
            writesAnswer: false
        )
        #expect(nobody.text == nil)
        #expect(nobody.results.isEmpty)
    }
}
#endif
