import Logging
import ServiceLifecycle

/// Plays AWS Lambda for one function: finds or starts an execution environment for each event.
actor LambdaFunction: Service {
    nonisolated let configuration: FunctionConfiguration

    private let logger: Logger
    private var pool: EnvironmentPool
    private var environments: [EnvironmentPool.ID: ExecutionEnvironment] = [:]
    private let (starts, start) = AsyncStream<ExecutionEnvironment>.makeStream()
    private var isEnding = false

    init(_ configuration: FunctionConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        pool = EnvironmentPool(maximum: configuration.maximumEnvironments)
    }

    /// Keeps the execution environments until the gateway ends, and ends them with it.
    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask {
                    while (try? await Task.sleep(for: .milliseconds(100))) != nil { await self.endOverdue() }
                }
                for await environment in self.starts {
                    group.addTask {
                        await environment.run()
                        await self.forget(environment.id)
                    }
                }
                group.cancelAll()
            }
        }
        isEnding = true
    }

    /// Gives an event to an execution environment.
    ///
    /// - Parameters:
    ///   - event: A JSON document.
    ///   - tenantID: The tenant that it is for; a function that is not isolated by tenants does not take one.
    ///   - traceID: The tracing header.
    /// - Returns: The invocation, whose answer is to be read.
    /// - Throws: ``InvocationRefusal``.
    func invoke(_ event: [UInt8], tenantID: String?, traceID: String) throws(InvocationRefusal) -> Invocation {
        let tenantID = configuration.isTenantIsolated ? tenantID : nil
        guard !isEnding else { throw .ending }
        guard event.count <= Invocation.maximumPayload else { throw .tooLarge }
        guard !configuration.isTenantIsolated || tenantID != nil else { throw .tenantMissing }
        let invocation = Invocation(event: event, tenantID: tenantID, traceID: traceID, timeout: configuration.timeout)
        let now = ContinuousClock.now
        switch pool.place(for: tenantID, now: now, deadline: now + configuration.timeout) {
        case .reuse(let id): environments[id]?.give(invocation)
        case .start(let id): startEnvironment(id, with: invocation)
        case .end(let old, thenStart: let id):
            environments[old]?.stop(FunctionError(type: "Runtime.ExitError", message: "its place was needed"))
            startEnvironment(id, with: invocation)
        case .refuse: throw .throttled
        }
        return invocation
    }

    private func startEnvironment(_ id: EnvironmentPool.ID, with invocation: Invocation) {
        let environment = ExecutionEnvironment(
            id: id,
            tenantID: invocation.tenantID,
            configuration: configuration,
            logger: logger,
            onAnswer: { isFree in await isFree ? self.release(id) : self.remove(id) }
        )
        logger.info(
            "\(configuration.name): starts an environment",
            metadata: ["tenant": "\(invocation.tenantID ?? "-")"]
        )
        environments[id] = environment
        environment.give(invocation)
        start.yield(environment)
    }

    private func release(_ id: EnvironmentPool.ID) {
        pool.release(id, now: .now)
    }

    private func remove(_ id: EnvironmentPool.ID) {
        pool.remove(id)
    }

    private func forget(_ id: EnvironmentPool.ID) {
        pool.remove(id)
        environments[id] = nil
    }

    private func endOverdue() {
        let overdue = pool.removeOverdue(now: .now, idleTime: configuration.idleTime)
        for id in overdue.idle {
            environments[id]?.stop(FunctionError(type: "Runtime.ExitError", message: "it was idle"))
        }
        for id in overdue.busy {
            logger.error("\(configuration.name): Task timed out after \(configuration.timeout)")
            environments[id]?.stop(
                FunctionError(type: "Sandbox.Timedout", message: "Task timed out after \(configuration.timeout)")
            )
        }
    }
}
