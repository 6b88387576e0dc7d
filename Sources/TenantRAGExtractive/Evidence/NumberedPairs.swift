#if Local
/// The numbered things that a text mentions: season 2, episodes 1 to 3, 15 July.
///
/// A question for "season 2" is about the pair. A text that holds "season" here and "2" there says nothing about it.
struct NumberedPairs: Hashable, Sendable {
    /// Numbers by the key of the noun that they number.
    private(set) var numbers: [String: Set<Int>] = [:]
    /// Numbers of a column that is called a number and nothing else ("No.", "#").
    private(set) var unnamed: Set<Int> = []

    init() {}

    /// The pairs in running text.
    init(_ terms: [Term]) {
        for mention in Self.mentions(in: terms) {
            numbers[mention.noun, default: []].insert(mention.number)
        }
    }

    /// The pairs in running text, or in a row's named values in place of its text.
    init(_ terms: [Term], fields: [EvidenceUnit.Field]) {
        guard !fields.isEmpty else {
            self.init(terms)
            return
        }
        self.init()
        for field in fields { take(field) }
    }

    /// One mention, with the places of the terms that make it.
    struct Mention {
        var noun: String
        var number: Int
        var places: [Int]
    }

    private mutating func take(_ field: EvidenceUnit.Field) {
        let value = Tokenizer.terms(of: field.value)
        for mention in Self.mentions(in: value) { numbers[mention.noun, default: []].insert(mention.number) }
        guard value.count == 1, let number = value[0].number else { return }
        // "No. in season" numbers something inside a season, not the season.
        let name = Tokenizer.terms(of: field.name).prefix { !["in", "of", "per"].contains($0.folded) }
        let content = name.filter { !$0.isStopWord && $0.folded != "number" && $0.folded != "nr" }
        if content.isEmpty { unnamed.insert(number) }
        if let noun = content.last, NumberedNouns.contains(noun) { numbers[noun.key, default: []].insert(number) }
    }

    /// The mentions in a text, in their order.
    static func mentions(in terms: [Term]) -> [Mention] {
        var mentions: [Mention] = []
        for place in terms.indices {
            if let noun = numberedNoun(at: place, in: terms) {
                mentions += numbers(after: place, in: terms).map {
                    Mention(noun: noun, number: $0.number, places: [place, $0.place])
                }
            }
            if terms[place].numberForm == .ordinal || isDayBeforeMonth(place, in: terms) {
                mentions += ordinal(at: place, in: terms)
            }
        }
        return mentions
    }

    private static func numberedNoun(at place: Int, in terms: [Term]) -> String? {
        let term = terms[place]
        guard term.numberForm == nil, place + 1 < terms.count, !terms[place + 1].followsBreak else { return nil }
        if NumberedNouns.contains(term) { return term.key }
        // Behind any other noun only digits identify: "Apollo 13", but not "has eight".
        return term.isStopWord || terms[place + 1].numberForm != .digits ? nil : term.key
    }

    /// `1`, `1, 2 and 3`, `1 to 3`, `1-3` behind a noun; only the first when the noun is not a plural.
    private static func numbers(after place: Int, in terms: [Term]) -> [(number: Int, place: Int)] {
        var found: [(number: Int, place: Int)] = []
        var joins = true
        var spans = false
        for next in (place + 1)..<terms.count {
            let term = terms[next]
            if let number = term.number, term.numberForm != .ordinal, joins || term.followsBreak || found.count > 0 {
                if let last = found.last, spans || (!term.followsBreak && !joins), number > last.number,
                    number - last.number <= 50
                {
                    for between in (last.number + 1)..<number { found.append((between, next)) }
                }
                found.append((number, next))
                guard terms[place].isPlural else { return found }
                joins = false
                spans = false
            } else if !found.isEmpty, ["and", "or", "to", "through", "until"].contains(term.folded) {
                joins = true
                spans = !["and", "or"].contains(term.folded)
            } else {
                break
            }
        }
        return found
    }

    /// "second season", "first and second season", "15 July".
    private static func ordinal(at place: Int, in terms: [Term]) -> [Mention] {
        guard let number = terms[place].number else { return [] }
        var next = place + 1
        while next < terms.count, terms[next].numberForm == .ordinal || ["and", "or"].contains(terms[next].folded) {
            next += 1
        }
        guard next < terms.count, NumberedNouns.contains(terms[next]), !terms[next].followsBreak else { return [] }
        return [Mention(noun: terms[next].key, number: number, places: [place, next])]
    }

    private static func isDayBeforeMonth(_ place: Int, in terms: [Term]) -> Bool {
        guard terms[place].numberForm == .digits, let day = terms[place].number, (1...31).contains(day),
            place + 1 < terms.count, !terms[place + 1].followsBreak
        else { return false }
        return NumberWords.months.contains(terms[place + 1].folded)
    }
}
#endif
