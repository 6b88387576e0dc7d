/// The rules by which an issuer's keys are fetched and kept.
///
/// ```swift
/// var keys = KeyCacheConfiguration()
/// keys.staleLimit = .seconds(4 * 3_600)
/// ```
public struct KeyCacheConfiguration: Sendable {
    /// The time after a fetch for which keys are used without another request to the issuer; 15 minutes by default, 1
    /// minute to 24 hours.
    ///
    /// A key that the issuer has withdrawn is taken for this long at most, and longer only while the issuer cannot be
    /// reached.
    public var lifetime: Duration

    /// The time before the end of ``lifetime`` at which keys are fetched again, while the old ones serve; 5 minutes
    /// by default.
    public var refreshAhead: Duration

    /// The time beyond ``lifetime`` for which keys are used while the issuer cannot be reached; 1 hour by default, 0
    /// to 24 hours.
    public var staleLimit: Duration

    /// The minimum time between fetches for unknown key ids; 1 minute by default, 10 seconds at least.
    public var unknownKeyInterval: Duration

    /// The maximum duration of a fetch, with the discovery before it; 10 seconds by default, 1 to 60 seconds.
    public var timeout: Duration

    /// The most bytes of a key set or of a discovery document; 1,048,576 by default, 1,024 to 4,194,304.
    public var maximumBytes: Int

    /// The most keys in a set, usable or not; 512 by default, 1 to 1,024.
    ///
    /// A set of more is refused as a whole.
    public var maximumKeys: Int

    /// Makes the default configuration.
    public init() {
        lifetime = .seconds(900)
        refreshAhead = .seconds(300)
        staleLimit = .seconds(3_600)
        unknownKeyInterval = .seconds(60)
        timeout = .seconds(10)
        maximumBytes = 1_048_576
        maximumKeys = 512
    }

    func check() throws(IdentityError) {
        let day = Duration.seconds(86_400)
        try Self.require((.seconds(60)...day).contains(lifetime), "lifetime", "1 minute to 24 hours")
        try Self.require(
            refreshAhead >= .zero && refreshAhead < lifetime,
            "refreshAhead",
            "0 to below the lifetime"
        )
        try Self.require((.zero...day).contains(staleLimit), "staleLimit", "0 to 24 hours")
        try Self.require(
            (.seconds(10)...day).contains(unknownKeyInterval),
            "unknownKeyInterval",
            "10 seconds to a day"
        )
        try Self.require((.seconds(1) ... .seconds(60)).contains(timeout), "timeout", "1 to 60 seconds")
        try Self.require((1_024...4_194_304).contains(maximumBytes), "maximumBytes", "1,024 to 4,194,304")
        try Self.require((1...1_024).contains(maximumKeys), "maximumKeys", "1 to 1,024")
    }

    private static func require(_ holds: Bool, _ name: String, _ range: String) throws(IdentityError) {
        guard holds else { throw IdentityError(.invalidConfiguration, "\(name) of the key cache is \(range)") }
    }
}
