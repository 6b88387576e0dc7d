#if Embedded
    /// The sessions of all who share a name, household by household.
    ///
    /// What gives way to a new session is always one of the household with the most, so nobody loses a session to a
    /// household that has more.
    struct SessionFamily: Sendable {
        /// At most this many sessions of a household are kept.
        static let maximumHouseholdCount = 1_000
        /// At most this many sessions of all households are kept.
        static let maximumCount = 64_000

        /// How many sessions there are.
        private(set) var count = 0
        private var households: [SessionOwner.Household: [String: Session]] = [:]

        var isEmpty: Bool { count == 0 }

        func session(_ id: String, of household: SessionOwner.Household) -> Session? { households[household]?[id] }

        /// Adds a turn to a session, which begins with it if it is not there, and makes room for it.
        mutating func add(
            _ turn: ConversationTurn?,
            to id: String,
            of household: SessionOwner.Household,
            use: Int,
            begun: @autoclosure () -> Session
        ) {
            var session = households[household]?[id] ?? begun()
            session.add(turn, use: use)
            if households[household, default: [:]].updateValue(session, forKey: id) == nil { count += 1 }
            if households[household, default: [:]].count > Self.maximumHouseholdCount { removeOldest(of: household) }
            if count > Self.maximumCount, let largest = largestHousehold() { removeOldest(of: largest) }
        }

        /// Drops all sessions but some.
        mutating func keep(where isKept: (Session) -> Bool) {
            households = households.compactMapValues { sessions in
                let kept = sessions.filter { isKept($0.value) }
                return kept.isEmpty ? nil : kept
            }
            count = households.values.reduce(0) { $0 + $1.count }
        }

        /// Of several with equally many sessions, the one with the session that was unused for longest.
        private func largestHousehold() -> SessionOwner.Household? {
            let most = households.values.reduce(0) { max($0, $1.count) }
            var largest: (household: SessionOwner.Household, usedAt: Int)?
            for (household, sessions) in households where sessions.count == most {
                let usedAt = sessions.values.reduce(Int.max) { min($0, $1.usedAt) }
                if usedAt < largest?.usedAt ?? Int.max { largest = (household, usedAt) }
            }
            return largest?.household
        }

        private mutating func removeOldest(of household: SessionOwner.Household) {
            guard let oldest = households[household]?.min(by: { $0.value.usedAt < $1.value.usedAt }) else { return }
            households[household]?[oldest.key] = nil
            if households[household]?.isEmpty == true { households[household] = nil }
            count -= 1
        }
    }
#endif
