#if Local
import TenantRAG

extension ModelValidationError {
    /// The broken constraints in the words of AWS's services: a client that looks at them finds what it knows.
    var serviceMessage: String {
        let count = violations.count
        let all = violations.map { "Value at '\($0.path)' failed to satisfy constraint: \($0.serviceWording)" }
        return "\(count) validation error\(count == 1 ? "" : "s") detected: \(all.joined(separator: "; "))"
    }
}

extension ConstraintViolation {
    fileprivate var serviceWording: String {
        switch constraint {
        case .length(let minimum, let maximum):
            "Member must have length \(Self.broken(minimum, maximum, actual))"
        case .byteCount(let minimum, let maximum), .elementCount(let minimum, let maximum):
            "Member must have length \(Self.broken(minimum, maximum, actual))"
        case .range(let minimum, let maximum):
            "Member must have value \(Self.broken(minimum, maximum, actual))"
        case .pattern(let pattern): "Member must satisfy regular expression pattern: \(pattern)"
        case .pathSegment: "Member must not be empty, . or .."
        case .filter(let rule): rule
        }
    }

    /// The one of two bounds that a number breaks.
    private static func broken(_ minimum: Int?, _ maximum: Int?, _ actual: JSONNumber?) -> String {
        broken(minimum.map { JSONNumber($0) }, maximum.map { JSONNumber($0) }, actual)
    }

    private static func broken(_ minimum: JSONNumber?, _ maximum: JSONNumber?, _ actual: JSONNumber?) -> String {
        if let minimum, actual.map({ $0 < minimum }) ?? (maximum == nil) {
            return "greater than or equal to \(minimum)"
        }
        return maximum.map { "less than or equal to \($0)" } ?? "within its limits"
    }
}
#endif
