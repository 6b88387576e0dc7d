public import TenantRAGBase

/// An error that explains why a runtime ended.
///
/// ```swift
/// do {
///     try await LambdaRuntime(.fromEnvironment()).run { handler }
/// } catch let error as LambdaRuntimeError {
///     print(error.code == .invalidConfiguration ? "not in Lambda:" : "ended:", error.message)
/// }
/// ```
public struct LambdaRuntimeError: CodedError {
    /// The code of the error.
    public let code: Code
    /// The failure in words; nothing of an event or a response.
    public let message: String
    /// The error behind this one; its text may hold what is not for logs.
    public let underlying: (any Error)?

    init(_ code: Code, _ message: String, _ underlying: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.underlying = underlying
    }

    /// The class of the problem.
    public var category: ErrorCategory {
        switch code {
        case .invalidConfiguration, .initializationFailed: .configuration
        default: .unavailable
        }
    }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }

    /// The status of `sysexits.h` for a process that cannot start: 64 where Lambda did not start it, 69 where something that it
    /// needs is not there, 78 for a setting that cannot be used.
    func startStatus(in environment: ProcessEnvironment) -> Int32 {
        if environment["AWS_LAMBDA_RUNTIME_API"] == nil { return 64 }
        return underlying == nil ? 78 : 69
    }

    /// The code of an error, as an open set.
    public struct Code: ErrorCode {
        /// The code's name, fit for a metric.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }
}

extension LambdaRuntimeError.Code {
    /// The process does not run in Lambda, or what Lambda has set cannot be used.
    public static let invalidConfiguration = Self(rawValue: "invalidConfiguration")
    /// The handler could not be made; Lambda has been told.
    public static let initializationFailed = Self(rawValue: "initializationFailed")
    /// The Runtime API does not answer.
    public static let unreachable = Self(rawValue: "unreachable")
    /// The Runtime API answers with a status after which a runtime has to end.
    public static let refused = Self(rawValue: "refused")
    /// An invocation came without an id that could be answered to.
    public static let malformedInvocation = Self(rawValue: "malformedInvocation")
    /// A handler went on after its task was cancelled; what it still does must not run beside the next invocation.
    public static let handlerDidNotEnd = Self(rawValue: "handlerDidNotEnd")
}
