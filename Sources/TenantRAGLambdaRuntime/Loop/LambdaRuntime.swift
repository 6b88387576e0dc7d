public import Logging

/// The loop that a Lambda function runs: takes an event, has a handler answer it, hands the answer over, and begins anew.
///
/// It speaks the Runtime API 2018-06-01 (AWS Lambda Developer Guide, "Using the Lambda runtime API for custom runtimes") over
/// the system's libcurl. A function is a program whose main does this:
///
/// ```swift
/// struct EchoHandler: LambdaHandler {
///     func handle(_ invocation: LambdaInvocation) async throws -> LambdaResponse {
///         .payload(invocation.event)
///     }
/// }
///
/// try await LambdaRuntime.run { EchoHandler() }
/// ```
///
/// One invocation is in hand at a time: so a process serves one tenant at a time even where Lambda does not isolate tenants, and
/// what is process-wide, such as the variable `_X_AMZN_TRACE_ID`, belongs to one invocation.
public struct LambdaRuntime: Sendable {
    let configuration: LambdaRuntimeConfiguration

    /// Makes a runtime; nothing is connected yet.
    ///
    /// - Parameter configuration: Where the Runtime API is, and how to speak to it.
    public init(_ configuration: LambdaRuntimeConfiguration) {
        self.configuration = configuration
    }

    /// Runs a function in Lambda until Lambda ends it.
    ///
    /// Returns after SIGTERM, when the invocation in hand has ended, and after its task was cancelled. What the initialiser
    /// throws is reported to Lambda, and the process ends with status 1; it does so too when the loop cannot go on, because
    /// Lambda then starts a new one.
    ///
    /// A process that Lambda did not start, or whose surroundings cannot be used, says so in one sentence on standard error and
    /// ends: with status 64 where `AWS_LAMBDA_RUNTIME_API` is not set, 69 where there is no transport, 78 where the variable is no
    /// address.
    ///
    /// - Parameters:
    ///   - logger: Where to log; by default standard output, in the form that Lambda asks for: see ``LambdaLogHandler``.
    ///   - makeHandler: Makes the handler, once: the place for clients and connections that invocations share.
    /// - Throws: Nothing at present: what goes wrong ends the process, as an error that leaves `main` would, without its trace.
    public static func run(
        logger: Logger? = nil,
        _ makeHandler: @Sendable () async throws -> any LambdaHandler
    ) async throws {
        let configuration: LambdaRuntimeConfiguration
        do throws(LambdaRuntimeError) {
            configuration = try .fromEnvironment(logger: logger)
        } catch {
            ProcessExit.now(status: error.startStatus(in: .current), saying: error.message)
        }
        do {
            try await LambdaRuntime(configuration).run(makeHandler)
        } catch {
            configuration.logger.critical(
                "the function ends",
                metadata: ["errorType": "\(error.code)", "errorMessage": "\(error.message)"]
            )
            ProcessExit.now(status: 1)
        }
    }

    /// Runs the loop.
    ///
    /// Returns after SIGTERM, where the configuration says so, and after the task was cancelled; the invocation in hand is finished
    /// in the one case, and cancelled and reported as failed in the other.
    ///
    /// - Parameter makeHandler: Makes the handler, once.
    /// - Throws: ``LambdaRuntimeError``: the initialiser failed, which has been reported to Lambda; or the loop cannot go on. The
    ///   process should end then.
    public func run(
        _ makeHandler: @Sendable () async throws -> any LambdaHandler
    ) async throws(LambdaRuntimeError) {
        let client = RuntimeAPIClient(configuration)
        let handler: any LambdaHandler
        do {
            handler = try await makeHandler()
        } catch {
            if Task.isCancelled { return }
            throw await initialisationFailed(error, client)
        }
        try await InvocationLoop(handler: handler, client: client, configuration: configuration).run()
    }

    /// Tells Lambda why there will be no handler.
    private func initialisationFailed(_ error: any Error, _ client: RuntimeAPIClient) async -> LambdaRuntimeError {
        let report = ErrorReport(initialisation: error)
        configuration.logger.error("the handler could not be made", metadata: report.metadata)
        do {
            try await client.reportInitialisation(report)
        } catch {
            configuration.logger.error(
                "Lambda could not be told why the handler could not be made",
                metadata: ["errorType": "\(error.code)", "errorMessage": "\(error.message)"]
            )
        }
        return LambdaRuntimeError(.initializationFailed, "the handler could not be made: \(report.errorType)", error)
    }
}
