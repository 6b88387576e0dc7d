public import BedrockAgentRuntime
internal import TenantRAGFilters
internal import TenantRAGIsolation
public import TenantRAGJSON

/// Passages of one tenant that match a query, best first, and the way to more.
///
/// Every passage in it has passed the audit.
///
/// ```swift
/// var next: RetrievalPage? = try await rag.retrieve("the radio", as: tenant, numberOfResults: 10)
/// while let page = next {
///     for passage in page.results { print(passage.score ?? 0, passage.excerpt() ?? "") }
///     next = page.hasMore ? try await rag.retrieve(after: page, as: tenant) : nil
/// }
/// ```
public struct RetrievalPage: Sendable {
    /// The passages, best first.
    public let results: [KnowledgeBaseRetrievalResult]

    /// The guardrail's intervention, if any; nil without a guardrail.
    public let guardrailAction: GuardrailAction?

    let query: RetrievalQuery
    let scope: ScopedFilter
    // The user whose access control lists were asked about; nil when no user's were.
    var accessControlUser: String?
    // Nothing at the service says that a token is used by the tenant it was given to: it stays in here.
    let nextToken: String?

    /// A Boolean value that indicates whether ``TenantRAGClient/retrieve(after:as:)`` can return more.
    public var hasMore: Bool {
        nextToken?.isEmpty == false
    }
}

extension RetrievalPage: CustomStringConvertible, CustomReflectable {
    /// The tenant that the page belongs to, and the number of passages; token, query and passages stay out of logs.
    public var description: String {
        "RetrievalPage(tenant: \(scope.tenant), results: \(results.count), hasMore: \(hasMore))"
    }

    /// Shows nothing, so that reflection does not print the token.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}

extension RetrievalPage: JSONWritable, Encodable {
    /// Writes `results` in the service's form, `hasMore`, and `guardrailAction` where there is a guardrail.
    ///
    /// The token of the next page is left out: nothing at the service ties it to the tenant.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("results")
        writer.beginArray()
        for result in results { result.write(to: &writer) }
        writer.endArray()
        writer.writeMember("hasMore")
        writer.write(hasMore)
        if let guardrailAction {
            writer.writeMember("guardrailAction")
            guardrailAction.write(to: &writer)
        }
        writer.endObject()
    }
}

/// The parameters of a retrieval, kept so that the next page asks for the same.
struct RetrievalQuery: Sendable {
    let text: String
    let filter: MetadataFilter?
    let numberOfResults: Int?
    var reranking: Reranking?
    var minimumScore: Double?
}

extension KnowledgeBaseRetrievalResult {
    /// Compares the passage's score with a minimum; one without a score does not, where there is a minimum.
    func reaches(_ minimumScore: Double?) -> Bool {
        guard let minimumScore else { return true }
        return score.map { $0 >= minimumScore } ?? false
    }
}
