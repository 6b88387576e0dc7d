/// A model whose constraints (length, range, pattern, number of elements) can be checked before sending.
public protocol ValidatedShape {
    /// Hands every constrained member to a validator, which collects what is wrong.
    func check(_ validator: inout ModelValidator)
}

extension ValidatedShape {
    /// Checks the value and everything in it against the constraints of the service model.
    ///
    /// - Throws: `ModelValidationError` with all violations, not just the first.
    public func validate() throws(ModelValidationError) {
        var validator = ModelValidator()
        check(&validator)
        try validator.finish()
    }
}

/// A value that satisfies every constraint of the service model; only a check creates one.
///
/// ``AWSClient`` sends such a request without checking it once more.
package struct Validated<Value: ValidatedShape & Sendable>: Sendable {
    /// The value that was checked.
    package let value: Value

    /// Checks a value against the constraints of the service model.
    ///
    /// - Parameter value: The value.
    /// - Throws: ``ModelValidationError`` with all violations.
    package init(_ value: Value) throws(ModelValidationError) {
        try value.validate()
        self.value = value
    }
}
