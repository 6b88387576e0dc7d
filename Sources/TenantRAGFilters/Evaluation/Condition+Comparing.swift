import TenantRAGJSON

extension MetadataFilter.Condition {
    func compare(_ attribute: AttributeValue, _ holds: (JSONNumber, JSONNumber) -> Bool) -> Bool {
        guard case .number(let lhs) = attribute, case .number(let rhs) = value else { return false }
        return holds(lhs, rhs)
    }

    func isListed(_ attribute: AttributeValue) -> Bool {
        guard case .stringList(let listed) = value else { return false }
        return switch attribute {
        case .string(let string): listed.contains { $0.hasSameBytes(as: string) }
        case .stringList(let members):
            members.contains { member in listed.contains { $0.hasSameBytes(as: member) } }
        case .number, .boolean: false
        }
    }

    func startsWith(_ attribute: AttributeValue) -> Bool {
        guard case .string(let string) = attribute, case .string(let prefix) = value else { return false }
        return string.hasPrefixBytes(prefix)
    }

    func contains(_ attribute: AttributeValue) -> Bool {
        guard case .string(let substring) = value else { return false }
        return switch attribute {
        case .string(let string): string.containsBytes(of: substring)
        case .stringList(let members): members.contains { $0.containsBytes(of: substring) }
        case .number, .boolean: false
        }
    }

    func hasMember(_ attribute: AttributeValue) -> Bool {
        guard case .stringList(let members) = attribute, case .string(let member) = value else { return false }
        return members.contains { $0.hasSameBytes(as: member) }
    }
}
