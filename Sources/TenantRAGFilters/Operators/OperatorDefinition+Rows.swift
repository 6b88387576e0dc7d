extension MetadataFilter.Operator {
    /// The operator's row.
    var definition: any OperatorDefinition.Type {
        switch self {
        case .equals: Equals.self
        case .notEquals: NotEquals.self
        case .greaterThan: GreaterThan.self
        case .greaterThanOrEquals: GreaterThanOrEquals.self
        case .lessThan: LessThan.self
        case .lessThanOrEquals: LessThanOrEquals.self
        case .in: In.self
        case .notIn: NotIn.self
        case .startsWith: StartsWith.self
        case .stringContains: StringContains.self
        case .listContains: ListContains.self
        }
    }
}

// The stores: Bedrock user guide, "Manual metadata filtering" and "Managed knowledge base considerations", November 2026.

private enum Equals: OperatorDefinition {
    static var keyPath: StaticString { "equals.key" }
    static var valueTypes: AttributeTypes { .scalar }
    static var comparesDateTimes: Bool { false }
    static var isNegative: Bool { false }
    static var matchesMissing: Bool { false }
    static func matches(_ attribute: AttributeValue, _ value: AttributeValue) -> Bool { attribute == value }
    static func extent(of value: AttributeValue) -> ConditionExtent? { ConditionExtent(equalTo: value) }
    static var support: OperatorSupport { .everyStore }
    static var instead: Substitute { (.in, "with a list of one string") }
}

private enum NotEquals: OperatorDefinition {
    static var keyPath: StaticString { "notEquals.key" }
    static var valueTypes: AttributeTypes { .scalar }
    static var comparesDateTimes: Bool { false }
    static var isNegative: Bool { true }
    static var matchesMissing: Bool { true }
    static func matches(_ attribute: AttributeValue, _ value: AttributeValue) -> Bool { attribute != value }
    static func extent(of value: AttributeValue) -> ConditionExtent? { nil }
    static var support: OperatorSupport { .everyStore }
    static var instead: Substitute { (.notIn, "with a list of one string") }
}

private enum GreaterThan: OperatorDefinition {
    static var keyPath: StaticString { "greaterThan.key" }
    static var valueTypes: AttributeTypes { .number }
    static var comparesDateTimes: Bool { true }
    static var isNegative: Bool { false }
    static var matchesMissing: Bool { false }
    static func matches(_ attribute: AttributeValue, _ value: AttributeValue) -> Bool {
        compare(attribute, value) { $0 > $1 }
    }
    static func extent(of value: AttributeValue) -> ConditionExtent? {
        value.number.map { ConditionExtent(numbers: .init(above: $0, included: false)) }
    }
    static var support: OperatorSupport { .everyStore }
    static var instead: Substitute { (.equals, "for each value, in an orAll of 2 to 5") }
}

private enum GreaterThanOrEquals: OperatorDefinition {
    static var keyPath: StaticString { "greaterThanOrEquals.key" }
    static var valueTypes: AttributeTypes { .number }
    static var comparesDateTimes: Bool { true }
    static var isNegative: Bool { false }
    static var matchesMissing: Bool { false }
    static func matches(_ attribute: AttributeValue, _ value: AttributeValue) -> Bool {
        compare(attribute, value) { $0 >= $1 }
    }
    static func extent(of value: AttributeValue) -> ConditionExtent? {
        value.number.map { ConditionExtent(numbers: .init(above: $0, included: true)) }
    }
    static var support: OperatorSupport { .everyStore }
    static var instead: Substitute { (.equals, "for each value, in an orAll of 2 to 5") }
}

private enum LessThan: OperatorDefinition {
    static var keyPath: StaticString { "lessThan.key" }
    static var valueTypes: AttributeTypes { .number }
    static var comparesDateTimes: Bool { true }
    static var isNegative: Bool { false }
    static var matchesMissing: Bool { false }
    static func matches(_ attribute: AttributeValue, _ value: AttributeValue) -> Bool {
        compare(attribute, value) { $0 < $1 }
    }
    static func extent(of value: AttributeValue) -> ConditionExtent? {
        value.number.map { ConditionExtent(numbers: .init(below: $0, included: false)) }
    }
    static var support: OperatorSupport { .everyStore }
    static var instead: Substitute { (.equals, "for each value, in an orAll of 2 to 5") }
}

