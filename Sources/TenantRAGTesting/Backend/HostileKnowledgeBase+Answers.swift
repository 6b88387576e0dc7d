internal import Synchronization
internal import TenantRAG

extension HostileKnowledgeBase {
    struct WrittenAnswer {
        var text: String
        var session: String
        var documents: [TestDocument]
    }

    /// Answers with the passages that are found, subject to the flaws.
    func answer(
        _ question: String,
        _ configuration: RetrieveAndGenerateConfiguration?,
        session: String?,
        scope: ScopedFilter
    ) throws(ValidationException) -> WrittenAnswer {
        let owner = Array("\(scope.tenant)\u{0}\(scope.user ?? "")".utf8)
        let session = try go(on: session, owner)
        let settings = configuration?.knowledgeBaseConfiguration
        let search = settings?.retrievalConfiguration?.vectorSearchConfiguration
        let found = find(question, search?.filter).prefix(search?.numberOfResults ?? Self.numberOfResults)
            .map(\.document)
        var text = found.isEmpty ? "Nothing was found." : found.map(\.text).joined(separator: " ")
        if flaws.contains(.answersFromEverything) {
            text = find(question, nil, isUnfiltered: true).map(\.document.text).joined(separator: " ")
        }
        let prompt = settings?.generationConfiguration?.promptTemplate?.textPromptTemplate ?? ""
        let read = [question, prompt] + found.map(\.text)
        if flaws.contains(.obeysInstructions), read.contains(where: { $0.lowercased().contains("ignore") }) {
            text = documents.map(\.text).joined(separator: " ")
        }
        let own = text
        text = state.withLock { state in
            defer { state.lastAnswer = own }
            return flaws.contains(.mixesSessions) ? state.lastAnswer + " " + own : own
        }
        return WrittenAnswer(text: text, session: session, documents: found)
    }

    private func go(on session: String?, _ owner: [UInt8]) throws(ValidationException) -> String {
        let known = state.withLock { state -> String? in
            if let session { return state.sessions[session] == owner ? session : nil }
            let new = "session-\(state.sessions.count + 1)"
            state.sessions[new] = owner
            return new
        }
        guard let known else { throw ValidationException(serviceMessage: "The session is not valid.") }
        return known
    }

    func citation(_ document: TestDocument) -> Citation { Citation(of: document.text, from: [reference(document)]) }

    private func reference(_ document: TestDocument) -> RetrievedReference {
        var reference = RetrievedReference(document)
        if flaws.contains(.omitsAttributes) { reference.metadata = nil }
        return reference
    }

    func metadata(_ document: TestDocument) -> JSONObject? {
        flaws.contains(.omitsAttributes) ? nil : document.metadata
    }

    static func stream<Event: Sendable>(_ events: [Event]) -> EventStream<Event> {
        EventStream(
            AsyncStream<Event> { continuation in
                for event in events { continuation.yield(event) }
                continuation.finish()
            }
        )
    }
}
