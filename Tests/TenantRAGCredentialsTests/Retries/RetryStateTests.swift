import TenantRAGCredentials
import TenantRAGTestSupport
import Testing

@Suite("One call and its attempts")
struct RetryStateTests {
    /// Always the same number, so that the random part of a wait is known: all of it, or none.
    private struct Constant: RandomNumberGenerator {
        var value: UInt64
        mutating func next() -> UInt64 { value }
    }

    private var quota = RetryQuota()
    private var longest = Constant(value: .max)

    @Test(
        "A wait doubles from 50 milliseconds, after throttling and while busy from a second, and ends at 20 seconds",
        arguments: [
            (RetryReason.transient, [0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 20, 20]),
            (RetryReason.throttling, [1, 2, 4, 8, 16, 20, 20]), (RetryReason.busy, [1, 2, 4, 8, 16, 20, 20]),
        ]
    )
    mutating func waits(_ reason: RetryReason, _ seconds: [Double]) {
        var state = RetryState(RetryConfiguration(maximumAttempts: 100))
        for (number, expected) in seconds.enumerated() {
            guard case .retry(let wait) = state.failed(reason, quota: &quota, using: &longest) else {
                Issue.record("no retry")
                return
            }
            #expect(abs(wait / .seconds(1) - expected) < 1e-6)
            #expect(state.attempt == number + 2)
        }
    }

    @Test("A wait has full jitter")
    mutating func jitter() {
        var random = SeededGenerator(seed: 1)
        let waits = (0..<1_000).map { _ in
            var state = RetryState(RetryConfiguration())
            var quota = RetryQuota()
            guard case .retry(let wait) = state.failed(.throttling, quota: &quota, using: &random) else { return -1.0 }
            return wait / .seconds(1)
        }
        #expect(waits.allSatisfy { (0...1).contains($0) })
        #expect(abs(waits.reduce(0, +) / 1_000 - 0.5) < 0.05)
    }

    @Test(
        "What the service asks for lengthens the wait, by five seconds at most, and never shortens it",
        arguments: [
            (Duration.zero, 1.0), (.milliseconds(500), 1), (.seconds(3), 3), (.seconds(6), 6), (.seconds(3_600), 6),
        ]
    )
    mutating func retryAfter(_ asked: Duration, _ expected: Double) {
        var state = RetryState(RetryConfiguration())
        let decision = state.failed(.throttling, retryAfter: asked, quota: &quota, using: &longest)
        guard case .retry(let wait) = decision else {
            Issue.record("\(decision)")
            return
        }
        #expect(abs(wait / .seconds(1) - expected) < 1e-6)
    }

    @Test(
        "Three attempts by default, and one when there is to be no retry",
        arguments: [(3, 2), (1, 0), (0, 0), (5, 4)]
    )
    mutating func attempts(_ maximum: Int, _ retries: Int) {
        var state = RetryState(RetryConfiguration(maximumAttempts: maximum))
        for _ in 0..<retries {
            guard case .retry = state.failed(.transient, quota: &quota, using: &longest) else {
                Issue.record("no retry")
                return
            }
        }
        #expect(state.failed(.transient, quota: &quota, using: &longest) == .stop(.attemptsExhausted))
        #expect(state.attempt == retries + 1)
        #expect(RetryConfiguration().maximumAttempts == 3)
    }

    @Test("No retry where it would fail as well, or come after the deadline; neither takes from the quota")
    mutating func stops() {
        var state = RetryState(RetryConfiguration())
        #expect(state.failed(nil, quota: &quota, using: &longest) == .stop(.notRetryable))
        #expect(
            state.failed(.throttling, remaining: .milliseconds(999), quota: &quota, using: &longest)
                == .stop(.deadlineTooClose)
        )
        #expect(
            state.failed(.throttling, retryAfter: .seconds(3), remaining: .seconds(2), quota: &quota, using: &longest)
                == .stop(.deadlineTooClose)
        )
        #expect(quota.available == 500)
        #expect(state.attempt == 1)
    }

    @Test("Retries take from the quota, success gives back what the last one took, and 1 where there was none")
    mutating func spending() {
        var state = RetryState(RetryConfiguration())
        _ = state.failed(.transient, quota: &quota, using: &longest)
        #expect(quota.available == 486)
        _ = state.failed(.throttling, quota: &quota, using: &longest)
        #expect(quota.available == 481)
        state.succeeded(quota: &quota)
        #expect(quota.available == 486)
        for _ in 0..<100 { RetryState(RetryConfiguration()).succeeded(quota: &quota) }
        #expect(quota.available == 500)
    }

    @Test("A service that is down gets 35 retries from a client, then one for each 14 calls that succeed")
    mutating func exhaustion() {
        var retries = 0
        while true {
            var state = RetryState(RetryConfiguration())
            guard case .retry = state.failed(.transient, quota: &quota, using: &longest) else {
                #expect(state.failed(.transient, quota: &quota, using: &longest) == .stop(.quotaExhausted))
                break
            }
            retries += 1
        }
        #expect(retries == 35)
        for _ in 0..<4 { RetryState(RetryConfiguration()).succeeded(quota: &quota) }
        var state = RetryState(RetryConfiguration())
        guard case .retry = state.failed(.transient, quota: &quota, using: &longest) else {
            Issue.record("no retry")
            return
        }
    }

    private static let answers: [(status: Int, code: String?, isModeled: Bool, reason: RetryReason?)] = [
        (500, nil, false, .transient), (502, nil, false, .transient), (503, nil, false, .transient),
        (504, nil, false, .transient), (500, "InternalServerException", true, .transient),
        (400, "RequestTimeout", false, .transient), (400, "RequestTimeoutException", false, .transient),
        (429, "ThrottlingException", true, .throttling), (400, "Throttling", false, .throttling),
        (503, "SlowDown", false, .throttling), (503, "PriorRequestNotComplete", false, .throttling),
        (429, nil, false, .throttling), (429, "SomethingNew", false, .throttling), (429, "Modeled", true, nil),
        (400, "ValidationException", true, nil), (403, "AccessDeniedException", true, nil),
        (404, "ResourceNotFoundException", true, nil), (409, "ConflictException", true, nil),
        (424, "DependencyFailedException", true, nil), (400, "ServiceQuotaExceededException", true, nil),
        (501, nil, false, nil), (200, nil, false, nil), (400, "throttling", false, nil),
    ]

    @Test("The responses that are retried", arguments: answers)
    func reasons(_ status: Int, _ code: String?, _ isModeled: Bool, _ reason: RetryReason?) {
        #expect(RetryReason(statusCode: status, errorCode: code, isModeled: isModeled) == reason)
    }
}
