internal import TenantRAGAWS
internal import TenantRAGBase
internal import TenantRAGCredentials

/// The states of a resource, one at each poll, until one is final, which is the last.
///
/// Its iteration throws ``/TenantRAGCredentials/AWSError``, with the code
/// ``/TenantRAGCredentials/AWSError/Code/deadlineExceeded`` when the deadline comes first, and `CancellationError`. Reading it
/// again polls anew.
public struct WaitStates<Target: WaitTarget>: AsyncSequence, Sendable {
    /// A state.
    public typealias Element = Target.Snapshot
    /// ``/TenantRAGCredentials/AWSError``, ``/TenantRAGAWS/ModelValidationError`` or `CancellationError`.
    public typealias Failure = any Error

    let target: Target
    let client: BedrockAgentClient
    let deadline: ContinuousClock.Instant?
    let schedule: WaitSchedule
    let options: CallOptions

    /// Starts with the first poll.
    public func makeAsyncIterator() -> AsyncIterator {
        var options = options
        options.deadline = [options.deadline, deadline].compactMap(\.self).min()
        return AsyncIterator(target: target, client: client, options: options, machine: WaitMachine(schedule))
    }

    /// Polls, one time for each state.
    public struct AsyncIterator: AsyncIteratorProtocol {
        /// A step before the next state.
        private enum Step {
            case poll
            case pause(Duration)
            case deadline
            case end
        }

        private let target: Target
        private let client: BedrockAgentClient
        private let options: CallOptions
        private var machine: WaitMachine
        private var previous: Target.Snapshot?
        private var step = Step.poll

        fileprivate init(target: Target, client: BedrockAgentClient, options: CallOptions, machine: WaitMachine) {
            self.target = target
            self.client = client
            self.options = options
            self.machine = machine
        }

        /// The next state, or nil after the final one and after an error.
        ///
        /// - Throws: ``/TenantRAGCredentials/AWSError``, ``/TenantRAGAWS/ModelValidationError`` or `CancellationError`.
        public mutating func next() async throws -> Target.Snapshot? {
            while true {
                let current = step
                step = .end
                switch current {
                case .end: return nil
                case .deadline: throw deadlineError
                case .pause(let pause): try await client.aws.configuration.clock.sleep(pause)
                case .poll: break
                }
                try Task.checkCancellation()
                do {
                    let snapshot = try await target.snapshot(after: previous, from: client, options: options)
                    previous = snapshot
                    advance(decide(.snapshot(isFinal: target.outcome(of: snapshot) != nil)))
                    return snapshot
                } catch let error as AWSError {
                    if error.code == .deadlineExceeded { throw error }
                    let decision = decide(.failure(isRetryable: error.isRetryable))
                    guard case .pause = decision else { throw decision == .deadlineExceeded ? deadlineError : error }
                    advance(decision)
                }
            }
        }

        private mutating func decide(_ event: WaitMachine.Event) -> WaitMachine.Decision {
            let clock = client.aws.configuration.clock
            let remaining = options.deadline.map { clock.now().duration(to: $0) }
            return machine.handle(event, remaining: remaining, random: clock.random())
        }

        private mutating func advance(_ decision: WaitMachine.Decision) {
            switch decision {
            case .pause(let pause): step = .pause(pause)
            case .deadlineExceeded: step = .deadline
            case .finish, .fail: step = .end
            }
        }

        private var deadlineError: AWSError {
            AWSError(
                .deadlineExceeded,
                operation: Target.operation,
                message: "the deadline of the wait comes before a final state",
                isRetryable: true
            )
        }
    }
}
