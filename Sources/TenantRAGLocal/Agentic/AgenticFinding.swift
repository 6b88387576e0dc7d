#if Local
import TenantRAG
import TenantRAGLocalIndex

/// A passage that one of the retrievers found.
struct AgenticFinding: Sendable {
    /// The place of the retriever in the request.
    var retriever: Int
    /// The id of its knowledge base.
    var knowledgeBase: String
    var hit: SearchHit

    /// The best of each search, then the second best, each passage once, and of each retriever no more than its
    /// limit.
    static func merged(_ searches: [[AgenticFinding]], limits: [Int]) -> [AgenticFinding] {
        var rest = limits
        return searches.mergedByRank(passage: \.passage) { finding in
            guard rest[finding.retriever] > 0 else { return false }
            rest[finding.retriever] -= 1
            return true
        }
    }

    private var passage: PassageIdentity { PassageIdentity(hit, of: knowledgeBase) }

    /// As a result has it.
    var resultItem: AgenticRetrieveResultItem {
        AgenticRetrieveResultItem(content: content, sourceRetriever: source, metadata: metadata)
    }

    /// As a trace has it.
    var traceItem: AgenticRetrieveTraceResultItem {
        AgenticRetrieveTraceResultItem(content: content, metadata: metadata, sourceRetriever: source)
    }

    private var content: RetrievalContent { RetrievalContent(mimeType: "text/plain", text: hit.text) }

    private var source: AgenticRetrieveSourceRetriever { AgenticRetrieveSourceRetriever(identifier: knowledgeBase) }

    private var metadata: JSONObject { hit.metadata }
}
#endif
