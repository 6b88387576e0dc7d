/// One row of the table of operators: everything that the package knows of an operator but its name.
///
/// Every column is a requirement, so that a row does not compile without one of them. A row is a type and not a value
/// because each comparison of each document goes through it, and nothing of a type has to be copied. Three things follow
/// from a row and are written nowhere else: which condition implies another (by its ``ConditionExtent``), what the local
/// index looks up for one, and what an error advises.
protocol OperatorDefinition {
    /// An operator to use instead, and in which way.
    typealias Substitute = (operator: MetadataFilter.Operator, usage: String)

    /// The position of a condition's key in a request, for the error that names it.
    static var keyPath: StaticString { get }
    /// The types of value beside the operator.
    static var valueTypes: AttributeTypes { get }
    /// A Boolean value that indicates whether a store that compares dates and times accepts one beside the operator.
    static var comparesDateTimes: Bool { get }
    /// A Boolean value that indicates whether a condition excludes what it names; isolation never rests on such a one.
    static var isNegative: Bool { get }
    /// The result for a document without the attribute.
    static var matchesMissing: Bool { get }
    /// Returns the result for a document with the attribute; the value is of a type that the operator accepts.
    static func matches(_ attribute: AttributeValue, _ value: AttributeValue) -> Bool
    /// Returns the attributes that meet a condition with the value, which is of a type that the operator accepts; nil where
    /// nothing may be concluded from a condition.
    static func extent(of value: AttributeValue) -> ConditionExtent?
    /// The stores that are documented to support the operator.
    static var support: OperatorSupport { get }
    /// Advice for a store that lacks the operator.
    static var instead: Substitute { get }
}

/// The stores that are documented to support an operator.
enum OperatorSupport: Sendable {
    /// The guide restricts the operator to no store.
    case everyStore
    /// These, and no others.
    case only(Set<VectorStore.Known>)

    func includes(_ store: VectorStore.Known) -> Bool {
        switch self {
        case .everyStore: true
        case .only(let stores): stores.contains(store)
        }
    }
}

extension MetadataFilter.Operator {
    /// A Boolean value that indicates whether a condition with the operator excludes what it names, so that a store
    /// may let through more than it says.
    package var isNegative: Bool { definition.isNegative }

    /// The position of a condition's key in a request, as in `equals.key`.
    package var keyPath: StaticString { definition.keyPath }
}
