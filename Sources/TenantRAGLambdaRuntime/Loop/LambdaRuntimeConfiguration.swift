public import Logging
public import TenantRAGBase
public import TenantRAGHTTP

/// The settings of a runtime's exchange with Lambda.
///
/// ```swift
/// var configuration = try LambdaRuntimeConfiguration.fromEnvironment()
/// configuration.deadlineMargin = .milliseconds(250)
/// try await LambdaRuntime(configuration).run { handler }
/// ```
public struct LambdaRuntimeConfiguration: Sendable {
    /// Host and port of the Runtime API, like `127.0.0.1:9001`.
    public let address: String
    /// The transport that sends the requests.
    ///
    /// Streams that fail midway need one that sends ``/TenantRAGHTTP/HTTPRequestTrailers``, as ``/TenantRAGHTTP/CurlTransport`` does.
    public var transport: any HTTPTransport
    /// The logger of the loop, from which the handler's own logger is made.
    public var logger: Logger
    /// The time before Lambda's deadline at which the handler's task is cancelled: the time that is left to report
    /// it; 100 ms by default.
    ///
    /// At most a tenth of the time that an invocation has when it begins, so that a short time-out is not eaten up by it.
    public var deadlineMargin = Duration.milliseconds(100)
    /// A Boolean value that indicates whether SIGTERM ends the loop once the invocation in hand is over.
    ///
    /// False by default: the signal then does what it did before. Lambda sends one to the runtimes of functions that have an extension (AWS Lambda Developer Guide, "Understanding the Lambda
    /// execution environment lifecycle"), and waits for 300 to 500 ms.
    public var endsOnSIGTERM = false
    /// A Boolean value that indicates whether the tracing header of each invocation is put into the variable
    /// `_X_AMZN_TRACE_ID`, where tracing libraries look for it.
    ///
    /// False by default: a process that is not a function's own may be reading its environment at any time.
    public var setsTraceVariable = false
    /// The maximum number of attempts of `next` before the loop gives up, and a response or report for which there was no connection; 5 by
    /// default, and 1 at least.
    ///
    /// A response whose connection broke is not sent again: Lambda may have it.
    public var mostAttempts = 5
    /// The wait before the second attempt.
    ///
    /// 100 ms by default; each further wait is twice as long.
    public var firstWait = Duration.milliseconds(100)

    /// Makes a configuration, as tests do.
    ///
    /// - Parameters:
    ///   - address: Host and port of the Runtime API.
    ///   - transport: What sends the requests.
    ///   - logger: Where to log.
    /// - Throws: ``LambdaRuntimeError`` with the code ``LambdaRuntimeError/Code/invalidConfiguration`` where the address is no host
    ///   with a port.
    public init(address: String, transport: any HTTPTransport, logger: Logger) throws(LambdaRuntimeError) {
        guard let parsed = HTTPAddress("http://\(address)/"), parsed.authority == address, parsed.port != nil,
            !parsed.hasUser
        else {
            throw LambdaRuntimeError(.invalidConfiguration, "the address of the Runtime API is not a host with a port")
        }
        self.address = address
        self.transport = transport
        self.logger = logger
    }

    /// Reads what Lambda has set: `AWS_LAMBDA_RUNTIME_API`, `AWS_LAMBDA_LOG_FORMAT` and `AWS_LAMBDA_LOG_LEVEL`.
    ///
    /// SIGTERM ends the loop, the tracing header is put into its variable, and a proxy of the environment is not used: the Runtime API is in the same machine.
    ///
    /// - Parameters:
    ///   - environment: The variables.
    ///   - logger: Where to log; by default standard output, by ``LambdaLogHandler``.
    /// - Returns: The configuration.
    /// - Throws: ``LambdaRuntimeError`` with the code ``LambdaRuntimeError/Code/invalidConfiguration``.
    public static func fromEnvironment(
        _ environment: ProcessEnvironment = .current,
        logger: Logger? = nil
    ) throws(LambdaRuntimeError) -> Self {
        guard let address = environment["AWS_LAMBDA_RUNTIME_API"] else {
            throw LambdaRuntimeError(
                .invalidConfiguration,
                "AWS_LAMBDA_RUNTIME_API is not set: this program is a Lambda function, and Lambda starts it"
            )
        }
        let logger =
            logger
            ?? Logger(label: "TenantRAGLambda") { label in LambdaLogHandler(label: label, environment: environment) }
        let transport: CurlTransport
        do { transport = try CurlTransport() } catch {
            throw LambdaRuntimeError(.invalidConfiguration, "the transport cannot be made", error)
        }
        var configuration = try Self(address: address, transport: transport, logger: logger)
        configuration.endsOnSIGTERM = true
        configuration.setsTraceVariable = true
        return configuration
    }
}
