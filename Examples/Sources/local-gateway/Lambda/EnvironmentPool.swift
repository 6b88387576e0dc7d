/// A pool that decides which execution environment receives an event: a value without a process in it.
///
/// An environment serves one event at a time. In a tenant-isolated function it serves one tenant for as long as it lives; it is
/// ended, never handed over, when its place is needed.
struct EnvironmentPool {
    typealias ID = Int

    /// The decision about an event.
    enum Decision: Equatable {
        case reuse(ID)
        case start(ID)
        /// All places are taken, one of them by an environment that does nothing at the moment.
        case end(ID, thenStart: ID)
        case refuse
    }

    private struct Place {
        let tenantID: String?
        var work: Work
    }

    private enum Work {
        case idle(since: ContinuousClock.Instant)
        case busy(until: ContinuousClock.Instant)
    }

    private let maximum: Int
    private var places: [ID: Place] = [:]
    private var lastID: ID = 0

    init(maximum: Int) { self.maximum = maximum }

    /// Finds a place for an event, and takes it.
    mutating func place(
        for tenantID: String?,
        now: ContinuousClock.Instant,
        deadline: ContinuousClock.Instant
    ) -> Decision {
        // The one that was used last: the others may then come to the end of their time.
        if let id = idle.filter({ places[$0.id]?.tenantID == tenantID }).max(by: { $0.since < $1.since })?.id {
            places[id]?.work = .busy(until: deadline)
            return .reuse(id)
        }
        let oldest = idle.min { $0.since < $1.since }?.id
        guard places.count < maximum || oldest != nil else { return .refuse }
        lastID += 1
        let new = lastID
        defer { places[new] = Place(tenantID: tenantID, work: .busy(until: deadline)) }
        guard places.count >= maximum, let oldest else { return .start(new) }
        places[oldest] = nil
        return .end(oldest, thenStart: new)
    }

    /// Notes that an environment has answered.
    mutating func release(_ id: ID, now: ContinuousClock.Instant) {
        places[id]?.work = .idle(since: now)
    }

    /// Notes that an environment is no more.
    mutating func remove(_ id: ID) {
        places[id] = nil
    }

    /// Takes out what has waited for too long, and what has worked for too long.
    mutating func removeOverdue(now: ContinuousClock.Instant, idleTime: Duration) -> (idle: [ID], busy: [ID]) {
        let tired = idle.filter { $0.since + idleTime <= now }.map(\.id)
        let late = places.compactMap { id, place in
            if case .busy(let deadline) = place.work, deadline <= now { id } else { nil }
        }
        for id in tired + late { places[id] = nil }
        return (tired, late)
    }

    private var idle: [(id: ID, since: ContinuousClock.Instant)] {
        places.compactMap { id, place in
            if case .idle(let since) = place.work { (id, since) } else { nil }
        }
    }
}
