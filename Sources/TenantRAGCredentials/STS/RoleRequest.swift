internal import TenantRAGSigV4

/// A role to assume, and the settings of its session.
package struct RoleRequest: Sendable, Hashable {
    /// Its ARN.
    package var arn: String
    /// The session's name in logs; nil for a name made of the time.
    package var sessionName: String?
    /// The external id that the role's owner asks for.
    package var externalID: String?
    /// The duration in seconds; nil for the service's default of an hour.
    package var durationSeconds: Int?
    /// A policy, as JSON, that narrows what the session may do; nil for all that the role may.
    package var policy: String?
    /// Attributes of the session that policies can refer to.
    package var tags: [String: String]
    /// The keys of the tags that pass on to sessions created from this one.
    package var transitiveTagKeys: [String]

    /// The durations that the service accepts, in seconds.
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

extension RoleRequest {
    /// The parameters of the request on the wire.
    ///
    /// Limits and patterns are those of the API reference of Security Token Service, pages "AssumeRole" and "Tag". What
    /// breaks one is refused here: the service would only say that something is wrong with the request.
    ///
    /// - Parameter now: The current time, for a session without a name.
    /// - Returns: Names and values in the order of the wire.
    /// - Throws: ``CredentialsError`` with code `invalidSetting`.
    func parameters(at now: Timestamp) throws(CredentialsError) -> [(name: String, value: String)] {
        guard (20...2_048).contains(arn.utf16.count), arn.hasPrefix("arn:"), arn.unicodeScalars.allSatisfy(Self.isText)
        else { throw invalid("the ARN of a role has 20 to 2048 characters and begins with arn:, as this one does not") }
        var parameters = [
            ("RoleArn", arn),
            ("RoleSessionName", try RoleSessionName(from: sessionName ?? "TenantRAG-\(now.secondsSince1970)").rawValue),
        ]
        if let externalID {
            let isLegal = externalID.utf8.allSatisfy { SafeText.isNameByte($0) || ":/".utf8.contains($0) }
            guard (2...1_224).contains(externalID.utf8.count), isLegal else {
                throw invalid("an external id takes 2 to 1224 letters, digits and characters of _+=,.@:/-")
            }
            parameters.append(("ExternalId", externalID))
        }
        if let durationSeconds {
            guard Self.durations.contains(durationSeconds) else {
                throw invalid("a session lasts 900 to 43200 seconds, not \(durationSeconds)")
            }
            parameters.append(("DurationSeconds", String(durationSeconds)))
        }
        if let policy {
            let isLegal = policy.unicodeScalars.allSatisfy { Self.isText($0) && $0.value <= 0xFF }
            guard (1...2_048).contains(policy.utf16.count), isLegal else {
                throw invalid("a session policy takes 1 to 2048 characters up to U+00FF")
            }
            parameters.append(("Policy", policy))
        }
        return parameters + (try SessionTags(tags, transitive: transitiveTagKeys).parameters)
    }

    private func invalid(_ what: String) -> CredentialsError {
        CredentialsError(.invalidSetting, "the role cannot be asked for: \(what)")
    }

    private static func isText(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0x7F || [0x09, 0x0A, 0x0D].contains(scalar.value)
    }
}