private enum LessThanOrEquals: OperatorDefinition {
    static var keyPath: StaticString { "lessThanOrEquals.key" }
    static var valueTypes: AttributeTypes { .number }
    static var comparesDateTimes: Bool { true }
    static var isNegative: Bool { false }
    static var matchesMissing: Bool { false }
    static func matches(_ attribute: AttributeValue, _ value: AttributeValue) -> Bool {
        compare(attribute, value) { $0 <= $1 }
    }
    static func extent(of value: AttributeValue) -> ConditionExtent? {
        value.number.map { ConditionExtent(numbers: .init(below: $0, included: true)) }
    }
    static var support: OperatorSupport { .everyStore }
    static var instead: Substitute { (.equals, "for each value, in an orAll of 2 to 5") }
}

private enum In: OperatorDefinition {
    static var keyPath: StaticString { "in.key" }
    static var valueTypes: AttributeTypes { .stringList }
    static var comparesDateTimes: Bool { false }
    static var isNegative: Bool { false }
    static var matchesMissing: Bool { false }
    static func matches(_ attribute: AttributeValue, _ value: AttributeValue) -> Bool { isListed(attribute, in: value) }
    static func extent(of value: AttributeValue) -> ConditionExtent? {
        value.strings.map { ConditionExtent(strings: .exactly($0), members: .exactly($0)) }
    }
    static var support: OperatorSupport {
        .only([.s3Vectors, .s3VectorsClassic, .openSearchServerless, .neptuneAnalytics, .managed, .local])
    }
    static var instead: Substitute { (.equals, "for each of the strings, in an orAll of 2 to 5") }
}

private enum NotIn: OperatorDefinition {
    static var keyPath: StaticString { "notIn.key" }
    static var valueTypes: AttributeTypes { .stringList }
    static var comparesDateTimes: Bool { false }
    static var isNegative: Bool { true }
    static var matchesMissing: Bool { false }
    static func matches(_ attribute: AttributeValue, _ value: AttributeValue) -> Bool {
        !isListed(attribute, in: value)
    }
    static func extent(of value: AttributeValue) -> ConditionExtent? { nil }
    static var support: OperatorSupport {
        .only([.s3Vectors, .s3VectorsClassic, .openSearchServerless, .neptuneAnalytics, .managed, .local])
    }
    static var instead: Substitute {
        (.notEquals, "for each of the strings, in an andAll; it also matches a missing attribute")
    }
}

private enum StartsWith: OperatorDefinition {
    static var keyPath: StaticString { "startsWith.key" }
    static var valueTypes: AttributeTypes { .string }
    static var comparesDateTimes: Bool { false }
    static var isNegative: Bool { false }
    static var matchesMissing: Bool { false }
    static func matches(_ attribute: AttributeValue, _ value: AttributeValue) -> Bool { begins(attribute, with: value) }
    static func extent(of value: AttributeValue) -> ConditionExtent? {
        value.string.map { ConditionExtent(strings: .prefixed($0)) }
    }
    static var support: OperatorSupport { .only([.openSearchServerless, .local]) }
    static var instead: Substitute { (.equals, "on an attribute of its own that ingestion writes the prefix into") }
}

private enum StringContains: OperatorDefinition {
    static var keyPath: StaticString { "stringContains.key" }
    static var valueTypes: AttributeTypes { .string }
    static var comparesDateTimes: Bool { false }
    static var isNegative: Bool { false }
    static var matchesMissing: Bool { false }
    static func matches(_ attribute: AttributeValue, _ value: AttributeValue) -> Bool { contains(attribute, value) }
    static func extent(of value: AttributeValue) -> ConditionExtent? {
        value.string.map { ConditionExtent(strings: .containing($0), members: .containing($0)) }
    }
    static var support: OperatorSupport { .only([.openSearchServerless, .neptuneAnalytics, .local]) }
    static var instead: Substitute { (.equals, "on an attribute of its own that ingestion writes the word into") }
}

private enum ListContains: OperatorDefinition {
    static var keyPath: StaticString { "listContains.key" }
    static var valueTypes: AttributeTypes { .string }
    static var comparesDateTimes: Bool { false }
    static var isNegative: Bool { false }
    static var matchesMissing: Bool { false }
    static func matches(_ attribute: AttributeValue, _ value: AttributeValue) -> Bool { hasMember(attribute, value) }
    static func extent(of value: AttributeValue) -> ConditionExtent? {
        value.string.map { ConditionExtent(members: .exactly([$0])) }
    }
    static var support: OperatorSupport {
        .only([.s3Vectors, .s3VectorsClassic, .openSearchServerless, .managed, .local])
    }
    static var instead: Substitute { (.equals, "on one boolean attribute for each member that is asked for") }
}
