internal import TenantRAG
internal import TenantRAGBase

/// One run of a probe: makes attempts and records their outcomes.
final class ProbeRun {
    let probe: IsolationProbe
    let tenants: [ProbeTenant]
    var isPlanted = false
    private(set) var attempts: [IsolationReport.Attempt] = []

    init(_ probe: IsolationProbe, _ tenants: [ProbeTenant]) {
        self.probe = probe
        self.tenants = tenants
    }

    var client: TenantRAGClient { probe.client }

    func run() async throws {
        for tenant in tenants { try await findOwn(tenant) }
        for attacker in tenants {
            for victim in tenants where victim.context != attacker.context {
                try await tryQuestions(attacker, victim)
                try await tryFilters(attacker, victim)
                try await tryLookAlikes(attacker, victim)
                try await tryConversations(attacker, victim)
                try await tryPages(attacker, victim)
                try await tryInstructions(attacker, victim)
                try await tryDocuments(attacker, victim)
            }
        }
    }

    /// Waits until every planted canary is found, which may take as long as an ingestion does.
    func wait(upTo patience: Duration) async throws {
        var rest = patience
        let step = max(probe.pace, .milliseconds(500))
        for tenant in tenants {
            while rest > .zero {
                let page = try? await client.retrieve(tenant.canary.query, as: tenant.context)
                if page?.results.contains(where: { tenant.canary.isIn($0.text ?? "") }) == true { break }
                try await probe.sleep(step)
                rest -= step
            }
        }
    }

    // MARK: One attempt

    /// A tenant's own query does not bring its canary.
    struct CanaryNotFound: Error {}

    /// The content that a call has shown so far; kept while it goes on, since a stream shows something before it fails.
    final class Sight {
        private(set) var texts: [String] = []

        func see(_ text: String?) { if let text { texts.append(text) } }

        func see(_ bytes: [UInt8]) { texts.append(String(decoding: bytes, as: UTF8.self)) }
    }

    /// Makes a call and records its outcome.
    ///
    /// - Parameters:
    ///   - door: The attack path that is tried.
    ///   - operation: The operation that is called.
    ///   - what: A description of the attempt, in a few words.
    ///   - attacker: The tenant that tries.
    ///   - victim: The tenant whose canary is the target.
    ///   - excludesOwn: Pass true if the attacker's own canary must not be seen either.
    ///   - call: Makes the call and shows what comes back.
    /// - Throws: `CancellationError`.
    func attempt(
        _ door: IsolationReport.Door,
        calling operation: IsolationReport.Operation,
        _ what: String,
        by attacker: ProbeTenant,
        on victim: ProbeTenant,
        excludesOwn: Bool = false,
        _ call: (Sight) async throws -> Void
    ) async throws {
        // Whether canaries are found has to be known, whatever is tried.
        guard probe.operations.contains(operation) || door == .canary else { return }
        if probe.pace > .zero { try await probe.sleep(probe.pace) }
        try Task.checkCancellation()
        let sight = Sight()
        var outcome = IsolationReport.Outcome.held
        var detail = ""
        do {
            try await call(sight)
        } catch let violation as IsolationViolation {
            (outcome, detail) = (.caughtByAudit, violation.reason.rawValue)
        } catch let error as TenantRAGError where error.code == .unsupportedOperation {
            (outcome, detail) = (.notTried, "the knowledge base does not have the operation")
        } catch let error as TenantRAGError where error.code == .unsupportedSetting {
            (outcome, detail) = (.notTried, "a setting of the client rules it out: \(error.message)")
        } catch is CanaryNotFound {
            (outcome, detail) = (.notTried, "its query does not find the canary")
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            (outcome, detail) = Self.outcome(of: error)
        }
        // Whatever the call ended with: what was seen was seen.
        let others = tenants.filter { $0.context != attacker.context && $0.canary != attacker.canary }
        let text = sight.texts.joined()
        if let seen = others.first(where: { other in
            sight.texts.contains { other.canary.isIn($0) } || other.canary.isIn(text)
        }) {
            (outcome, detail) = (.leaked, "canary \(seen.canary) of tenant \(seen.id)")
        } else if excludesOwn, outcome == .held, attacker.canary.isIn(text) {
            (outcome, detail) = (.notObeyed, "the filter excludes what was found")
        }
        note(door, calling: operation, what, by: attacker, on: victim, outcome: outcome, detail: detail)
    }

    func note(
        _ door: IsolationReport.Door,
        calling operation: IsolationReport.Operation,
        _ what: String,
        by attacker: ProbeTenant,
        on victim: ProbeTenant,
        outcome: IsolationReport.Outcome,
        detail: String
    ) {
        guard probe.operations.contains(operation) || door == .canary else { return }
        attempts.append(
            IsolationReport.Attempt(
                door: door,
                operation: operation,
                what: what,
                attacker: attacker.id,
                victim: victim.id,
                outcome: outcome,
                detail: detail
            )
        )
    }

    /// A refusal shows that the tenant was kept apart; any other failure says nothing about isolation.
    private static func outcome(of error: any Error) -> (IsolationReport.Outcome, String) {
        guard let error = error as? any CodedError else { return (.failed, "\(type(of: error))") }
        return switch error.category {
        case .invalid, .denied, .rejected: (.refused, error.code.rawValue)
        default: (.failed, error.code.rawValue)
        }
    }
}

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
