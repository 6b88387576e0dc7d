internal import TenantRAG

extension ProbeRun {
    /// The operations that look for something.
    static let searching: [IsolationReport.Operation] = [.retrieve, .ask, .stream, .agenticRetrieve]

    /// Asks by one operation and shows all that comes back.
    func ask(
        _ operation: IsolationReport.Operation,
        _ question: String,
        as context: TenantContext,
        where filter: MetadataFilter? = nil,
        context additional: String? = nil,
        _ sight: Sight
    ) async throws {
        let question = String(question.unicodeScalars.prefix(1_000))
        switch operation {
        case .retrieve: show(try await client.retrieve(question, as: context, where: filter), sight)
        case .ask:
            show(
                try await client.ask(
                    question,
                    as: context,
                    where: filter,
                    context: additional.map { AdditionalContext($0) }
                ),
                sight
            )
        case .stream:
            let stream = try await client.stream(
                question,
                as: context,
                where: filter,
                context: additional.map { AdditionalContext($0) }
            )
            for try await event in stream {
                switch event {
                case .text(let text): sight.see(text)
                case .citation(let citation): sight.see(citation.jsonBytes())
                case .guardrail: break
                }
            }
        default:
            // As a stream: text is delivered before it is audited, and has to be searched.
            for try await event in try await client.agenticRetrieveStream(question, as: context, where: filter) {
                switch event {
                case .text(let text): sight.see(text)
                case .step: break
                case .answer(let answer):
                    sight.see(answer.text)
                    for result in answer.results { sight.see(result.jsonBytes()) }
                }
            }
        }
    }

    func show(_ page: RetrievalPage, _ sight: Sight) {
        for result in page.results { sight.see(result.jsonBytes()) }
    }

    func show(_ answer: Answer, _ sight: Sight) {
        sight.see(answer.text)
        for citation in answer.citations { sight.see(citation.jsonBytes()) }
    }
}
