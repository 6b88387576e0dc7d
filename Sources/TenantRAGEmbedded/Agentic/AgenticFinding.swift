#if Embedded
    import TenantRAG

    /// A passage that one of the retrievers found.
    struct AgenticFinding: Sendable {
        /// The place of the retriever in the request.
        var retriever: Int
        /// The id of its knowledge base.
        var knowledgeBase: String
        var hit: SearchHit

        private struct Passage: Hashable {
            var knowledgeBase: String
            var document: [UInt8]
            var ordinal: Int
        }

        /// The best of each search, then the second best, each passage once, and of each retriever no more than its
        /// limit.
        static func merged(_ searches: [[AgenticFinding]], limits: [Int]) -> [AgenticFinding] {
            var rest = limits
            var merged: [AgenticFinding] = []
            var known: Set<Passage> = []
            for rank in 0..<(searches.map(\.count).max() ?? 0) {
                for findings in searches where rank < findings.count {
                    let finding = findings[rank]
                    let passage = Passage(
                        knowledgeBase: finding.knowledgeBase,
                        document: Array(finding.hit.sourceURI.utf8),
                        ordinal: finding.hit.ordinal
                    )
                    guard rest[finding.retriever] > 0, known.insert(passage).inserted else { continue }
                    rest[finding.retriever] -= 1
                    merged.append(finding)
                }
            }
            return merged
        }

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
