internal import TenantRAG

/// The state of an issuer's keys at a moment, and the time of their next fetch: a value without I/O.
struct KeySetState: SingleFlightState {
    /// The purpose for which a caller needs keys.
    enum Need: Sendable {
        /// To find the key of a token.
        case any
        /// To find the key of a token in a newer set than this one, in a call that began at an instant.
        case notIn(KeySet, callBegan: ContinuousClock.Instant)

        fileprivate var isForUnknownKey: Bool { if case .notIn = self { true } else { false } }
    }

    /// The step of a caller: nil in place of keys where no fetch would bring the key that it needs.
    typealias Step = SingleFlightStep<KeySet?>

    /// The pause after a fetch ahead of time that failed.
    private static let retryPause = Duration.seconds(30)
    /// The minimum time between fetches that fail while there are no keys to use; a caller waits that much longer.
    private static let failurePause = Duration.seconds(1)

    /// A Boolean value that indicates whether the last fetch failed.
    private(set) var isFailing = false

    private let configuration: KeyCacheConfiguration
    private var keys: KeySet?
    private var lastEnd: ContinuousClock.Instant?
    private var lastForUnknownKey: ContinuousClock.Instant?

    init(_ configuration: KeyCacheConfiguration) { self.configuration = configuration }

    func step(_ need: Need, isFetching: Bool, at now: ContinuousClock.Instant) -> Step {
        switch need {
        case .any: step(isFetching: isFetching, at: now)
        case .notIn(let set, let callBegan): step(notIn: set, callBegan: callBegan, isFetching: isFetching, at: now)
        }
    }

    mutating func begin(_ need: Need, at now: ContinuousClock.Instant) {
        if need.isForUnknownKey { lastForUnknownKey = now }
    }

    mutating func end(_ fetched: Result<KeySet?, any Error>, at now: ContinuousClock.Instant) {
        lastEnd = now
        isFailing = true
        guard case .success(let keys?) = fetched else { return }
        isFailing = false
        // Keys that have left the set are forgotten with the old one.
        self.keys = keys
    }

    /// Returns the keys that were fetched, or the old ones where those still serve the need.
    func result(
        _ need: Need,
        of fetched: Result<KeySet?, any Error>,
        at now: ContinuousClock.Instant
    ) -> Result<KeySet?, any Error> {
        guard case .failure = fetched, !need.isForUnknownKey, let old = usable(at: now) else { return fetched }
        return .success(old)
    }

    /// Returns the pause of a fetch that has just begun.
    func pause(at now: ContinuousClock.Instant) -> Duration {
        guard isFailing, let lastEnd else { return .zero }
        return max(.zero, now.duration(to: lastEnd + Self.failurePause))
    }

    /// Returns the keys, unless they are too old for any use.
    func usable(at now: ContinuousClock.Instant) -> KeySet? {
        guard let keys, keys.began.duration(to: now) < configuration.lifetime + configuration.staleLimit else {
            return nil
        }
        return keys
    }

    private func step(isFetching: Bool, at now: ContinuousClock.Instant) -> Step {
        guard let keys = usable(at: now) else { return .wait }
        let age = keys.began.duration(to: now)
        if age < configuration.lifetime - configuration.refreshAhead { return .use(keys) }
        // Beyond their lifetime they serve only once it has shown that the issuer cannot be reached.
        guard age < configuration.lifetime || isFailing else { return .wait }
        let isPausing = lastEnd.map { isFailing && now < $0 + Self.retryPause } ?? false
        return isFetching || isPausing ? .use(keys) : .useAndFetch(keys)
    }

    /// A set whose fetch began after the call did is the issuer's last word.
    private func step(
        notIn set: KeySet,
        callBegan: ContinuousClock.Instant,
        isFetching: Bool,
        at now: ContinuousClock.Instant
    ) -> Step {
        if let keys = usable(at: now), keys.began > set.began { return .use(keys) }
        guard set.began < callBegan else { return .use(nil) }
        if isFetching { return .wait }
        if let last = lastForUnknownKey, now < last + configuration.unknownKeyInterval { return .use(nil) }
        return .wait
    }
}
