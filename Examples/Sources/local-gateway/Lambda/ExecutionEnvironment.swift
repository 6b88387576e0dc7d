import Hummingbird
import HummingbirdCore
import Logging
import Subprocess
import Synchronization

#if canImport(System)
import System
#else
import SystemPackage
#endif

/// One execution environment: a child process, and the Runtime API that it alone talks to.
///
/// On Lambda it is a virtual machine. Here it is a process of the same user, which another process of that user can look into.
final class ExecutionEnvironment: Sendable {
    let id: EnvironmentPool.ID
    let tenantID: String?
    let configuration: FunctionConfiguration

    private let logger: Logger
    private let onAnswer: @Sendable (_ isFree: Bool) async -> Void
    private let state = Mutex(EnvironmentState())
    private let (invocations, invocation) = AsyncStream<Invocation>.makeStream()
    private let (ending, end) = AsyncStream<Void>.makeStream()

    // `onAnswer` is called when a response is there, before the task that waits for it resumes.
    init(
        id: EnvironmentPool.ID,
        tenantID: String?,
        configuration: FunctionConfiguration,
        logger: Logger,
        onAnswer: @escaping @Sendable (_ isFree: Bool) async -> Void
    ) {
        self.id = id
        self.tenantID = tenantID
        self.configuration = configuration
        self.logger = logger
        self.onAnswer = onAnswer
    }

    /// Runs the program until it ends, or until ``stop(_:)``.
    func run() async {
        var reason = "the environment was ended"
        do {
            reason = try await withLoopbackServer(
                RuntimeAPI(environment: self).router,
                server: .http1(configuration: .init(additionalChannelHandlers: [RequestEnd()]))
            ) { address in
                // A request for work that the program left behind has to end before its server can.
                defer { self.endInvocations() }
                return try await self.child(runtimeAPI: address)
            }
        } catch is CancellationError {
        } catch {
            reason = "it cannot be run: \(error)"
            logger.error("\(configuration.name): \(reason)")
        }
        fail(FunctionError(type: "Runtime.ExitError", message: reason))
    }

    /// Ends the program; an invocation that it has not answered fails.
    func stop(_ error: FunctionError) {
        fail(error)
        end.finish()
    }

    /// Gives the program an event.
    func give(_ event: Invocation) {
        let isTaken = state.withLock { state in
            guard !state.hasEnded else { return false }
            state.give(event)
            return true
        }
        guard isTaken else {
            event.sink.finish(throwing: FunctionError(type: "Runtime.ExitError", message: "the environment has ended"))
            return
        }
        invocation.yield(event)
    }

    /// The next event, when there is one.
    func next() async throws -> Invocation {
        try state.withLock { state throws(RuntimeAPIError) in try state.wait() }
        for await invocation in invocations {
            state.withLock { $0.take() }
            return invocation
        }
        throw RuntimeAPIError.ended
    }

    /// The invocation that an answer belongs to.
    func answer(_ requestID: String?, _ attemptID: String?) throws(RuntimeAPIError) -> Invocation {
        try state.withLock { state throws(RuntimeAPIError) in try state.answer(requestID, attemptID) }
    }

    /// Ends an invocation: with an answer, or with the error that the function reports.
    func finish(_ invocation: Invocation, throwing error: FunctionError?) async {
        state.withLock { $0.finish() }
        // First, so that who asks again at once finds this environment and not the need for another.
        await onAnswer(true)
        invocation.sink.finish(throwing: error)
    }

    /// Ends an invocation whose response broke off: the program's state is unknown.
    func breakOff(_ invocation: Invocation, _ error: FunctionError) async {
        await onAnswer(false)
        stop(error)
        // A program that can still ask for work gets none any more.
        invocation.sink.finish(throwing: error)
    }

    /// Notes why the program cannot start.
    func noteInitError(_ error: FunctionError) {
        logger.error("\(configuration.name) cannot start: \(error.type): \(error.message)")
        state.withLock { $0.initError = error }
    }

    private func fail(_ error: FunctionError) {
        let (left, initError) = state.withLock { ($0.end(), $0.initError) }
        left?.sink.finish(throwing: initError ?? error)
        endInvocations()
    }

    private func endInvocations() {
        invocation.finish()
    }

    /// Runs the program, and says how it ended.
    private func child(runtimeAPI: String) async throws -> String {
        let configuration = configuration
        var options = PlatformOptions()
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(2))]
        // A group of its own: Ctrl-C is for the gateway, which lets what is in flight come to its end first.
        options.processGroupID = 0
        let platformOptions = options
        return try await withThrowingTaskGroup(of: String.self) { group in
            group.addTask { [logger] in
                let result = try await Subprocess.run(
                    .path(FilePath(configuration.executable)),
                    environment: .custom(
                        Dictionary(
                            uniqueKeysWithValues: configuration.variables(runtimeAPI: runtimeAPI).map { name, value in
                                (Environment.Key(stringLiteral: name), value)
                            }
                        )
                    ),
                    platformOptions: platformOptions,
                    input: .none,
                    output: .currentStandardError,
                    error: .currentStandardError
                )
                let reason = "the program ended: \(result.terminationStatus)"
                // By itself, and not because it was told to.
                if !Task.isCancelled { logger.error("\(configuration.name): \(reason)") }
                return reason
            }
            group.addTask { [ending] in
                for await _ in ending {}
                return "the environment was ended"
            }
            // Whichever comes first ends the other; a program that is ended this way is waited for.
            defer { group.cancelAll() }
            return try await group.next() ?? ""
        }
    }
}
