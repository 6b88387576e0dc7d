public import TenantRAGAWS
public import TenantRAGFilters
import TenantRAGJSON

/// The constraints of the service model on filters: a group has at least two members, a key 1 to 100 characters.
///
/// What a vector store takes is another question, which `validate(for:)` of the filter answers.
extension MetadataFilter: ValidatedShape {
    /// Checks the filter against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        switch self {
        case .andAll(let filters): Self.check(filters, "andAll", &validator)
        case .orAll(let filters): Self.check(filters, "orAll", &validator)
        case .condition(let condition):
            validator.string(condition.key, condition.operator.keyPath, minimum: 1, maximum: 100)
        }
    }

    private static func check(_ filters: [MetadataFilter], _ name: StaticString, _ validator: inout ModelValidator) {
        validator.count(filters.count, name, minimum: 2)
        validator.elements(filters, name) { $0.check(&$1) }
    }
}
