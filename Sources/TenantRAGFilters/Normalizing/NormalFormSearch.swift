/// Works out a filter's shortest normal form with bounded work.
///
/// Distribution can double the number of terms with every group. Each step therefore drops the terms that contain
/// another, and the search gives up when the work is more than any filter that fits should need.
struct NormalFormSearch {
    private let outer: MetadataFilter.GroupKind
    private var conditions: [MetadataFilter.Condition] = []
    private var places: [MetadataFilter.Condition: Int] = [:]
    // Comparisons of one place with another; a few milliseconds. A filter that fits has 25 conditions at most.
    private var work = 100_000

    init(outer: MetadataFilter.GroupKind) {
        self.outer = outer
    }

    /// The form, or nil when it takes too much work.
    mutating func run(on filter: MetadataFilter) -> NormalForm? {
        terms(of: filter).map { NormalForm(outer: outer, terms: $0, conditions: conditions) }
    }

    private mutating func terms(of filter: MetadataFilter) -> [NormalForm.Term]? {
        guard case .condition(let condition) = filter else {
            return filter.groupKind == outer ? union(filter.members) : product(filter.members)
        }
        return [[place(of: condition)]]
    }

    /// A group of the outer kind has the terms of all its members.
    private mutating func union(_ members: [MetadataFilter]) -> [NormalForm.Term]? {
        var all: [NormalForm.Term] = []
        for member in members {
            guard let terms = terms(of: member) else { return nil }
            all += terms
        }
        return withoutSupersets(all)
    }

    /// A group of the inner kind has every combination of one term from each member.
    private mutating func product(_ members: [MetadataFilter]) -> [NormalForm.Term]? {
        var product: [NormalForm.Term] = [[]]
        for member in members {
            guard let terms = terms(of: member), spend(product.count * terms.count) else { return nil }
            var next: [NormalForm.Term] = []
            for left in product {
                for right in terms {
                    guard spend(left.count + right.count) else { return nil }
                    next.append(merge(left, right))
                }
            }
            guard let shortest = withoutSupersets(next) else { return nil }
            product = shortest
        }
        return product
    }

    /// Drops the terms that contain another: `a || (a && b)` is `a`, and `a && (a || b)` is `a`.
    private mutating func withoutSupersets(_ terms: [NormalForm.Term]) -> [NormalForm.Term]? {
        var kept: [NormalForm.Term] = []
        // Ordered by length, so that what could be contained comes first; the order is otherwise kept.
        for term in terms.enumerated().sorted(by: { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }) {
            var isNeeded = true
            for shorter in kept {
                guard spend(shorter.count + term.element.count) else { return nil }
                if contains(term.element, shorter) {
                    isNeeded = false
                    break
                }
            }
            if isNeeded { kept.append(term.element) }
        }
        return kept
    }

    private mutating func place(of condition: MetadataFilter.Condition) -> Int {
        if let place = places[condition] { return place }
        conditions.append(condition)
        places[condition] = conditions.count - 1
        return conditions.count - 1
    }

    private mutating func spend(_ cost: Int) -> Bool {
        work -= cost
        return work >= 0
    }
}

extension NormalFormSearch {
    private func merge(_ left: NormalForm.Term, _ right: NormalForm.Term) -> NormalForm.Term {
        var merged: NormalForm.Term = []
        merged.reserveCapacity(left.count + right.count)
        var right = right[...]
        for place in left {
            while let other = right.first, other < place {
                merged.append(other)
                right = right.dropFirst()
            }
            if right.first == place { right = right.dropFirst() }
            merged.append(place)
        }
        return merged + right
    }

    private func contains(_ term: NormalForm.Term, _ shorter: NormalForm.Term) -> Bool {
        var rest = term[...]
        for place in shorter {
            while let other = rest.first, other < place { rest = rest.dropFirst() }
            guard rest.first == place else { return false }
            rest = rest.dropFirst()
        }
        return true
    }
}

extension MetadataFilter {
    /// The filter's shortest form with groups of `outer` outside, or nil when it takes too much work.
    func normalForm(outer: GroupKind) -> NormalForm? {
        var search = NormalFormSearch(outer: outer)
        return search.run(on: self)
    }
}
