public import TenantRAGHTTP

/// An error whose description is made for logs: it holds no secret, no question and no document.
///
/// The log of a function has the description of such an error that a handler throws. Of any other error no one knows what its text
/// holds, so its type is all that is logged.
///
/// ```swift
/// struct OrderError: LoggableError, CustomStringConvertible {
///     var number: Int
///     var description: String { "order \(number) cannot be read" }
/// }
/// ```
public protocol LoggableError: Error {}

extension LambdaRuntimeError: LoggableError {}
extension HTTPTransportError: LoggableError {}
