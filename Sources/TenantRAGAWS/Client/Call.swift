internal import HTTPTypes
internal import Logging
internal import TenantRAGHTTP
internal import TenantRAGJSON

/// One call: what is the same for all of its attempts.
struct Call {
    let path: String
    let body: [UInt8]
    let hasBody: Bool
    let invocationID: String
    let deadline: ContinuousClock.Instant?
    /// The time-outs of each attempt.
    let timeouts: HTTPTimeouts
    /// A Boolean value that indicates whether it is sent again where the service may have begun to answer.
    let repeatsBegun: Bool
    let credentials: CredentialsCache
    let options: CallOptions
    let runner: AttemptRunner
    let observation: CallObservation?

    /// Header fields that the client sets itself.
    private static var ownFields: Set<HTTPField.Name> {
        [
            .acceptEncoding, .authorization, .contentType, .contentLength, .transferEncoding, .userAgent,
            .sdkInvocationID, .sdkRequest,
        ]
    }

    init<Operation: AWSOperation>(
        _ operation: borrowing Operation,
        from client: AWSClient,
        _ options: CallOptions
    ) throws {
        for field in options.headerFields {
            let name = field.name.canonicalName
            if Self.ownFields.contains(field.name) || name == "host" || name.hasPrefix("x-amz-") {
                throw AWSError(
                    .invalidRequest,
                    operation: Operation.name,
                    message: "the header field \(name) is the client's own and cannot be added",
                    mayHaveReachedService: false
                )
            }
        }
        path = try operation.requestPath()
        hasBody = Operation.hasBody
        // Room for a prompt and a filter: most requests are written without growing.
        body = Operation.hasBody ? operation.jsonBytes(capacity: 4_096) : []
        invocationID = client.invocationIDs.next()
        let timeouts = client.timeouts[Operation.kind]
        self.timeouts = timeouts.attempt
        let longest = [client.configuration.timeout, timeouts.call].compactMap { $0 }.min()
        deadline = options.deadline ?? longest.map { client.configuration.clock.now().advanced(by: $0) }
        repeatsBegun = Operation.kind != .generation || (options.retry ?? client.retry).repeatsGenerations
        credentials = options.credentials ?? client.credentials
        self.options = options
        runner = client.runners.runner(for: options.partition)
        observation = client.observer.begin(
            operation,
            logger: options.logger ?? client.configuration.logger,
            clock: client.configuration.clock
        )
    }
}
