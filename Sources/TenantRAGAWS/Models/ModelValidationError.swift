public import TenantRAGBase

/// A request that the service would reject, found before anything is sent.
///
/// It names every broken constraint with its path, limit and count, and no content.
public struct ModelValidationError: CodedError {
    /// The code of the error, which has one kind.
    public struct Code: ErrorCode {
        /// The code's name.
        public let rawValue: String

        /// The request breaks a constraint of the service model.
        public static let invalidRequest = Self(rawValue: "invalidRequest")
    }

    /// The broken constraints, in the order of the model's members; never empty.
    public let violations: [ConstraintViolation]

    /// Creates the error.
    public init(violations: [ConstraintViolation]) {
        self.violations = violations
    }

    /// The kind of problem: always ``Code/invalidRequest``.
    public var code: Code { .invalidRequest }

    /// The class of the problem.
    public var category: ErrorCategory { .invalid }

    /// True: paths, limits and counts hold no content.
    public var isLoggable: Bool { true }

    /// The violations, one after the other; after ten, only their number.
    public var description: String { message }

    /// The violations, one after the other; after ten, only their number.
    public var message: String {
        let shown = violations.prefix(10).map(\.description).joined(separator: "; ")
        return violations.count > 10 ? "\(shown); and \(violations.count - 10) more" : shown
    }
}
