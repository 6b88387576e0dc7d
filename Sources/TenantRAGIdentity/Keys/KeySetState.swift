/// The state of an issuer's keys at a moment, and the time of their next fetch: a value without I/O.
struct KeySetState: Sendable {
    /// The next step of a caller that needs keys.
    enum Step: Sendable {
        /// Go on with these.
        case use(KeySet)
        /// Go on with these, and begin a fetch that nobody waits for.
        case useAndFetch(KeySet)
        /// Wait for the fetch that is on its way.
        case wait
        /// Begin a fetch, and wait for it.
        case fetchAndWait
    }

    /// A fetch ahead of time that fails is tried again after this pause.
    static let retryPause = Duration.seconds(30)
    /// With nothing left to use, fetches that fail begin this far apart at least: whoever waits, waits that much longer.
    static let failurePause = Duration.seconds(1)

    let configuration: KeyCacheConfiguration
    private(set) var keys: KeySet?
    private(set) var isFetching = false
    private(set) var isFailing = false
    private var lastEnd: ContinuousClock.Instant?
    private var lastForUnknownKey: ContinuousClock.Instant?

    init(_ configuration: KeyCacheConfiguration) { self.configuration = configuration }

    /// Returns the next step of a caller that needs keys.
    func step(at now: ContinuousClock.Instant) -> Step {
        guard let keys = usable(at: now) else { return waitStep }
        let age = keys.began.duration(to: now)
        if age < configuration.lifetime - configuration.refreshAhead { return .use(keys) }
        // Beyond their lifetime they serve only once it has shown that the issuer cannot be reached.
        guard age < configuration.lifetime || isFailing else { return waitStep }
        let isPausing = lastEnd.map { isFailing && now < $0 + Self.retryPause } ?? false
        return isFetching || isPausing ? .use(keys) : .useAndFetch(keys)
    }

    /// Returns the next step of a caller whose token names a key that is not in a set, which was got for a call that
    /// began at a moment.
    ///
    /// A set whose fetch began since is the issuer's last word.
    ///
    /// - Returns: The step, or nil where there is nothing to be done: no key has this id.
    func step(
        notIn set: KeySet,
        callBegan: ContinuousClock.Instant,
        at now: ContinuousClock.Instant
    ) -> Step? {
        if let keys = usable(at: now), keys.began > set.began { return .use(keys) }
        guard set.began < callBegan else { return nil }
        if isFetching { return .wait }
        if let last = lastForUnknownKey, now < last + configuration.unknownKeyInterval { return nil }
        return .fetchAndWait
    }

    /// Notes that a fetch begins.
    mutating func begin(forUnknownKey: Bool, at now: ContinuousClock.Instant) {
        isFetching = true
        if forUnknownKey { lastForUnknownKey = now }
    }

    /// Returns the pause of a fetch that has just begun.
    func pause(at now: ContinuousClock.Instant) -> Duration {
        guard isFailing, let lastEnd else { return .zero }
        return max(.zero, now.duration(to: lastEnd + Self.failurePause))
    }

    /// Takes in what a fetch brought; without keys it failed.
    mutating func fetched(_ keys: KeySet?, at now: ContinuousClock.Instant) {
        isFetching = false
        lastEnd = now
        isFailing = keys == nil
        // What has left the set is forgotten with the old one.
        if let keys { self.keys = keys }
    }

    /// The keys that are left, unless they are too old for anything.
    func usable(at now: ContinuousClock.Instant) -> KeySet? {
        guard let keys, keys.began.duration(to: now) < configuration.lifetime + configuration.staleLimit else {
            return nil
        }
        return keys
    }

    private var waitStep: Step { isFetching ? .wait : .fetchAndWait }
}
