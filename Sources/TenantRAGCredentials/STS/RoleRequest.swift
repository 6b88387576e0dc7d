/// A role to assume, and how its session is to be.
package struct RoleRequest: Sendable, Hashable {
    /// Its ARN.
    package var arn: String
    /// The session's name in logs; nil for a name made of the time.
    package var sessionName: String?
    /// The external id that the role's owner asks for.
    package var externalID: String?
    /// For how long, in seconds; nil for the service's default of an hour.
    package var durationSeconds: Int?
    /// A policy, as JSON, that narrows what the session may do; nil for all that the role may.
    package var policy: String?
    /// Attributes of the session that policies can refer to.
    package var tags: [String: String]
    /// The keys of those that go over to sessions that are made with this one.
    package var transitiveTagKeys: [String]

    /// The durations that the service takes, in seconds.
    static let durations = 900...43_200

    /// A request.
    package init(
        arn: String,
        sessionName: String? = nil,
        externalID: String? = nil,
        durationSeconds: Int? = nil,
        policy: String? = nil,
        tags: [String: String] = [:],
        transitiveTagKeys: [String] = []
    ) {
        self.arn = arn
        self.sessionName = sessionName
        self.externalID = externalID
        self.durationSeconds = durationSeconds
        self.policy = policy
        self.tags = tags
        self.transitiveTagKeys = transitiveTagKeys
    }
}
