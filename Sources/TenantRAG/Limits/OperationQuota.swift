/// The number of calls of one operation that all tenants together may make.
///
/// ```swift
/// var limits = FairShareLimits()
/// limits.quotas[.retrieve] = try OperationQuota(callsPerSecond: 10)  // the other half is another machine's
/// let limiter = FairShareLimiter(limits)
/// print(limiter.limits.quotas[.retrieve]?.callsPerSecond ?? 0)
/// ```
public struct OperationQuota: Sendable, Hashable {
    /// The number of calls that go in a second.
    public let callsPerSecond: Double

    /// The number of calls that go at once after a pause.
    ///
    /// In any stretch of time no more calls go than the rate allows for its length, and these.
    public let burst: Int

    /// The maximum number of calls at once, streams until they end; nil for any number.
    public let concurrentCalls: Int?

    /// The maximum number of calls at once of one tenant whose tier names none.
    ///
    /// A call that is in flight cannot be taken back, so a tenant that held all of ``concurrentCalls`` with streams that it does
    /// not read would keep every other waiting. By default half of that number, rounded up: one tenant always leaves some,
    /// two together do not have to, so choose less for many tenants. Without ``concurrentCalls`` it is 16, a quarter of the 64
    /// connections of a host: at two seconds for an answer, 16 at once are 8 a second.
    public let concurrentCallsPerTenant: Int

    /// A quarter of the connections to a host that a transport has by default.
    private static let defaultConcurrentCallsPerTenant = 16

    /// 20 calls a second, 5 at once.
    ///
    /// It is the quota of an account in a Region for `Retrieve`, `RetrieveAndGenerate` and its stream, each ("Amazon Bedrock
    /// endpoints and quotas"). Over which time the service counts is not documented: the burst is small, so that within any
    /// second the rate is exceeded by these few at most.
    public static let twentyPerSecond = OperationQuota(unchecked: 20)

    /// Creates a quota.
    ///
    /// - Parameters:
    ///   - callsPerSecond: The rate, from one call a day to 1,000,000 a second.
    ///   - burst: The number of calls that go at once after a pause, 1 to 1,000,000; 5 by default.
    ///   - concurrentCalls: The maximum number of calls at once, 1 at least; any number by default.
    ///   - concurrentCallsPerTenant: The maximum number of calls at once of one tenant whose tier names none, 1 at least; nil,
    ///     the default, for half of `concurrentCalls`, rounded up, or 16.
    /// - Throws: ``TenantRAGError`` with code `invalidSetting`.
    public init(
        callsPerSecond: Double,
        burst: Int = 5,
        concurrentCalls: Int? = nil,
        concurrentCallsPerTenant: Int? = nil
    ) throws(TenantRAGError) {
        _ = try CallSchedule(validating: callsPerSecond, burst: burst)
        guard concurrentCalls ?? 1 >= 1, concurrentCallsPerTenant ?? 1 >= 1 else {
            throw TenantRAGError(.invalidSetting, "a quota allows one call at once at least")
        }
        self.callsPerSecond = callsPerSecond
        self.burst = burst
        self.concurrentCalls = concurrentCalls
        self.concurrentCallsPerTenant =
            concurrentCallsPerTenant ?? concurrentCalls.map { $0 / 2 + $0 % 2 } ?? Self.defaultConcurrentCallsPerTenant
    }

    private init(unchecked callsPerSecond: Double) {
        self.callsPerSecond = callsPerSecond
        burst = 5
        concurrentCalls = nil
        concurrentCallsPerTenant = Self.defaultConcurrentCallsPerTenant
    }

    var schedule: CallSchedule { CallSchedule(callsPerSecond: callsPerSecond, burst: burst) }
}
