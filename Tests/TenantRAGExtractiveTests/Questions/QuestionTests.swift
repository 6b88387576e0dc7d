#if Local
import Testing

@testable import TenantRAGExtractive

@Suite("Reading a question")
struct QuestionTests {
    @Test(
        "the kind of answer that is wanted",
        arguments: [
            ("List the episodes of every season", .enumeration), ("Which episodes did he direct?", .enumeration),
            ("What are the episodes of season 2?", .enumeration), ("Name all the characters", .enumeration),
            ("Who are the directors?", .enumeration), ("How many episodes are there in all?", .quantity),
            ("What happens in season 2?", .summary), ("Tell me about Eleven", .summary),
            ("What is season 2 about?", .summary), ("When was it released?", .time), ("Who directed it?", .person),
            ("Who is Eleven?", .definition), ("What is Hawkins?", .definition), ("Why does he hide?", .reason),
            ("What does Eleven eat?", .fact), ("Which character dies?", .fact),
        ] as [(String, Question.Intent)]
    )
    func intent(text: String, expected: Question.Intent) throws {
        #expect(QuestionReader.question(text).intent == expected)
    }

    @Test(
        "what evidence must have: names, years, numbered things, quotations",
        arguments: [
            ("What happens in the second season?", [.pair(noun: "season", number: 2)]),
            ("Who directed \"Dig Dug\" in 2017?", [.phrase(["dig", "dug"]), .number("#2017")]),
            (
                "Who plays Jim Hopper?",
                [.name([NamePart(key: "jim", needsCapital: false), NamePart(key: "hopper", needsCapital: false)])]
            ),
            ("Where is Will?", [.name([NamePart(key: "will", needsCapital: true)])]),
            ("Which 8 episodes are there?", []), ("Name three characters", []),
            ("WHO DIRECTED THE FIRST SHOW EVER MADE?", []),
        ] as [(String, [Question.Item.Kind])]
    )
    func required(text: String, expected: [Question.Item.Kind]) {
        #expect(QuestionReader.question(text).items.filter(\.isRequired).map(\.kind) == expected)
    }

    @Test(
        "a question that leans on an earlier one is known by its words",
        arguments: [
            ("And who wrote it?", .aboutThat), ("What about season 3?", .sameAgain), ("And season 3?", .sameAgain),
            ("Who plays her?", .aboutPerson), ("Who directed that episode?", .aboutThat), ("When?", .aboutThat),
            ("Who directed the episode that aired last?", nil), ("Who plays Eleven?", nil),
        ] as [(String, Question.Leaning?)]
    )
    func leaning(text: String, expected: Question.Leaning?) {
        #expect(QuestionReader.question(text).leansOnEarlier == expected)
    }

    @Test(
        "several questions are taken apart, each complete in itself",
        arguments: [
            ("Who directed the second episode of the third season and when was it released?", 2),
            ("What happens in seasons 1 and 2?", 2), ("Who wrote and who directed the first episode?", 2),
            ("Who plays Eleven? Who plays Mike?", 2), ("Who are Mike and Will?", 1),
            ("I watched it. Who is Max?", 1),
            ("seasons 1 to 50?", Question.maximumPartCount), ("", 0),
        ]
    )
    func parts(text: String, count: Int) {
        let parts = Question.parts(of: text)
        #expect(parts.count == count)
        if count == 2 { #expect(parts.allSatisfy { $0.items.contains(where: \.isRequired) }) }
    }

    @Test("what a follow-up leaves unsaid comes from the conversation")
    func followUp() throws {
        let history = [
            ConversationTurn(question: "Who directed the first episode of season 1?", answer: "Ada Ott.")
        ]
        let written = try #require(Question.parts(of: "And who wrote it?", history: history).first)
        #expect(written.items.contains { $0.kind == .pair(noun: "season", number: 1) })
        #expect(written.items.contains { $0.kind == .pair(noun: "episod", number: 1) })
        #expect(written.intent == .person)
        let again = try #require(Question.parts(of: "What about season 3?", history: history).first)
        #expect(again.items.contains { $0.kind == .pair(noun: "season", number: 3) })
        #expect(!again.items.contains { $0.kind == .pair(noun: "season", number: 1) })
        #expect(again.items.contains { $0.kind == .term(Synonyms.key(ofStem: "direct")) && $0.strength == 1 })
        let person = try #require(Question.parts(of: "Where does she live?", history: history).first)
        #expect(person.items.contains { $0.kind == .oneOf(["ada", "ott"]) })
    }
}
#endif
