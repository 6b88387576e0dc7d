public import TenantRAGBase

/// An error whose text the function's caller may read.
///
/// Lambda returns both texts to the function's caller, and API Gateway acts on the message: an authorizer that fails with
/// exactly `Unauthorized` makes it answer 401.
public struct LambdaError: CodedError {
    /// The code of the error: ``LambdaError/errorType``.
    public struct Code: ErrorCode {
        /// The code's name.
        public let rawValue: String
    }

    /// The kind of error, such as `BadRequest`.
    public let errorType: String
    /// The failure in words, without a secret and without anything of another tenant.
    public let errorMessage: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - errorType: The kind of error.
    ///   - errorMessage: The failure in words, for the function's caller.
    public init(errorType: String, errorMessage: String) {
        self.errorType = errorType
        self.errorMessage = errorMessage
    }

    /// The kind of error, as ``errorType`` names it.
    public var code: Code { Code(rawValue: errorType) }

    /// The failure in words: ``errorMessage``.
    public var message: String { errorMessage }

    /// The class of the problem: the handler refuses the event.
    public var category: ErrorCategory { .rejected }

    /// True: the text was written for the function's caller.
    public var isLoggable: Bool { true }
}
