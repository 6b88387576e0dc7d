extension MetadataFilter.Condition {
    /// Whether every attribute that meets this condition meets another, as far as this can see.
    ///
    /// Nothing is concluded from `notEquals` and `notIn`, which stores may read differently, but that they imply
    /// themselves.
    func implies(_ other: MetadataFilter.Condition) -> Bool {
        guard key.hasSameBytes(as: other.key), `operator`.accepts(value), other.operator.accepts(other.value) else {
            return false
        }
        if self == other { return true }
        switch value {
        case .number: return impliesRange(other)
        case .string(let string): return implies(other, by: string)
        case .stringList(let strings): return implies(other, byOneOf: strings)
        case .boolean: return false
        }
    }

    /// What `equals`, `startsWith`, `stringContains` and `listContains` a string imply.
    private func implies(_ other: Self, by string: String) -> Bool {
        switch (`operator`, other.operator, other.value) {
        case (.equals, .in, .stringList(let strings)), (.listContains, .in, .stringList(let strings)):
            strings.contains { $0.hasSameBytes(as: string) }
        case (.equals, .startsWith, .string(let prefix)), (.startsWith, .startsWith, .string(let prefix)):
            string.hasPrefixBytes(prefix)
        case (.equals, .stringContains, .string(let part)), (.startsWith, .stringContains, .string(let part)),
            (.stringContains, .stringContains, .string(let part)), (.listContains, .stringContains, .string(let part)):
            string.containsBytes(of: part)
        default: false
        }
    }

    /// What `in` implies; `in` also matches lists, so that it never implies `equals` or `startsWith`.
    private func implies(_ other: Self, byOneOf strings: [String]) -> Bool {
        guard `operator` == .in, !strings.isEmpty else { return false }
        return switch (other.operator, other.value) {
        case (.in, .stringList(let wider)):
            strings.allSatisfy { string in wider.contains { $0.hasSameBytes(as: string) } }
        case (.stringContains, .string(let part)): strings.allSatisfy { $0.containsBytes(of: part) }
        default: false
        }
    }

    /// What a number on one side of a bound, or equal to it, implies about another bound.
    private func impliesRange(_ other: Self) -> Bool {
        guard case .number(let mine) = value, case .number(let theirs) = other.value else { return false }
        return switch (`operator`, other.operator) {
        case (.equals, .greaterThan), (.greaterThanOrEquals, .greaterThan): mine > theirs
        case (.equals, .greaterThanOrEquals), (.greaterThan, .greaterThan), (.greaterThan, .greaterThanOrEquals),
            (.greaterThanOrEquals, .greaterThanOrEquals):
            mine >= theirs
        case (.equals, .lessThan), (.lessThanOrEquals, .lessThan): mine < theirs
        case (.equals, .lessThanOrEquals), (.lessThan, .lessThan), (.lessThan, .lessThanOrEquals),
            (.lessThanOrEquals, .lessThanOrEquals):
            mine <= theirs
        default: false
        }
    }
}
