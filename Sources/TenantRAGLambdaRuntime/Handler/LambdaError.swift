/// An error whose text the function's caller may read.
///
/// Lambda hands both texts to whoever invoked the function, and API Gateway acts on the message: an authorizer that fails with
/// exactly `Unauthorized` makes it answer 401.
public struct LambdaError: Error, Sendable, CustomStringConvertible {
    /// The kind of error, such as `BadRequest`.
    public let errorType: String
    /// The failure in words, without a secret and without anything of another tenant.
    public let errorMessage: String

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - errorType: What kind of error this is.
    ///   - errorMessage: What happened, for the function's caller.
    public init(errorType: String, errorMessage: String) {
        self.errorType = errorType
        self.errorMessage = errorMessage
    }

    /// The type and the message.
    public var description: String { "\(errorType): \(errorMessage)" }
}
