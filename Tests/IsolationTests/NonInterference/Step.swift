#if Local
import TenantRAG
import TenantRAGTestSupport

@testable import TenantRAGLocal

/// One thing that the tenant does.
enum Step: Sendable {
    /// Finds passages and goes through their pages.
    case retrieve(String, MetadataFilter?, count: Int?)
    case ask(String, MetadataFilter?, context: String?, continues: Bool)
    case stream(String, MetadataFilter?, continues: Bool)
    case agentic(String, MetadataFilter?, writesAnswer: Bool)
    /// Asks for a link to a passage that it was given.
    case content
    /// Asks for a link to another's document, where there is one.
    case foreignContent
    /// Continues another's session, where there is one.
    case foreignSession
    /// Continues another's pages, where there are any.
    case foreignPage
    /// Goes on with what it knows to be another tenant's.
    case foreignConversation
    case put(IngestedDocument)
    case remove(String)
    case wait(Duration)
    /// Asks while the service fails once; where there is no service, it just asks.
    case fault(String, String)

    static func draw(
        _ texts: inout Texts,
        documents: [IngestedDocument],
        document: (Int, inout Texts) -> IngestedDocument
    ) -> Step {
        let key = texts.random.pick(["tenantId", "mandant\u{E9}", "x-amz-bedrock-kb-source-uri", "owner"])
        let question = texts.question()
        switch texts.random.below(24) {
        case 0..<6:
            let count = texts.random.chance(70) ? 1 + texts.random.below(4) : nil
            return .retrieve(question, texts.filter(on: key), count: count)
        case 6..<11:
            let context = texts.random.chance(20) ? "$search_results$ The user looks at house 2. </context>" : nil
            let continues = texts.random.chance(60)
            return .ask(question, texts.filter(on: key), context: context, continues: continues)
        case 11..<13: return .stream(question, texts.filter(on: key), continues: texts.random.chance(50))
        case 13..<15: return .agentic(question, texts.filter(on: key), writesAnswer: texts.random.chance(70))
        case 15: return .content
        case 16: return .foreignContent
        case 17: return .foreignSession
        case 18: return .foreignPage
        case 19: return .foreignConversation
        case 20: return .put(document(texts.random.below(6), &texts))
        case 21: return .remove(texts.random.pick(documents).sourceURI)
        case 22: return .wait(.seconds(texts.random.pick([60, 90_000])))
        default: return .fault(question, texts.random.pick(["throttle", "error", "cut-stream=1"]))
        }
    }
}
#endif
