public import TenantRAG

/// The attempts of a probe, and their outcomes.
///
/// It holds no text of a document, a question or an answer: only canaries, tenants, attack paths, outcomes and error
/// codes.
public struct IsolationReport: Sendable, Hashable {
    /// Every attempt, in the order in which they were made.
    public let attempts: [Attempt]

    /// The settings that limit the report, each in a sentence: with them a canary may be missed although nothing is
    /// amiss.
    public let notes: [String]

    init(attempts: [Attempt], notes: [String] = []) {
        self.attempts = attempts
        self.notes = notes
    }

    /// Returns the number of attempts with an outcome.
    ///
    /// - Parameter outcome: The outcome.
    /// - Returns: The number of attempts.
    public func count(_ outcome: Outcome) -> Int { attempts.count { $0.outcome == outcome } }

    /// The attempts by which a tenant saw, or could have seen, another's data: from ``Outcome/leaked``,
    /// ``Outcome/caughtByAudit`` and ``Outcome/notObeyed``.
    public var findings: [Attempt] {
        attempts.filter { [.leaked, .caughtByAudit, .notObeyed].contains($0.outcome) }
    }

    /// A Boolean value that indicates whether the findings are reliable: every tenant finds its own canary, and no call
    /// failed for a reason other than isolation.
    public var isConclusive: Bool {
        let canaries = attempts.filter { $0.door == .canary }
        return !canaries.isEmpty && canaries.allSatisfy { $0.outcome == .held } && count(.failed) == 0
    }

    /// A Boolean value that indicates whether everything that can be tried was tried, and nothing was found.
    public var isSound: Bool { isConclusive && findings.isEmpty }

    /// For `exit`: 0 for sound, 1 for a finding, 2 where nothing was found and not everything could be tried.
    public var exitStatus: Int32 { findings.isEmpty ? (isConclusive ? 0 : 2) : 1 }
}

extension IsolationReport {
    /// The outcome of an attempt; an open set.
    public struct Outcome: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        /// The outcome's name.
        public let rawValue: String

        /// Creates an outcome from its name.
        ///
        /// - Parameter rawValue: The outcome's name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The outcome's name.
        public var description: String { rawValue }

