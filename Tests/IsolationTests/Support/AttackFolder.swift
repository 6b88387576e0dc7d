#if Local
import TenantRAGTestSupport
import TenantRAG

@testable import TenantRAGLocal

/// A folder that an attacker writes into, and what a tenant can see of it.
struct AttackFolder {
    let files: DocumentFolder

    init() throws {
        files = try DocumentFolder()
    }

    func knowledgeBase() async throws -> LocalKnowledgeBase {
        let knowledgeBase = try LocalKnowledgeBase(
            documents: files.path,
            clock: ManualClock(),
            randomness: SeededGenerator(seed: 1)
        )
        _ = try await knowledgeBase.ingest()
        return knowledgeBase
    }

    /// All that a tenant can see of a question: answer, citations, passages, scores, order, pages, or the error.
    static func view(
        _ client: TenantRAGClient,
        _ question: String,
        as tenant: TenantContext,
        where filter: MetadataFilter? = nil
    ) async -> [String] {
        var view: [String] = []
        do {
            let answer = try await client.ask(question, as: tenant, where: filter)
            view.append(answer.text)
            view += answer.citations.map { String(decoding: $0.jsonBytes(), as: UTF8.self) }
            for try await event in try await client.stream(question, as: tenant, where: filter) {
                switch event {
                case .text(let text): view.append(text)
                case .citation(let citation): view.append(String(decoding: citation.jsonBytes(), as: UTF8.self))
                case .guardrail: view.append("guardrail")
                }
            }
        } catch {
            view.append("\(error)")
        }
        do {
            var page = try await client.retrieve(question, as: tenant, where: filter, numberOfResults: 2)
            while !page.results.isEmpty {
                view += page.results.map { String(decoding: $0.jsonBytes(), as: UTF8.self) }
                view.append("more: \(page.hasMore)")
                page = try await client.retrieve(after: page, as: tenant)
            }
        } catch {
            view.append("\(error)")
        }
        return view
    }
}
#endif
