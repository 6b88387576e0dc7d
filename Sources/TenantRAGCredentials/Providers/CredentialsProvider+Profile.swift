extension CredentialsProvider {
    /// The credentials of the selected profile: `AWSConfiguration.profile`, `AWS_PROFILE`, or `default`.
    ///
    /// Keys, `credential_process`, roles by `source_profile` or `credential_source`, `web_identity_token_file` and sign-ins
    /// at IAM Identity Center are followed (AWS SDKs and Tools Reference Guide, page "Shared config and credentials
    /// files"). Nothing is configured where no profile was selected and `default` does not exist, or where the profile
    /// says nothing about credentials. A selected profile that does not exist is an error.
    public static let profile = CredentialsProvider.resolving(name: "profile") { context in
        let selected = context.profile ?? context.environment["AWS_PROFILE"]
        return try await credentials(ofProfile: selected ?? "default", isSelected: selected != nil, in: context)
    }

    /// The credentials of a profile of the shared files, whichever is selected.
    ///
    /// ```swift
    /// let cache = CredentialsCache(.profile("prod"))
    /// ```
    ///
    /// - Parameter name: The profile's name, as in `[profile prod]`.
    /// - Returns: A provider of what that profile says.
    public static func profile(_ name: String) -> CredentialsProvider {
        .resolving(name: "profile \(name)") { context in
            try await credentials(ofProfile: name, isSelected: true, in: context)
        }
    }

    private static func credentials(
        ofProfile name: String,
        isSelected: Bool,
        in context: CredentialsContext
    ) async throws -> ResolvedCredentials {
        var context = context
        context.profile = name
        let files = try context.sharedFiles().files
        if !isSelected, files.profile(name) == nil {
            throw CredentialsError(
                .notConfigured,
                "there is no profile \(name) in \(files.paths.joined(separator: " or "))"
            )
        }
        guard let plan = try ProfilePlan(profile: name, in: files) else {
            throw CredentialsError(.notConfigured, "the profile \(name) says nothing about credentials")
        }
        return ResolvedCredentials(try await plan.credentials(of: name, in: context), provider: "profile \(name)")
    }
}
