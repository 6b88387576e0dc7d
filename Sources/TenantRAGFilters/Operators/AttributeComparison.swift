import TenantRAGBase
import TenantRAGJSON

// The ways in which operators compare an attribute with a value: strings byte by byte, numbers by mathematical value. A
// value of a type that is not compared in this way holds for no attribute.
extension OperatorDefinition {
    static func compare(
        _ attribute: AttributeValue,
        _ value: AttributeValue,
        _ holds: (JSONNumber, JSONNumber) -> Bool
    ) -> Bool {
        guard case .number(let number) = attribute, case .number(let bound) = value else { return false }
        return holds(number, bound)
    }

    static func isListed(_ attribute: AttributeValue, in value: AttributeValue) -> Bool {
        guard case .stringList(let listed) = value else { return false }
        return switch attribute {
        case .string(let string): listed.contains { $0.hasSameBytes(as: string) }
        case .stringList(let members):
            members.contains { member in listed.contains { $0.hasSameBytes(as: member) } }
        case .number, .boolean: false
        }
    }

    static func begins(_ attribute: AttributeValue, with value: AttributeValue) -> Bool {
        guard case .string(let string) = attribute, case .string(let prefix) = value else { return false }
        return string.hasPrefixBytes(prefix)
    }

    static func contains(_ attribute: AttributeValue, _ value: AttributeValue) -> Bool {
        guard case .string(let substring) = value else { return false }
        return switch attribute {
        case .string(let string): string.containsBytes(of: substring)
        case .stringList(let members): members.contains { $0.containsBytes(of: substring) }
        case .number, .boolean: false
        }
    }

    static func hasMember(_ attribute: AttributeValue, _ value: AttributeValue) -> Bool {
        guard case .stringList(let members) = attribute, case .string(let member) = value else { return false }
        return members.contains { $0.hasSameBytes(as: member) }
    }
}
