internal import TenantRAGBase

extension ConditionExtent {
    /// Returns whether every value here is in another extent too, as far as this can see; false for an extent without
    /// values, of which nothing is concluded.
    func isSubset(of other: ConditionExtent) -> Bool {
        guard !isEmpty, strings.isSubset(of: other.strings), members.isSubset(of: other.members) else { return false }
        if let numbers {
            guard let wider = other.numbers, numbers.isSubset(of: wider) else { return false }
        }
        return boolean == nil || boolean == other.boolean
    }

    private var isEmpty: Bool {
        strings.isEmpty && members.isEmpty && numbers == nil && boolean == nil
    }
}

extension ConditionExtent.Strings {
    fileprivate var isEmpty: Bool {
        switch self {
        case .none: true
        case .exactly(let strings): strings.isEmpty
        case .prefixed, .containing: false
        }
    }

    fileprivate func isSubset(of other: Self) -> Bool {
        switch self {
        case .none: true
        case .exactly(let strings): strings.allSatisfy { other.contains($0) }
        case .prefixed(let prefix):
            switch other {
            case .prefixed(let shorter): prefix.hasPrefixBytes(shorter)
            case .containing(let part): prefix.containsBytes(of: part)
            case .none, .exactly: false
            }
        case .containing(let text):
            switch other {
            case .containing(let part): text.containsBytes(of: part)
            case .none, .exactly, .prefixed: false
            }
        }
    }

    private func contains(_ string: String) -> Bool {
        switch self {
        case .none: false
        case .exactly(let strings): strings.contains { $0.hasSameBytes(as: string) }
        case .prefixed(let prefix): string.hasPrefixBytes(prefix)
        case .containing(let part): string.containsBytes(of: part)
        }
    }
}

extension ConditionExtent.Numbers {
    fileprivate func isSubset(of other: Self) -> Bool {
        if let bound = other.lower {
            guard let lower else { return false }
            guard lower.number > bound.number || lower.number == bound.number && (bound.isIncluded || !lower.isIncluded)
            else { return false }
        }
        if let bound = other.upper {
            guard let upper else { return false }
            guard upper.number < bound.number || upper.number == bound.number && (bound.isIncluded || !upper.isIncluded)
            else { return false }
        }
        return true
    }
}
