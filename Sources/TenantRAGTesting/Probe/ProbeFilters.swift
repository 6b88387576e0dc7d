internal import TenantRAG

/// Filters by which an attacker tries to see more than its own.
struct ProbeFilters {
    struct Trial {
        let door: IsolationReport.Door
        let what: String
        let filter: MetadataFilter
        /// A Boolean value that indicates whether it excludes all of the attacker's own, so that finding any of it
        /// shows that it is not obeyed.
        let excludesOwn: Bool
    }

    let trials: [Trial]

    /// The filters for a pair, by what the policy tells tenants apart by; none where it goes by the knowledge base.
    init(attacker: MetadataFilter?, victim: MetadataFilter?) {
        guard let own = Self.leaf(attacker), let other = Self.leaf(victim), own.key.utf8.elementsEqual(other.key.utf8),
            case .string(let ownValue) = own.value, case .string(let otherValue) = other.value
        else {
            trials = []
            return
        }
        let key = own.key
        let theirs = MetadataFilter.condition(other)
        let mine = MetadataFilter.condition(own)
        let isOther = !ownValue.utf8.elementsEqual(otherValue.utf8)
        let isEquality = own.operator == .equals
        let anything = MetadataFilter.notEquals("isolation-probe", "x")
        func trial(
            _ door: IsolationReport.Door,
            _ what: String,
            _ filter: MetadataFilter,
            excludesOwn: Bool = false
        ) -> Trial {
            Trial(door: door, what: what, filter: filter, excludesOwn: excludesOwn)
        }
        trials = [
            trial(.filter, "the victim's own condition", theirs, excludesOwn: isOther),
            trial(.filter, "in with both", .in(key, [ownValue, otherValue])),
            trial(.filter, "startsWith nothing", .startsWith(key, "")),
            trial(.filter, "stringContains nothing", .stringContains(key, "")),
            trial(.filter, "listContains the victim", .listContains(key, otherValue)),
            trial(.orFilter, "either tenant", .orAll([theirs, mine])),
            trial(.orFilter, "anything or the victim", .orAll([anything, theirs])),
            trial(.orFilter, "anything twice", .orAll([anything, .notEquals("isolation-probe", "y")])),
            trial(
                .nestedFilter,
                "alternatives within a conjunction",
                .andAll([.orAll([theirs, mine]), anything])
            ),
            trial(
                .nestedFilter,
                "conjunctions within alternatives",
                .orAll([
                    .andAll([theirs, anything]),
                    .andAll([.notEquals("isolation-probe", "y"), .notEquals("isolation-probe-2", "x")]),
                ])
            ),
            trial(
                .nestedFilter,
                "three levels",
                .orAll([.andAll([anything, .orAll([theirs, .equals("isolation-probe", "x")])]), mine])
            ),
            trial(.negativeFilter, "all but the attacker's", .notEquals(key, ownValue), excludesOwn: isEquality),
            trial(.negativeFilter, "none of the attacker's", .notIn(key, [ownValue]), excludesOwn: isEquality),
            trial(.negativeFilter, "whatever lacks an attribute", anything),
        ]
    }

    /// The condition that names the tenant: it stands first in every boundary.
    private static func leaf(_ boundary: MetadataFilter?) -> MetadataFilter.Condition? {
        switch boundary {
        case .condition(let condition): condition
        case .andAll(let members): leaf(members.first)
        case .orAll, nil: nil
        }
    }
}
