#if Local
/// The likeness of a text to a definition: "Hawkins is ...", "Erica Sinclair, the sister of Lucas, ...".
enum Definition {
    static func factor(for question: Question, _ terms: [Term]) -> Double {
        guard let asked = question.items.first?.keys, !asked.isEmpty else { return 0.9 }
        var start = 0
        while start < terms.count, ["the", "a", "an"].contains(terms[start].folded) { start += 1 }
        let opening = terms.dropFirst(start).prefix { asked.contains($0.key) }
        guard !opening.isEmpty else { return isNamed(asked, terms) ? 1.1 : 0.9 }
        guard opening.endIndex < terms.count else { return 1 }
        let next = terms[opening.endIndex]
        if ["is", "was", "are", "were"].contains(next.folded) { return 1.3 }
        return next.followsBreak ? 1.2 : 1.05
    }

    /// Returns whether the text names the thing: "whom the children call the Demogorgon".
    private static func isNamed(_ asked: Set<String>, _ terms: [Term]) -> Bool {
        let naming: Set<String> = ["call", "called", "calls", "named", "means"]
        guard let place = terms.firstIndex(where: { naming.contains($0.folded) }) else { return false }
        return terms[place...].prefix(10).contains { asked.contains($0.key) }
    }
}
#endif
