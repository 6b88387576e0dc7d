#if Local
import TenantRAGExtractive

/// The sessions of one caller, household by household.
///
/// A new session never takes the room of another household's: two filters cannot be told to be one tenant's, so a flood of
/// filters must not end a conversation under any other. A household that is full gives up its own session that was unused
/// for longest. When a group of households or the family is full, a household that has sessions does the same, and one
/// that has none is refused.
///
/// The bound of a group leaves room for all others. `IsolationPolicy` puts a tenant's boundary first, and nothing that the
/// tenant writes stands before it, so one tenant's filters are one group, whatever it asks with.
struct SessionFamily: Sendable {
    /// The maximum number of sessions of a household.
    static let maximumHouseholdCount = 1_000
    /// The maximum number of sessions of the households whose filters begin with the same condition.
    static let maximumGroupCount = 16_000
    /// The maximum number of sessions of all households.
    static let maximumCount = 1_000_000

    /// A household without sessions came to a family that has no room.
    struct Full: Error {}

    /// The number of sessions there are.
    private(set) var count = 0
    private var households: [SessionOwner.Household: [String: Session]] = [:]
    /// The number of sessions the households of each first condition have.
    private var groups: [[UInt8]?: Int] = [:]

    var isEmpty: Bool { count == 0 }

    func session(_ id: String, of household: SessionOwner.Household) -> Session? { households[household]?[id] }

    /// Adds a turn to a session, which begins with it if it is not there.
    mutating func add(
        _ turn: ConversationTurn?,
        to id: String,
        of household: SessionOwner.Household,
        use: Int,
        begun: @autoclosure () -> Session
    ) throws(Full) {
        if var session = households[household]?[id] {
            session.add(turn, use: use)
            households[household]?[id] = session
            return
        }
        let own = households[household]?.count ?? 0
        let isFull = count >= Self.maximumCount || groups[household.group, default: 0] >= Self.maximumGroupCount
        if own >= Self.maximumHouseholdCount || isFull {
            guard own > 0 else { throw Full() }
            removeOldest(of: household)
        }
        var session = begun()
        session.add(turn, use: use)
        households[household, default: [:]][id] = session
        groups[household.group, default: 0] += 1
        count += 1
    }

    /// Drops all sessions but some.
    mutating func keep(where isKept: (Session) -> Bool) {
        households = households.compactMapValues { sessions in
            let kept = sessions.filter { isKept($0.value) }
            return kept.isEmpty ? nil : kept
        }
        groups = [:]
        for (household, sessions) in households { groups[household.group, default: 0] += sessions.count }
        count = groups.values.reduce(0, +)
    }

    private mutating func removeOldest(of household: SessionOwner.Household) {
        guard let oldest = households[household]?.min(by: { $0.value.usedAt < $1.value.usedAt }) else { return }
        households[household]?[oldest.key] = nil
        if households[household]?.isEmpty == true { households[household] = nil }
        groups[household.group, default: 0] -= 1
        if groups[household.group] == 0 { groups[household.group] = nil }
        count -= 1
    }
}
#endif
