/// Keeps an authorizer's answers for a while, by identity source.
///
/// An answer serves every method and path. So whatever decides who a caller is must be an identity source, as the token is
/// here.
struct AuthorizerCache: Sendable {
    private struct Entry {
        let authorization: Authorization
        let end: ContinuousClock.Instant
    }

    private let lifetime: Duration
    private let maximum = 1_000
    private var entries: [String: Entry] = [:]

    /// - Parameter lifetime: The lifetime of a cached response, 0 to 3,600 seconds; with 0 nothing is kept.
    init(lifetime: Duration) { self.lifetime = lifetime }

    func authorization(for identity: String, now: ContinuousClock.Instant) -> Authorization? {
        entries[identity].flatMap { $0.end > now ? $0.authorization : nil }
    }

    mutating func keep(_ authorization: Authorization, for identity: String, now: ContinuousClock.Instant) {
        guard lifetime > .zero else { return }
        if entries.count >= maximum { entries = entries.filter { $0.value.end > now } }
        if entries.count >= maximum, let first = entries.min(by: { $0.value.end < $1.value.end })?.key {
            entries[first] = nil
        }
        entries[identity] = Entry(authorization: authorization, end: now + lifetime)
    }
}
