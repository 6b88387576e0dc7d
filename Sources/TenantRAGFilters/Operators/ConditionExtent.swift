internal import TenantRAGBase
package import TenantRAGJSON

/// The attribute values that meet a condition, type by type, so far as this can describe them.
///
/// It says the same as the operator's comparison, in a form of which one can be held against another (which condition
/// implies which) and looked up in an index.
package struct ConditionExtent: Sendable {
    /// Strings that are compared byte by byte.
    package enum Strings: Sendable {
        case none
        /// One of these.
        case exactly([String])
        /// Strings with this beginning.
        case prefixed(String)
        /// Strings that contain this.
        case containing(String)
    }

    /// Numbers between two bounds, each of which may be missing.
    package struct Numbers: Sendable {
        /// A number, and whether it is itself within.
        package struct Bound: Sendable {
            package let number: JSONNumber
            package let isIncluded: Bool
        }

        package let lower: Bound?
        package let upper: Bound?
    }

    /// The strings that meet the condition.
    package let strings: Strings
    /// The members of which a list must have one to meet the condition.
    package let members: Strings
    /// The numbers that meet the condition.
    package let numbers: Numbers?
    /// The boolean that meets the condition.
    package let boolean: Bool?

    init(strings: Strings = .none, members: Strings = .none, numbers: Numbers? = nil, boolean: Bool? = nil) {
        self.strings = strings
        self.members = members
        self.numbers = numbers
        self.boolean = boolean
    }

    /// The extent of one value of a scalar type; nil for a list.
    init?(equalTo value: AttributeValue) {
        switch value {
        case .string(let string): self.init(strings: .exactly([string]))
        case .number(let number):
            let bound = Numbers.Bound(number: number, isIncluded: true)
            self.init(numbers: Numbers(lower: bound, upper: bound))
        case .boolean(let boolean): self.init(boolean: boolean)
        case .stringList: return nil
        }
    }
}

extension ConditionExtent.Numbers {
    init(above number: JSONNumber, included: Bool) {
        self.init(lower: Bound(number: number, isIncluded: included), upper: nil)
    }

    init(below number: JSONNumber, included: Bool) {
        self.init(lower: nil, upper: Bound(number: number, isIncluded: included))
    }

    /// The only number within the bounds, if they meet in one.
    package var only: JSONNumber? {
        guard let lower, let upper, lower.isIncluded, upper.isIncluded, lower.number == upper.number else { return nil }
        return lower.number
    }
}

extension MetadataFilter.Condition {
    /// The attributes that meet the condition; nil where nothing may be concluded, as from a negative operator or from a
    /// value that the operator does not accept.
    package var extent: ConditionExtent? {
        let row = `operator`.definition
        return row.valueTypes.contains(value.type) ? row.extent(of: value) : nil
    }

    /// One attribute value that meets the condition; nil where none can be named by the condition alone.
    package var witness: AttributeValue? {
        guard let extent else { return nil }
        if let number = extent.numbers?.only { return .number(number) }
        if let boolean = extent.boolean { return .boolean(boolean) }
        if case .exactly(let strings) = extent.strings, let string = strings.first { return .string(string) }
        if case .exactly(let members) = extent.members, let member = members.first { return .stringList([member]) }
        return nil
    }
}

extension AttributeValue {
    var string: String? { if case .string(let string) = self { string } else { nil } }

    var number: JSONNumber? { if case .number(let number) = self { number } else { nil } }

    var strings: [String]? { if case .stringList(let strings) = self { strings } else { nil } }
}

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
