import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("A knowledge base that returns what it was told to leave out")
struct AnswerAuditTests {
    /// References that are not `acme`'s, each by another way of being wrong.
    static let foreign: [(RetrievedReference, IsolationViolation.Reason)] = [
        (.of("globex", text: "SECRET"), .otherTenant),
        (.of("ACME", text: "SECRET"), .otherTenant),
        (.of("acme ", text: "SECRET"), .otherTenant),
        (.of("acme/sub", text: "SECRET"), .otherTenant),
        (.of("", text: "SECRET"), .otherTenant),
        (.of(nil, text: "SECRET"), .missingAttribute),
        (.of(["acme"], text: "SECRET"), .wrongType),
        (.of(1, text: "SECRET"), .wrongType),
        (.of(.null, text: "SECRET"), .wrongType),
        (RetrievedReference(content: RetrievalResultContent(text: "SECRET")), .missingAttribute),
    ]

    @Test("makes retrieve throw, with nothing returned", arguments: foreign)
    func retrieve(reference: RetrievedReference, reason: IsolationViolation.Reason) async throws {
        let client = try TenantRAGClient(ScriptedKnowledgeBase(references: [.of("acme"), reference]))
        let violation = await #expect(throws: IsolationViolation.self) {
            try await client.retrieve("what", as: .test("acme"))
        }
        #expect(
            violation?.reason == reason && violation?.referenceIndex == 1 && violation?.deliveredCharacterCount == 0
        )
        #expect(violation.map { "\($0)".contains("SECRET") || "\($0)".contains("globex") } == false)
    }

    @Test("makes ask throw, with nothing returned", arguments: foreign)
    func ask(reference: RetrievedReference, reason: IsolationViolation.Reason) async throws {
        let client = try TenantRAGClient(ScriptedKnowledgeBase(references: [.of("acme"), .of("acme"), reference]))
        let violation = await #expect(throws: IsolationViolation.self) {
            try await client.ask("what", as: .test("acme"))
        }
        #expect(violation?.reason == reason && violation?.referenceIndex == 2)
    }

    @Test("ends a stream, which says how much had been shown before", arguments: foreign, [false, true])
    func stream(foreign: (RetrievedReference, IsolationViolation.Reason), nested: Bool) async throws {
        let citation = CitationEvent(
            citation: nested ? Citation(retrievedReferences: [foreign.0]) : nil,
            retrievedReferences: nested ? nil : [foreign.0]
        )
        let knowledgeBase = try ScriptedKnowledgeBase(events: [
            .output(RetrieveAndGenerateOutputEvent(text: "Ünï")),
            .citation(CitationEvent(retrievedReferences: [.of("acme")])),
            .output(RetrieveAndGenerateOutputEvent(text: "four")),
            .citation(citation),
            .output(RetrieveAndGenerateOutputEvent(text: "never shown")),
        ])
        var configuration = TenantRAGConfiguration()
        configuration.streamAudit = .checkedAsItArrives
        let client = TenantRAGClient(knowledgeBase, configuration: configuration)
        let stream = try await client.stream("what", as: .test("acme"))
        var seen: [AnswerStream.Event] = []
        var iterator = stream.makeAsyncIterator()
        let violation = await #expect(throws: IsolationViolation.self) {
            while let event = try await iterator.next() { seen.append(event) }
        }
        #expect(violation?.reason == foreign.1 && violation?.deliveredCharacterCount == 7)
        #expect(seen.count == 3 && seen.last == .text("four"))
        #expect(try await iterator.next() == nil, "a stream is over after its error")
    }

    @Test("shows no text that a foreign citation covers, unless a configuration asks for that", arguments: foreign)
    func heldByDefault(reference: RetrievedReference, reason: IsolationViolation.Reason) async throws {
        func citation(_ start: Int, _ reference: RetrievedReference) -> RetrieveAndGenerateStreamResponseOutput {
            let part = TextResponsePart(span: TextSpan(end: start + 4, start: start))
            return .citation(
                CitationEvent(
                    generatedResponsePart: GeneratedResponsePart(textResponsePart: part),
                    retrievedReferences: [reference]
                )
            )
        }
        let knowledgeBase = try ScriptedKnowledgeBase(events: [
            .output(RetrieveAndGenerateOutputEvent(text: "Mine. ")), citation(0, .of("acme")),
            .output(RetrieveAndGenerateOutputEvent(text: "SECRET")), citation(6, reference),
        ])
        let stream = try await TenantRAGClient(knowledgeBase).stream("what", as: .test("acme"))
        var text = ""
        var iterator = stream.makeAsyncIterator()
        let violation = await #expect(throws: IsolationViolation.self) {
            while let event = try await iterator.next() {
                if case .text(let piece) = event { text += piece }
            }
        }
        #expect(violation?.reason == reason && violation?.deliveredCharacterCount == text.unicodeScalars.count)
        #expect("Mine. ".hasPrefix(text), "text that a foreign reference supports was shown")
    }

    @Test("makes retrieve throw below a minimum score as well: a store that returns it has failed", arguments: foreign)
    func belowMinimumScore(reference: RetrievedReference, reason: IsolationViolation.Reason) async throws {
        for scores in [[0.9, 0.1], [0.9, nil], [0.1, 0.1]] as [[Double?]] {
            let knowledgeBase = try ScriptedKnowledgeBase(references: [.of("acme"), reference], scores: scores)
            let perCall = await #expect(throws: IsolationViolation.self) {
                try await TenantRAGClient(knowledgeBase).retrieve("what", as: .test("acme"), minimumScore: 0.5)
            }
            #expect(perCall?.reason == reason && perCall?.referenceIndex == 1)
            var configuration = TenantRAGConfiguration()
            configuration.minimumScore = 0.5
            await #expect(throws: IsolationViolation.self) {
                try await TenantRAGClient(knowledgeBase, configuration: configuration).retrieve(
                    "what",
                    as: .test("acme")
                )
            }
        }
    }

    @Test("the tenant's own references pass")
    func own() async throws {
        let client = try TenantRAGClient(ScriptedKnowledgeBase(references: [.of("acme"), .of("acme")]))
        #expect(try await client.retrieve("what", as: .test("acme")).results.count == 2)
        let answer = try await client.ask("what", as: .test("acme"))
        #expect(answer.citations.count == 2 && answer.citations.first?.source == "s3://bucket/document.md")
    }

    @Test("an event that this version does not know is not passed on, since it cannot be audited")
    func unknownEvent() async throws {
        let knowledgeBase = try ScriptedKnowledgeBase(events: [
            .unknown(name: "newEvent", payload: Array("SECRET".utf8)),
            .output(RetrieveAndGenerateOutputEvent(text: "shown")),
        ])
        var seen: [AnswerStream.Event] = []
        for try await event in try await TenantRAGClient(knowledgeBase).stream("what", as: .test("acme")) {
            seen.append(event)
        }
        #expect(seen == [.text("shown")])
    }

    @Test("an error of the service in a stream is thrown as itself")
    func serviceError() async throws {
        let knowledgeBase = try ScriptedKnowledgeBase(failure: ThrottlingException(serviceMessage: "slow down"))
        let stream = try await TenantRAGClient(knowledgeBase).stream("what", as: .test("acme"))
        await #expect(throws: ThrottlingException.self) { for try await _ in stream {} }
    }
}
