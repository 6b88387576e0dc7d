#if Local
/// Words of a question that stand close together in a unit say more than words strewn over it.
enum Closeness {
    private static let most = 0.1

    /// From 0 to a tenth: the question's words in the unit by the length of the shortest stretch that holds them all.
    static func bonus(of question: Question, in terms: [Term]) -> Double {
        let asked = ExpectedAnswer.askedKeys(question)
        let places = terms.indices.filter { asked.contains(terms[$0].key) }
        let wanted = Set(places.map { terms[$0].key }).count
        guard wanted > 1 else { return wanted == asked.count ? most : 0 }
        var shortest = terms.count
        var counts: [String: Int] = [:]
        var first = 0
        for last in places.indices {
            counts[terms[places[last]].key, default: 0] += 1
            while counts.count == wanted {
                shortest = min(shortest, places[last] - places[first] + 1)
                let key = terms[places[first]].key
                counts[key] = counts[key].flatMap { $0 > 1 ? $0 - 1 : nil }
                first += 1
            }
        }
        return most * Double(wanted) / Double(shortest)
    }
}
#endif
