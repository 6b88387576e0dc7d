public import TenantRAGJSON

/// One constraint of the service model that a value breaks.
///
/// It holds the place, the limit and a count, never the text that is wrong, so it is safe to log.
public struct ConstraintViolation: Sendable, Hashable, CustomStringConvertible {
    /// A rule of the service model.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Constraint: Sendable, Hashable {
        /// Length of a string in Unicode scalars, which is what AWS calls characters.
        case length(minimum: Int?, maximum: Int?)
        /// Length of a blob in bytes, before base64.
        case byteCount(minimum: Int?, maximum: Int?)
        /// Number of elements of a list or of entries of a map.
        case elementCount(minimum: Int?, maximum: Int?)
        /// Range of a number, both ends included.
        case range(minimum: JSONNumber?, maximum: JSONNumber?)
        /// A regular expression (ECMA 262, as service models have them) that the string must hold.
        case pattern(String)
        /// A text that becomes one segment of the request's path: neither empty, nor `.`, nor `..`.
        case pathSegment
        /// A rule of metadata filters; the text says which one.
        case filter(String)
    }

    /// The path of the violation, from the validated value down:
    /// `retrievalConfiguration.vectorSearchConfiguration.numberOfResults`.
    public let path: String
    /// The rule that is broken.
    public let constraint: Constraint
    /// The value that was counted (characters, bytes, elements) or the number itself; nil where there is nothing to
    /// count.
    public let actual: JSONNumber?

    /// Makes a violation.
    public init(path: String, constraint: Constraint, actual: JSONNumber? = nil) {
        self.path = path
        self.constraint = constraint
        self.actual = actual
    }

    /// Path, limit and count in one line.
    public var description: String {
        let found = actual.map { ", found \($0)" } ?? ""
        return "\(path): \(constraint)\(found)"
    }
}

extension ConstraintViolation.Constraint: CustomStringConvertible {
    /// The rule in words.
    public var description: String {
        switch self {
        case .length(let minimum, let maximum): "must have \(Self.span(minimum, maximum)) characters"
        case .byteCount(let minimum, let maximum): "must have \(Self.span(minimum, maximum)) bytes"
        case .elementCount(let minimum, let maximum): "must have \(Self.span(minimum, maximum)) elements"
        case .range(let minimum, let maximum): "must be \(Self.span(minimum, maximum))"
        case .pattern(let pattern): "must match \(pattern)"
        case .pathSegment: "is part of the request's path: it must not be empty, \".\" or \"..\""
        case .filter(let rule): rule
        }
    }

    private static func span<Bound: CustomStringConvertible>(_ minimum: Bound?, _ maximum: Bound?) -> String {
        switch (minimum, maximum) {
        case (let minimum?, let maximum?): "\(minimum) to \(maximum)"
        case (let minimum?, nil): "at least \(minimum)"
        case (nil, let maximum?): "at most \(maximum)"
        case (nil, nil): "any number of"
        }
    }
}
