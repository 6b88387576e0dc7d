#if Local
import Testing
import TenantRAG

@testable import TenantRAGExtractive
@testable import TenantRAGLocal

@Suite("The story: three tenants ask one local knowledge base")
struct LocalStoryTests {
    private func ask(_ question: String, as tenant: String) async throws -> Answer {
        try await SampleKnowledgeBase.client().ask(question, as: SampleKnowledgeBase.tenant(tenant))
    }

    @Test("every sample document comes in")
    func ingestion() async throws {
        let report = try await SampleKnowledgeBase.shared().ingest()
        #expect(report.skipped.isEmpty, "\(report.skipped)")
        #expect(report.unchanged.count >= 10)
    }

    @Test("`test` asks for the episodes of every season and gets them with citations")
    func everySeason() async throws {
        let answer = try await ask("List the episodes of every season", as: "test")
        for title in [
            "The Vanishing of Will Byers", "MADMAX", "The Mall Rats", "The Piggyback", "The Rightside Up",
        ] {
            #expect(answer.text.contains(title))
        }
        #expect(!answer.citations.isEmpty)
        for reference in answer.citations.flatMap({ $0.retrievedReferences ?? [] }) {
            #expect(reference.metadata?["tenantId"] == "test")
            #expect(reference.location?.s3Location?.uri?.hasPrefix("s3://Documents/") == true)
            #expect(reference.metadata?["x-amz-bedrock-kb-source-uri"] != nil)
            #expect(reference.metadata?["x-amz-bedrock-kb-chunk-id"] != nil)
        }
    }

    @Test("`demo` asks about season 1 and gets an answer whose citations name the page")
    func seasonOne() async throws {
        let answer = try await ask("What happens in season 1?", as: "demo")
        #expect(answer.text.contains("Will Byers vanishes"))
        let references = answer.citations.flatMap { $0.retrievedReferences ?? [] }
        #expect(references.contains { $0.metadata?["x-amz-bedrock-kb-document-page-number"] != nil })
    }

    @Test(
        "`demo` asks about season 2 and is told that no exact answer was found",
        arguments: [
            "What happens in season 2?", "List the episodes of the second season", "Who directed season two?",
            "Tell me about season 2", "who directed the first episode of season 2", "Who plays Max Mayfield?",
            "When was season 2 released?",
        ]
    )
    func seasonTwo(question: String) async throws {
        let answer = try await ask(question, as: "demo")
        #expect(answer.text == "Sorry, I could not find an exact answer to the question.")
        #expect(answer.citations.isEmpty)
    }

    @Test(
        "`dummy` gets nothing from any question",
        arguments: [
            "What happens in season 1?", "List the episodes of every season", "Who plays Eleven?", "dummy",
            "tenantId",
        ]
    )
    func dummy(question: String) async throws {
        let answer = try await ask(question, as: "dummy")
        #expect(answer.text == ExtractedAnswer.notFoundText)
        #expect(answer.citations.isEmpty)
        let page = try await SampleKnowledgeBase.client().retrieve(
            question,
            as: SampleKnowledgeBase.tenant("dummy")
        )
        #expect(page.results.isEmpty)
    }

    @Test(
        "facts are answered with the sentence that holds them",
        arguments: [
            ("test", "Who plays Eleven?", "Millie Bobby Brown"), ("test", "who plays jim hopper", "David Harbour"),
            ("test", "Who directed \"Dig Dug\"?", "Andrew Stanton"),
            ("test", "When was season 3 released?", "4 July 2019"),
            ("test", "How many seasons are there?", "five seasons"),
            ("test", "Who directed the first episode of season 3?", "The Duffer Brothers"),
            ("test", "Which episodes did Shawn Levy direct in season 2?", "The Pollywog"),
            ("demo", "Who composed the music?", "Kyle Dixon"), ("demo", "What does Eleven like to eat?", "Eggo"),
            ("demo", "Who created Stranger Things?", "Duffer"),
            ("demo", "Where does season 1 take place?", "Hawkins"),
            ("demo", "Who plays Mike Wheeler?", "Finn Wolfhard"), ("demo", "What is Hawkins?", "town in Indiana"),
            ("radio-hawkins", "Who composed the score?", "Kyle Dixon"),
        ]
    )
    func facts(tenant: String, question: String, expected: String) async throws {
        let answer = try await ask(question, as: tenant)
        #expect(answer.text.contains(expected), "\(answer.text)")
        #expect(!answer.citations.isEmpty)
    }

    @Test("a follow-up question knows what was said before")
    func followUp() async throws {
        let client = try await SampleKnowledgeBase.client()
        let tenant = try SampleKnowledgeBase.tenant("test")
        let first = try await client.ask("Who directed the third episode of season 1?", as: tenant)
        #expect(first.text.contains("Shawn Levy"))
        let second = try await client.ask("And who wrote it?", as: tenant, continuing: first.conversation)
        #expect(second.text.contains("Jessica Mecklenburg"))
        let third = try await client.ask("What about season 2?", as: tenant, continuing: second.conversation)
        #expect(third.text.contains("The Pollywog"))
        let alone = try await client.ask("And who wrote it?", as: tenant)
        #expect(!alone.text.contains("Mecklenburg"))
    }

    @Test("a filter narrows what is seen")
    func filter() async throws {
        let client = try await SampleKnowledgeBase.client()
        let tenant = try SampleKnowledgeBase.tenant("test")
        let narrowed = try await client.ask("When was season 3 released?", as: tenant, where: .equals("season", 4))
        #expect(narrowed.citations.isEmpty)
        let page = try await client.retrieve(
            "Eleven",
            as: tenant,
            where: .attribute("season") <= 3,
            numberOfResults: 100
        )
        #expect(!page.results.isEmpty)
        for result in page.results { #expect(result.metadata?["season"] == 2 || result.metadata?["season"] == 3) }
    }
}
#endif
