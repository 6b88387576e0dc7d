/// The limits that a tenant has bought: its share of the quota, and limits of its own.
///
/// A share counts only where tenants compete: a tenant of weight 4 then gets four times the calls of a tenant of
/// weight 1. Rate and concurrency hold always. All of it holds for each operation by itself.
///
/// ```swift
/// let gold = try TenantTier(weight: 4)
/// let trial = try TenantTier(weight: 1, callsPerSecond: 0.5, burst: 5, concurrentCalls: 2)
/// print(gold, trial)
/// ```
public struct TenantTier: Sendable, Hashable {
    /// The share of the quota, in proportion to the weights of the competing tenants; 1 to 1,000.
    public let weight: Int

    /// The average number of calls a second; nil for as many as the share gives.
    public let callsPerSecond: Double?

    /// The number of calls that go at once after a pause, where there is a rate.
    public let burst: Int

    /// The maximum number of calls at once, streams until they end; nil for what the quota allows one tenant,
    /// ``OperationQuota/concurrentCallsPerTenant``.
    ///
    /// A number that reaches that of all tenants' calls at once lets one tenant keep all others waiting.
    public let concurrentCalls: Int?

    /// The maximum number of calls that may wait; more are refused.
    public let maximumWaitingCallCount: Int

    /// The tenant's rate; nil without one.
    let schedule: CallSchedule?

    /// Weight 1, no rate of its own, as many calls at once as the quota allows one tenant, 100 that wait.
    public static let standard = TenantTier(
        weight: 1,
        callsPerSecond: nil,
        burst: 1,
        concurrentCalls: nil,
        maximumWaitingCallCount: 100,
        schedule: nil
    )

    private init(
        weight: Int,
        callsPerSecond: Double?,
        burst: Int,
        concurrentCalls: Int?,
        maximumWaitingCallCount: Int,
        schedule: CallSchedule?
    ) {
        self.weight = weight
        self.callsPerSecond = callsPerSecond
        self.burst = burst
        self.concurrentCalls = concurrentCalls
        self.maximumWaitingCallCount = maximumWaitingCallCount
        self.schedule = schedule
    }

    /// Creates a tier.
    ///
    /// - Parameters:
    ///   - weight: The share, 1 to 1,000; 1 by default.
    ///   - callsPerSecond: The rate, from one call a day to 1,000,000 a second; by default none but the share.
    ///   - burst: The number of calls that go at once after a pause, 1 to 1,000,000; 1 by default.
    ///   - concurrentCalls: The maximum number of calls at once, 1 at least; by default what the quota allows one tenant.
    ///   - maximumWaitingCallCount: The maximum number of calls that may wait, 0 at least; 100 by default.
    /// - Throws: ``TenantRAGError`` with code `invalidSetting`.
    public init(
        weight: Int = 1,
        callsPerSecond: Double? = nil,
        burst: Int = 1,
        concurrentCalls: Int? = nil,
        maximumWaitingCallCount: Int = 100
    ) throws(TenantRAGError) {
        guard (1...1_000).contains(weight) else {
            throw TenantRAGError(.invalidSetting, "the weight of a tier is 1 to 1,000; \(weight) is not")
        }
        guard concurrentCalls ?? 1 >= 1, maximumWaitingCallCount >= 0 else {
            throw TenantRAGError(.invalidSetting, "a tier allows one call at once at least, and none or more to wait")
        }
        self.init(
            weight: weight,
            callsPerSecond: callsPerSecond,
            burst: burst,
            concurrentCalls: concurrentCalls,
            maximumWaitingCallCount: maximumWaitingCallCount,
            schedule: try callsPerSecond.map { rate throws(TenantRAGError) in
                try CallSchedule(validating: rate, burst: burst)
            }
        )
    }

    /// The same settings are the same tier.
    public static func == (left: TenantTier, right: TenantTier) -> Bool {
        left.weight == right.weight && left.callsPerSecond == right.callsPerSecond && left.burst == right.burst
            && left.concurrentCalls == right.concurrentCalls
            && left.maximumWaitingCallCount == right.maximumWaitingCallCount
    }

    /// Hashes the settings.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(weight)
        hasher.combine(callsPerSecond)
        hasher.combine(burst)
        hasher.combine(concurrentCalls)
        hasher.combine(maximumWaitingCallCount)
    }
}

extension CallSchedule {
    init(validating callsPerSecond: Double, burst: Int) throws(TenantRAGError) {
        guard callsPerSecond >= 1 / 86_400, callsPerSecond <= 1_000_000 else {
            throw TenantRAGError(.invalidSetting, "a rate is one call a day to 1,000,000 calls a second")
        }
        guard (1...1_000_000).contains(burst) else {
            throw TenantRAGError(.invalidSetting, "a burst is 1 to 1,000,000 calls; \(burst) is not")
        }
        self.init(callsPerSecond: callsPerSecond, burst: burst)
    }
}
