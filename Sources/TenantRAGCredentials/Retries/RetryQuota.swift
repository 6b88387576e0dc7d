/// The quota that a client may spend on retries before it waits for calls to succeed again.
///
/// While most calls fail, retries would only add to the load that makes them fail. Each takes from the quota, and success
/// gives back. A new client has 500.
package struct RetryQuota: Sendable, Hashable {
    package static let capacity = 500

    /// The rest of the quota.
    package private(set) var available = Self.capacity

    package init() {}

    /// Returns the cost of a retry: 5 after throttling and where a resource is busy, which have longer waits, and 14 after anything else.
    static func cost(of reason: RetryReason) -> Int {
        switch reason {
        case .throttling, .busy: 5
        case .transient: 14
        }
    }

    /// Takes the cost of a retry; false, and nothing is taken, when it is not there.
    mutating func take(_ cost: Int) -> Bool {
        guard cost <= available else { return false }
        available -= cost
        return true
    }

    /// Gives back what the last retry took, or 1 for a call that needed none.
    mutating func giveBack(_ amount: Int?) {
        available = min(Self.capacity, available + (amount ?? 1))
    }
}
