import TenantRAGCredentials
import Testing

@Suite("Adaptive retries slow down when the service throttles")
struct AdaptiveRateLimiterTests {
    /// The values that botocore 1.44.5 computes, response by response.
    ///
    /// Each has its time, whether it throttles, the rate kept to from then on, and how long a call that is to be sent
    /// at once has to wait: nil where nothing was throttled yet.
    private static let answers: [(time: Double, isThrottled: Bool, rate: Double, wait: Double?)] = [
        (5.1, false, 0.5, nil),
        (5.4, false, 0.5, nil),
        (5.7, false, 0.5, nil),
        (5.8, false, 0.5, nil),
        (5.9, false, 0.5, nil),
        (6.2, false, 0.6912, nil),
        (6.4, false, 1.0976, nil),
        (6.7, false, 1.9652, nil),
        (6.75, false, 2.14375, nil),
        (7.05, false, 3.44605, nil),
        (7.1, false, 3.7044, nil),
        (7.3, false, 4.8668, nil),
        (7.4, false, 5.5296, nil),
        (7.7, false, 7.8732, nil),
        (7.8, false, 8.7808, nil),
        (7.9, true, 5.049856, 0.0),
        (8.1, true, 3.5348992, 0.0),
        (8.4, false, 4.252059939, 0.0),
        (8.7, false, 4.697327872, 0.0),
        (8.9, false, 4.875121601, 0.0),
        (9.1, false, 4.980074084, 0.0),
        (9.2, false, 5.011234858, 0.0),
        (9.3, false, 5.031385319, 0.0),
        (9.4, false, 5.04292547, 0.0),
        (9.7, false, 5.049884049, 0.0),
        (9.9, false, 5.055471544, 0.0),
        (9.95, false, 5.059736972, 0.0),
        (10.0, false, 5.065749823, 0.0),
        (10.1, false, 5.084217791, 0.0467198),
        (10.4, false, 5.212759823, 0.0),
        (10.45, true, 3.648931876, 0.0),
        (10.55, false, 3.92823402, 0.022080437),
        (10.6, false, 4.054456966, 0.0),
        (10.7, false, 4.281546605, 0.113248732),
        (10.9, false, 4.642700875, 0.0),
        (11.2, false, 4.987869757, 0.0),
        (11.4, false, 5.114940663, 0.0),
        (11.6, false, 5.181978224, 0.0),
        (11.8, false, 5.208182439, 0.0),
        (12.1, false, 5.21292624, 0.0),
        (12.3, false, 5.221047091, 0.0),
        (12.4, false, 5.233795013, 0.0),
        (12.5, false, 5.255534598, 0.0),
        (12.55, false, 5.270526264, 0.050374759),
        (12.6, false, 5.288665846, 0.000373474),
        (12.7, true, 3.702066092, 0.0),
        (12.9, false, 4.230664877, 0.0),
        (13.0, false, 4.443977815, 0.069673815),
        (13.1, false, 4.626499784, 0.0),
        (13.3, false, 4.908770816, 0.0),
        (13.4, false, 5.013319878, 0.089572196),
        (13.6, false, 5.161245095, 0.0),
        (13.9, false, 5.266200651, 0.0),
        (14.1, false, 5.286216177, 0.0),
        (14.4, false, 5.289307197, 0.0),
        (14.5, false, 5.292755599, 0.0),
        (14.8, false, 5.34395499, 0.0),
        (15.1, false, 5.506835658, 0.0),
        (15.3, false, 5.709467925, 0.0),
        (15.6, false, 6.202484057, 0.0),
    ]

    @Test("Rates and waits are those of AWS's SDKs")
    func reference() {
        var limiter = AdaptiveRateLimiter(at: .seconds(5))
        for answer in Self.answers {
            let now = Duration.seconds(answer.time)
            limiter.received(isThrottled: answer.isThrottled, at: now)
            let wait = limiter.take(at: now)
            guard let expected = answer.wait else {
                #expect(wait == nil && limiter.callsPerSecond == nil)
                continue
            }
            #expect(abs((limiter.callsPerSecond ?? 0) - answer.rate) < 1e-6, "at \(answer.time)")
            #expect(abs((wait ?? .zero) / .seconds(1) - expected) < 1e-6, "at \(answer.time)")
        }
    }

    @Test("A wait is as long as it says: afterwards the call may be sent, and not before")
    func waits() {
        var limiter = AdaptiveRateLimiter(at: .zero)
        limiter.received(isThrottled: true, at: .seconds(1))
        _ = limiter.take(at: .seconds(1))
        let wait = limiter.take(at: .seconds(1)) ?? .zero
        #expect(wait > .zero)
        let before = limiter.take(at: .seconds(1) + wait - .milliseconds(1))
        #expect(before != nil)
        let after = limiter.take(at: .seconds(1) + wait + .nanoseconds(1))
        #expect(after == nil)
    }

    @Test("A service that throttles for ever is still asked, every two seconds")
    func slowest() {
        var limiter = AdaptiveRateLimiter(at: .zero)
        for second in 1...1_000 { limiter.received(isThrottled: true, at: .seconds(second * 100)) }
        #expect(limiter.callsPerSecond == 0.5)
    }
}
