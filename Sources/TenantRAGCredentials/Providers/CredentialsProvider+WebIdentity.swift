extension CredentialsProvider {
    /// A role for the token in the file that the environment names, as Amazon EKS sets it up for service accounts.
    ///
    /// `AWS_WEB_IDENTITY_TOKEN_FILE`, `AWS_ROLE_ARN` and, if one likes, `AWS_ROLE_SESSION_NAME` (AWS SDKs and Tools
    /// Reference Guide, page "Assume role credential provider"). The file is read at each fetch.
    public static let webIdentity = CredentialsProvider.reading(name: "web identity") { context in
        let environment = context.environment
        guard let tokenFile = environment["AWS_WEB_IDENTITY_TOKEN_FILE"] else {
            throw CredentialsError(.notConfigured, "AWS_WEB_IDENTITY_TOKEN_FILE is not set")
        }
        guard let arn = environment["AWS_ROLE_ARN"] else {
            throw CredentialsError(
                .missingSetting,
                "AWS_WEB_IDENTITY_TOKEN_FILE is set without AWS_ROLE_ARN; set both, or neither"
            )
        }
        let role = RoleRequest(arn: arn, sessionName: environment["AWS_ROLE_SESSION_NAME"])
        return try await SecurityTokenService(context).credentials(for: role, tokenFile: tokenFile)
    }

    /// A role for the token in a file (`AssumeRoleWithWebIdentity` of AWS Security Token Service).
    ///
    /// The token identifies the caller, so no other credentials are needed. The file is read at each fetch.
    ///
    /// - Parameters:
    ///   - roleARN: The role's ARN.
    ///   - tokenFile: The path of the file, of up to 20,000 characters; a leading `~` is the home directory.
    ///   - sessionName: What the session is called in logs, made legal by ``RoleSessionName``; by default the time.
    ///   - duration: How long the session lasts: 900 to 43,200 seconds, as far as the role allows; an hour by default.
    ///   - policy: A policy, as JSON of up to 2,048 characters, that narrows what the session may do.
    /// - Returns: A provider of the role's credentials.
    public static func webIdentity(
        roleARN: String,
        tokenFile: String,
        sessionName: String? = nil,
        duration: Duration? = nil,
        policy: String? = nil
    ) -> CredentialsProvider {
        let role = RoleRequest(
            arn: roleARN,
            sessionName: sessionName,
            durationSeconds: duration.map { Int(clamping: $0.components.seconds) },
            policy: policy
        )
        return CredentialsProvider.reading(name: "web identity \(roleARN)") { context in
            try await SecurityTokenService(context).credentials(for: role, tokenFile: tokenFile)
        }
    }
}
