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
        /// Those with this beginning.
        case prefixed(String)
        /// Those that contain this.
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
