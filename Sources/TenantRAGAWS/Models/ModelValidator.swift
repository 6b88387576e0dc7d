public import TenantRAGJSON

/// Collects the violations of one value; generated code walks the members and calls it for each constraint.
///
/// Lengths count Unicode scalars, blobs count bytes. A string is matched against its pattern only when its length is
/// within limits, so a hostile text costs no more than the longest legal one.
public struct ModelValidator: ~Copyable {
    private enum Step {
        case member(StaticString)
        case element(Int)
        case key
        case value
    }

    private var steps: [Step] = []
    private var violations: [ConstraintViolation] = []

    /// Makes a validator at the root of a value.
    public init() {}

    /// Throws what was collected, if anything was.
    public consuming func finish() throws(ModelValidationError) {
        if !violations.isEmpty { throw ModelValidationError(violations: violations) }
    }

    /// Checks a structure that is a member.
    public mutating func shape(_ value: some ValidatedShape, _ name: StaticString) {
        steps.append(.member(name))
        value.check(&self)
        steps.removeLast()
    }

    /// Checks each element of a list member.
    public mutating func elements<Element>(
        _ values: [Element],
        _ name: StaticString,
        _ check: (borrowing Element, inout ModelValidator) -> Void
    ) {
        steps.append(.member(name))
        // By index: the iterator's types would be put together at run time, for each list anew.
        for index in values.indices {
            steps.append(.element(index))
            check(values[index], &self)
            steps.removeLast()
        }
        steps.removeLast()
    }

    /// Checks each key of a map member; the path shows `[key]` and not the key itself.
    public mutating func keys(
        _ keys: some Sequence<String>,
        _ name: StaticString,
        minimum: Int? = nil,
        maximum: Int? = nil,
        pattern: ModelPattern? = nil
    ) {
        steps.append(.member(name))
        steps.append(.key)
        for key in keys { string(key, nil, minimum: minimum, maximum: maximum, pattern: pattern) }
        steps.removeLast(2)
    }

    /// Checks each value of a map member, in the order of the keys; the path shows `[value]` and not the key.
    public mutating func values<Element>(
        _ map: [String: Element],
        _ name: StaticString,
        _ check: (borrowing Element, inout ModelValidator) -> Void
    ) {
        steps.append(.member(name))
        steps.append(.value)
        for (_, value) in map.sorted(by: { $0.key < $1.key }) { check(value, &self) }
        steps.removeLast(2)
    }

    /// Checks a string's length in Unicode scalars, then its pattern.
    public mutating func string(
        _ value: String,
        _ name: StaticString?,
        minimum: Int? = nil,
        maximum: Int? = nil,
        pattern: ModelPattern? = nil
    ) {
        if let count = Self.illegalCount(of: value, minimum, maximum) {
            report(name, .length(minimum: minimum, maximum: maximum), actual: JSONNumber(count))
        } else if let pattern, !pattern.matches(value) {
            report(name, .pattern(pattern.source), actual: nil)
        }
    }

    /// Checks a text that becomes a segment of the request's path.
    ///
    /// Dots alone would be taken out of the path by HTTP software on the way and name another resource.
    public mutating func pathSegment(_ value: String, _ name: StaticString) {
        if value.isEmpty || value == "." || value == ".." { report(name, .pathSegment, actual: nil) }
    }

    /// Checks a blob's length in bytes.
    public mutating func blob(_ value: [UInt8], _ name: StaticString?, minimum: Int? = nil, maximum: Int? = nil) {
        if let count = Self.outside(value.count, minimum, maximum) {
            report(name, .byteCount(minimum: minimum, maximum: maximum), actual: JSONNumber(count))
        }
    }

    /// Checks how many elements a list or a map has.
    public mutating func count(_ value: Int, _ name: StaticString?, minimum: Int? = nil, maximum: Int? = nil) {
        if let count = Self.outside(value, minimum, maximum) {
            report(name, .elementCount(minimum: minimum, maximum: maximum), actual: JSONNumber(count))
        }
    }

    /// Checks a 32-bit integer; without limits of its own, that it fits 32 bits.
    public mutating func integer(
        _ value: Int,
        _ name: StaticString?,
        minimum: Int = Int(Int32.min),
        maximum: Int = Int(Int32.max)
    ) {
        if value < minimum || value > maximum {
            report(name, .range(minimum: JSONNumber(minimum), maximum: JSONNumber(maximum)), actual: JSONNumber(value))
        }
    }

    /// Checks a number's range; a value that is not a number is outside any range.
    public mutating func number(
        _ value: Double,
        _ name: StaticString?,
        minimum: Double = -.infinity,
        maximum: Double = .infinity
    ) {
        if !(value >= minimum && value <= maximum) {
            let limits = ConstraintViolation.Constraint.range(
                minimum: JSONNumber(minimum),
                maximum: JSONNumber(maximum)
            )
            report(name, limits, actual: JSONNumber(value))
        }
    }

    /// Records a violation at a member of the current place.
    public mutating func report(
        _ name: StaticString?,
        _ constraint: ConstraintViolation.Constraint,
        actual: JSONNumber?
    ) {
        var path = ""
        func add(_ name: StaticString) {
            if !path.isEmpty { path += "." }
            path += "\(name)"
        }
        for step in steps {
            switch step {
            case .member(let name): add(name)
            case .element(let index): path += "[\(index)]"
            case .key: path += "[key]"
            case .value: path += "[value]"
            }
        }
        if let name { add(name) }
        violations.append(ConstraintViolation(path: path, constraint: constraint, actual: actual))
    }

    private static func outside(_ count: Int, _ minimum: Int?, _ maximum: Int?) -> Int? {
        if let minimum, count < minimum { return count }
        if let maximum, count > maximum { return count }
        return nil
    }

    private static func illegalCount(of value: String, _ minimum: Int?, _ maximum: Int?) -> Int? {
        // A scalar takes one to four bytes of UTF-8: most strings need no counting.
        let bytes = value.utf8.count
        if bytes <= maximum ?? .max, bytes / 4 >= minimum ?? 0 { return nil }
        return outside(value.unicodeScalars.count, minimum, maximum)
    }
}
