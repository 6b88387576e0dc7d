/// An error with a code for programs, a message for people, and the facts that decide what to do about it.
///
/// Every public error of this package conforms, so that a service can treat all of them in one place:
///
/// ```swift
/// do {
///     print(try await rag.ask(question, as: tenant).text)
/// } catch let error as any CodedError {
///     failures.increment(error.code.rawValue)
///     if error.isLoggable { logger.error("\(error)") }
///     if error.isRetryable { try await askLater(question) }
/// }
/// ```
///
/// An error of your own conforms where its text may be logged, too. The log of a Lambda function has the description of a
/// loggable error that a handler throws, and of any other error its type alone:
///
/// ```swift
/// struct OrderError: CodedError {
///     enum Code: String, ErrorCode { case unreadable, missing }
///
///     var code: Code
///     var message: String
///     var category: ErrorCategory { .invalid }
///     var isLoggable: Bool { true }
/// }
/// ```
public protocol CodedError: Error, Sendable, CustomStringConvertible {
    /// The codes of the error.
    associatedtype Code: ErrorCode

    /// The kind of problem.
    var code: Code { get }

    /// A sentence that says what is wrong and what to do about it.
    var message: String { get }

    /// The class of the problem, by which a caller decides how to respond without knowing the error's type.
    var category: ErrorCategory { get }

    /// A Boolean value that indicates whether the same call may succeed later.
    ///
    /// By default what ``category`` says.
    var isRetryable: Bool { get }

    /// A Boolean value that indicates whether the description may be written to a log.
    ///
    /// False by default. Return true where neither the code nor the message can hold a secret, a token, a prompt, a question
    /// or a document's text, whatever the input was.
    var isLoggable: Bool { get }
}

extension CodedError {
    /// True where the category alone says that the same call may succeed later.
    public var isRetryable: Bool { category.isTransient }

    /// False: the text of an error may hold anything unless its type says otherwise.
    public var isLoggable: Bool { false }

    /// The code and the message.
    public var description: String { "\(code): \(message)" }
}
