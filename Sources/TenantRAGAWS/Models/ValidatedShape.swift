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
