extension CredentialsProvider {
    /// A role, assumed with other credentials (`AssumeRole` of AWS Security Token Service).
    ///
    /// The call goes to the endpoint of the configured Region (`AWS_ENDPOINT_URL_STS` replaces it). What breaks a limit of
    /// the service is refused with ``CredentialsError/Code/invalidSetting`` before anything is sent. Without source
    /// credentials the error has code ``CredentialsError/Code/sourceNotFound``, which ends a chain.
    ///
    /// ```swift
    /// let provider = CredentialsProvider.assumeRole(
    ///     arn: "arn:aws:iam::123456789012:role/reader",
    ///     from: .container,
    ///     tags: ["tenant": "acme"]
    /// )
    /// ```
    ///
    /// - Parameters:
    ///   - arn: The role's ARN.
    ///   - source: Whose credentials to assume it with; the default chain by default.
    ///   - sessionName: What the session is called in logs, made legal by ``RoleSessionName``; by default the time.
    ///   - externalID: What the role's owner asks others to know: 2 to 1,224 characters.
    ///   - duration: How long the session lasts: 900 to 43,200 seconds, as far as the role allows; an hour by default, which
    ///     is also the most where the source is a role itself. Fractions of a second are dropped.
    ///   - policy: A policy, as JSON of up to 2,048 characters, that narrows what the session may do.
    ///   - tags: Session tags: at most 50, keys of 1 to 128 characters, values of up to 256.
    ///   - transitiveTagKeys: The keys of tags that go over to sessions made with this one.
    /// - Returns: A provider of the role's credentials.
    public static func assumeRole(
        arn: String,
        from source: CredentialsProvider = .default,
        sessionName: String? = nil,
        externalID: String? = nil,
        duration: Duration? = nil,
        policy: String? = nil,
        tags: [String: String] = [:],
        transitiveTagKeys: [String] = []
    ) -> CredentialsProvider {
        let role = RoleRequest(
            arn: arn,
            sessionName: sessionName,
            externalID: externalID,
            durationSeconds: duration.map { Int(clamping: $0.components.seconds) },
            policy: policy,
            tags: tags,
            transitiveTagKeys: transitiveTagKeys
        )
        return CredentialsProvider.reading(name: "role \(arn)") { context in
            let service = try SecurityTokenService(context)
            do {
                let resolved = try await source.credentials(in: context)
                do {
                    return try await service.credentials(for: role, with: resolved.credentials)
                } catch let error as CredentialsError where error.saysThatCallerEnded {
                    source.refused(resolved)
                    throw error
                }
            } catch let error as CredentialsError where error.code == .notConfigured || error.code == .notFound {
                throw CredentialsError(
                    .sourceNotFound,
                    "the role \(arn) takes credentials to be assumed with: \(error.message)",
                    underlying: error
                )
            }
        }
    }
}
