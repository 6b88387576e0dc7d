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
