/// A request that the service would reject, found before anything is sent.
///
/// It names every broken constraint with its path, limit and count, and no content.
public struct ModelValidationError: Error, Sendable, CustomStringConvertible {
    /// The broken constraints, in the order of the model's members; never empty.
    public let violations: [ConstraintViolation]

    /// Makes the error.
    public init(violations: [ConstraintViolation]) {
        self.violations = violations
    }

    /// The violations, one after the other; after ten, only their number.
    public var description: String {
        let shown = violations.prefix(10).map(\.description).joined(separator: "; ")
        return violations.count > 10 ? "\(shown); and \(violations.count - 10) more" : shown
    }
}
