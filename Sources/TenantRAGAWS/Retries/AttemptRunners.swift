internal import Synchronization

/// A runner for each tenant of one client, so that the retries of one tenant do not slow another's.
///
/// With one quota for all, the failing calls of one tenant would take the retries of every other, and turn an answer of
/// theirs into an error. The rate limiter of the adaptive mode is each one's own for the same reason.
package final class AttemptRunners: Sendable {
    /// More than this many begin anew, those first that a new one would be like.
    private static let most = 1_000

    private let configuration: RetryConfiguration
    private let clock: TimeSource
    private let common: AttemptRunner
    private let runners = Mutex<[String: AttemptRunner]>([:])

    /// Runners with full quotas.
    package init(_ configuration: RetryConfiguration, clock: TimeSource) {
        self.configuration = configuration
        self.clock = clock
        common = AttemptRunner(configuration, clock: clock)
    }

    /// The runner of a tenant; nil for the calls that belong to no tenant.
    package func runner(for partition: String?) -> AttemptRunner {
        guard let partition else { return common }
        return runners.withLock { runners in
            if let runner = runners[partition] { return runner }
            if runners.count >= Self.most {
                runners = runners.filter { $0.value.availableQuota < RetryQuota.capacity }
                if runners.count >= Self.most { runners.removeAll(keepingCapacity: true) }
            }
            let runner = AttemptRunner(configuration, clock: clock)
            runners[partition] = runner
            return runner
        }
    }
}
