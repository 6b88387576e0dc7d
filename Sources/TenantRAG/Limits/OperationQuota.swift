/// How many calls of one operation all tenants together may make.
///
/// ```swift
/// var limits = FairShareLimits()
/// limits.quotas[.retrieve] = try OperationQuota(callsPerSecond: 10)  // the other half is another machine's
/// let limiter = FairShareLimiter(limits)
/// print(limiter.limits.quotas[.retrieve]?.callsPerSecond ?? 0)
/// ```
public struct OperationQuota: Sendable, Hashable {
    /// How many calls go in a second.
    public let callsPerSecond: Double

    /// How many calls go at once after a pause.
    ///
    /// In any stretch of time no more calls go than the rate allows for its length, and these.
    public let burst: Int

    /// How many calls there may be at once; nil for any number.
    public let concurrentCalls: Int?

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
    ///   - burst: How many calls go at once after a pause, 1 to 1,000,000; 5 by default.
    ///   - concurrentCalls: How many calls at once, 1 at least; any number by default.
    /// - Throws: ``TenantRAGError`` with code `invalidSetting`.
    public init(callsPerSecond: Double, burst: Int = 5, concurrentCalls: Int? = nil) throws(TenantRAGError) {
        _ = try CallSchedule(validating: callsPerSecond, burst: burst)
        guard concurrentCalls ?? 1 >= 1 else {
            throw TenantRAGError(.invalidSetting, "a quota allows one call at once at least")
        }
        self.callsPerSecond = callsPerSecond
        self.burst = burst
        self.concurrentCalls = concurrentCalls
    }

    init(unchecked callsPerSecond: Double) {
        self.callsPerSecond = callsPerSecond
        burst = 5
        concurrentCalls = nil
    }

    var schedule: CallSchedule { CallSchedule(callsPerSecond: callsPerSecond, burst: burst) }
}
