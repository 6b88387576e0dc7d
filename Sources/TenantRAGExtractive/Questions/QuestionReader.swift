#if Local
/// Reads a question: its intent, its items and whether it leans on what was said before.
struct QuestionReader {
    private let terms: [Term]
    private let words: [String]
    private var used: Set<Int> = []
    private var items: [Question.Item] = []

    static func question(_ text: String) -> Question {
        var reader = QuestionReader(terms: Tokenizer.terms(of: text))
        return reader.read()
    }

    private init(terms: [Term]) {
        self.terms = terms
        words = terms.map(\.folded)
    }

    private mutating func read() -> Question {
        readPhrases()
        readPairs()
        readNumberedOnes()
        readLast()
        readNames()
        readRest()
        return Question(
            intent: IntentReader.intent(of: terms, words: words, items: items),
            items: items,
            listed: terms.first { $0.isPlural && !$0.isStopWord && !$0.isCapitalized }?.key,
            leansOnEarlier: LeaningReader.leaning(of: terms, words: words, items: items)
        )
    }

    private mutating func add(_ kind: Question.Item.Kind, places: [Int], surface: String? = nil) {
        used.formUnion(places)
        let surface = surface ?? places.map { terms[$0].surface }.joined(separator: " ")
        guard !items.contains(where: { $0.kind == kind }) else { return }
        items.append(Question.Item(kind: kind, surface: surface))
    }

    private mutating func readPhrases() {
        var run: [Int] = []
        for place in terms.indices.map({ $0 }) + [terms.count] {
            if place < terms.count, terms[place].isQuoted {
                run.append(place)
            } else if !run.isEmpty {
                add(.phrase(run.map { terms[$0].key }), places: run)
                run = []
            }
        }
    }

    private mutating func readPairs() {
        for mention in NumberedPairs.mentions(in: terms) {
            let kind = Question.Item.Kind.pair(noun: mention.noun, number: mention.number)
            let noun = mention.places.first { terms[$0].numberForm == nil }
            used.formUnion(mention.places)
            guard !items.contains(where: { $0.kind == kind }), let noun else { continue }
            items.append(Question.Item(kind: kind, surface: "\(terms[noun].surface) \(mention.number)"))
        }
    }

    /// "the third one": a numbered thing of the kind that was spoken of before.
    private mutating func readNumberedOnes() {
        for place in terms.indices.dropLast() where terms[place].numberForm == .ordinal && !used.contains(place) {
            guard let number = terms[place].number, words[place + 1] == "one" else { continue }
            add(
                .pair(noun: Question.unnamedNoun, number: number),
                places: [place, place + 1],
                surface: "\(number)"
            )
        }
    }

    /// "the last episode": of a numbered thing, the two words have to stand together.
    private mutating func readLast() {
        let last = Synonyms.key(ofStem: Stemmer.stem("last"))
        for place in terms.indices.dropLast() where terms[place].key == last && !used.contains(place + 1) {
            guard NumberedNouns.contains(terms[place + 1]), !terms[place + 1].followsBreak else { continue }
            add(.phrase([last, terms[place + 1].key]), places: [place, place + 1])
        }
    }

    /// Runs of capitalised words that do not open a sentence.
    ///
    /// A question in capitals throughout says nothing.
    private mutating func readNames() {
        let inside = terms.filter { !$0.opensSentence && $0.numberForm == nil }
        let capitals = inside.filter(\.isCapitalized)
        guard inside.count < 4 || capitals.count * 5 < inside.count * 4 else { return }
        var run: [Int] = []
        for place in terms.indices.map({ $0 }) + [terms.count] {
            if place < terms.count, isNamePart(place), run.isEmpty || !terms[place].followsBreak {
                run.append(place)
                continue
            }
            addName(run)
            run = place < terms.count && isNamePart(place) ? [place] : []
        }
    }

    private func isNamePart(_ place: Int) -> Bool {
        let term = terms[place]
        guard term.isCapitalized, !used.contains(place), words[place] != "i" else { return false }
        guard term.opensSentence else { return !NumberedNouns.contains(term) || isInsideName(place) }
        return !term.isStopWord && isInsideName(place) && !IntentReader.imperatives.contains(words[place])
    }

    private func isInsideName(_ place: Int) -> Bool {
        place + 1 < terms.count && terms[place + 1].isCapitalized && !terms[place + 1].followsBreak
    }

    private mutating func addName(_ run: [Int]) {
        var run = run[...]
        while let first = run.first, ["the", "a", "an"].contains(words[first]) { run.removeFirst() }
        guard !run.isEmpty else { return }
        let parts = run.map { NamePart(key: terms[$0].key, needsCapital: ContentlessWords.all.contains(words[$0])) }
        add(.name(parts), places: Array(run))
    }

    private mutating func readRest() {
        for place in terms.indices where !used.contains(place) {
            let term = terms[place]
            switch term.numberForm {
            case nil: if !term.isStopWord { add(.term(term.key), places: [place]) }
            case .digits:
                let countsNext = place + 1 < terms.count && terms[place + 1].isPlural
                if !countsNext { add(.number(term.key), places: [place]) }
            case .word, .ordinal: break
            }
        }
    }
}
#endif
