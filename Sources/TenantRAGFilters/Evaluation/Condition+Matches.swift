import TenantRAGBase
import TenantRAGJSON

extension MetadataFilter.Condition {
    /// Returns whether an attribute meets the condition.
    ///
    /// - A missing attribute meets ``MetadataFilter/Operator/notEquals`` only.
    /// - An attribute of another type meets ``MetadataFilter/Operator/notEquals`` and
    ///   ``MetadataFilter/Operator/notIn`` only.
    /// - Strings compare byte by byte in UTF-8 and with their case, numbers by mathematical value.
    /// - A condition with a value that its operator does not take is met by nothing.
    ///
    /// S3 Vectors lets `equals` match a list that has the value as a member (its guide, "Metadata filtering"). Here
    /// it does not, so that an audit with this method refuses such a document.
    ///
    /// - Parameter attribute: The document's attribute of the condition's key; nil when it has none.
    /// - Returns: True when the condition is met.
    public func matches(_ attribute: AttributeValue?) -> Bool {
        let row = `operator`.definition
        guard row.valueTypes.contains(value.type) else { return false }
        guard let attribute else { return row.matchesMissing }
        return row.matches(attribute, value)
    }

    /// Evaluates the condition on a member of a reference's metadata; nil is a missing one.
    func matches(json value: JSONValue?) -> Bool {
        if `operator` == .equals, case .string(let expected) = self.value, case .string(let found) = value {
            return found.hasSameBytes(as: expected)
        }
        return matches(value.flatMap { AttributeValue($0) })
    }
}