        /// The call was answered, and nothing of another tenant was in the answer.
        public static let held = Outcome(rawValue: "held")
        /// The call was refused.
        public static let refused = Outcome(rawValue: "refused")
        /// The knowledge base returned another tenant's data; the client's audit withheld it.
        ///
        /// The barrier held, the store did not.
        public static let caughtByAudit = Outcome(rawValue: "caughtByAudit")
        /// Another tenant's canary was seen.
        public static let leaked = Outcome(rawValue: "leaked")
        /// The tenant got of its own what the filter excludes: the store passes over a part of it.
        public static let notObeyed = Outcome(rawValue: "notObeyed")
        /// The call failed for another reason; nothing is known.
        public static let failed = Outcome(rawValue: "failed")
        /// It could not be tried; the detail says why.
        public static let notTried = Outcome(rawValue: "notTried")
    }

    /// One thing that one tenant tried.
    public struct Attempt: Sendable, Hashable {
        /// The attack path that was tried.
        public let door: Door

        /// The operation that was called.
        public let operation: Operation

        /// A description of the attempt, in a few words.
        public let what: String

        /// The tenant that tried.
        public let attacker: TenantID

        /// The tenant whose canary was the target.
        public let victim: TenantID

        /// The outcome.
        public let outcome: Outcome

        /// An error's code, the canary that was seen, or why it could not be tried; empty where there is nothing to say.
        public let detail: String
    }

    /// An attack path to another tenant's documents; an open set.
    public struct Door: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        /// The name of the attack path.
        public let rawValue: String

        /// Creates an attack path from its name.
        ///
        /// - Parameter rawValue: The name of the attack path.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The name of the attack path.
        public var description: String { rawValue }

        /// A tenant finds its own canary: what has to work before anything else is shown.
        public static let canary = Door(rawValue: "canary")
        /// The question alone.
        public static let question = Door(rawValue: "question")
        /// A filter of one condition.
        public static let filter = Door(rawValue: "filter")
        /// A filter with alternatives.
        public static let orFilter = Door(rawValue: "orFilter")
        /// A filter of several levels.
        public static let nestedFilter = Door(rawValue: "nestedFilter")
        /// A filter by what documents do not hold.
        public static let negativeFilter = Door(rawValue: "negativeFilter")
        /// A tenant whose id is like the victim's.
        public static let lookAlike = Door(rawValue: "lookAlike")
        /// A conversation.
        public static let session = Door(rawValue: "session")
        /// The pages after the first.
        public static let page = Door(rawValue: "page")
        /// Instructions in the question.
        public static let prompt = Door(rawValue: "prompt")
        /// Instructions in the context.
        public static let context = Door(rawValue: "context")
        /// Instructions in a document of the attacker's own.
        public static let document = Door(rawValue: "document")
        /// The id of a document.
        public static let documentID = Door(rawValue: "documentID")
    }

    /// An operation that a probe calls; an open set.
    public struct Operation: RawRepresentable, Sendable, Hashable, CaseIterable, CustomStringConvertible {
        /// The operation's name.
        public let rawValue: String

        /// Creates an operation from its name.
        ///
        /// - Parameter rawValue: The operation's name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The operation's name.
        public var description: String { rawValue }

        /// Passages.
        public static let retrieve = Operation(rawValue: "retrieve")
        /// An answer.
        public static let ask = Operation(rawValue: "ask")
        /// An answer piece by piece.
        public static let stream = Operation(rawValue: "stream")
        /// Searches that a model plans, and an answer.
        public static let agenticRetrieve = Operation(rawValue: "agenticRetrieve")
        /// A link to a document.
        public static let documentContent = Operation(rawValue: "documentContent")

        /// All operations.
        public static let allCases: [Operation] = [retrieve, ask, stream, agenticRetrieve, documentContent]
    }
}

extension IsolationReport: CustomStringConvertible {
    /// A table of attack paths and outcomes, then every finding and failure on a line of its own.
    public var description: String {
        var doors: [Door] = []
        for attempt in attempts where !doors.contains(attempt.door) { doors.append(attempt.door) }
        var lines = doors.map { door in
            let all = attempts.filter { $0.door == door }
            var outcomes: [Outcome] = []
            for attempt in all where !outcomes.contains(attempt.outcome) { outcomes.append(attempt.outcome) }
            let counts = outcomes.map { outcome in "\(all.count { $0.outcome == outcome }) \(outcome)" }
            let name = door.rawValue + String(repeating: " ", count: max(1, 16 - door.rawValue.count))
            return name + counts.joined(separator: ", ")
        }
        let reasons = attempts.filter { $0.outcome == .notTried }
        for attempt in reasons where attempt == reasons.first(where: { $0.isLike(attempt) }) {
            lines.append("not tried: \(attempt.door) by \(attempt.operation): \(attempt.detail)")
        }
        for attempt in attempts where ![.held, .refused, .notTried].contains(attempt.outcome) {
            lines.append(attempt.description)
        }
        lines += notes.map { "note: \($0)" }
        lines.append(verdict)
        return lines.joined(separator: "\n")
    }

    private var verdict: String {
        let count = attempts.count { $0.outcome != .notTried }
        if !findings.isEmpty { return "NOT ISOLATED: \(findings.count) of \(count) attempts found a way" }
        if !isConclusive { return "INCONCLUSIVE: nothing was found in \(count) attempts, and not all of them worked" }
        return "isolated: nothing was found in \(count) attempts"
    }
}

extension IsolationReport.Attempt: CustomStringConvertible {
    /// All of it on one line.
    public var description: String {
        "\(outcome): \(door) by \(operation), \(attacker) towards \(victim), \(what)"
            + (detail.isEmpty ? "" : ": \(detail)")
    }

    fileprivate func isLike(_ other: Self) -> Bool {
        door == other.door && operation == other.operation && detail == other.detail
    }
}
