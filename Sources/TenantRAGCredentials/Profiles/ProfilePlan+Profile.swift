internal import TenantRAGSigV4

extension ProfilePlan {
    /// More profiles than this in a row are a mistake.
    private static let longestChain = 32

    /// Works out the plan of a profile; nil when it says nothing about credentials.
    ///
    /// A role comes first, then a web identity, a sign-in, keys, and a process. In a profile that another one names as
    /// its source, keys come before such a role; so a profile may be its own source when it holds keys. (AWS SDKs and Tools
    /// Reference Guide, pages "Assume role credential provider", "IAM Identity Center credential provider" and "Process
    /// credential provider"; where those are silent, as botocore 1.44.5 does it.)
    ///
    /// - Parameters:
    ///   - profile: The profile's name.
    ///   - files: The shared files.
    /// - Throws: ``CredentialsError``.
    package init?(profile: String, in files: SharedFiles) throws(CredentialsError) {
        guard let section = files.profile(profile) else {
            throw CredentialsError(
                .profileNotFound,
                "there is no profile \(profile) in \(files.paths.joined(separator: " or "))"
            )
        }
        guard let plan = try Self.plan(of: section, in: files, after: []) else { return nil }
        self = plan
    }

    private static func plan(
        of profile: SharedFileSection,
        in files: SharedFiles,
        after visited: [String]
    ) throws(CredentialsError) -> ProfilePlan? {
        if let role = try role(of: profile, in: files, after: visited) { return role }
        return try own(of: profile, in: files)
    }

    /// The role of a profile that names where the credentials for it come from.
    private static func role(
        of profile: SharedFileSection,
        in files: SharedFiles,
        after visited: [String]
    ) throws(CredentialsError) -> ProfilePlan? {
        guard let arn = profile["role_arn"], profile["web_identity_token_file"] == nil else { return nil }
        guard profile["mfa_serial"] == nil else {
            throw CredentialsError(
                .mfaRequired,
                "the profile \(profile.name) has mfa_serial: assuming its role takes a code that a service cannot type; "
                    + "get a session with other tools, or use a role that does not ask for one"
            )
        }
        let role = RoleRequest(
            arn: arn,
            sessionName: profile["role_session_name"],
            externalID: profile["external_id"],
            durationSeconds: try duration(in: profile)
        )
        switch (profile["source_profile"], profile["credential_source"]) {
        case (nil, let source?): return .role(role, from: try named(source, in: profile))
        case (let source?, nil):
            return .role(role, from: try self.source(source, of: profile, in: files, after: visited + [profile.name]))
        case (_?, _?):
            throw CredentialsError(
                .conflictingSettings,
                "the profile \(profile.name) has both source_profile and credential_source; leave one"
            )
        case (nil, nil):
            throw CredentialsError(
                .missingSetting,
                "the profile \(profile.name) has role_arn and does not say whose credentials to assume it with; add "
                    + "source_profile, credential_source or web_identity_token_file"
            )
        }
    }

    /// The plan of a profile that another one names as its source.
    private static func source(
        _ source: String,
        of profile: SharedFileSection,
        in files: SharedFiles,
        after visited: [String]
    ) throws(CredentialsError) -> ProfilePlan {
        guard let section = files.profile(source) else {
            throw CredentialsError(
                .profileNotFound,
                "the profile \(profile.name) names the source_profile \(source), which does not exist"
            )
        }
        // With keys its own come first, among them a token file or a sign-in, and no role of another's credentials.
        if section["aws_access_key_id"] != nil || section["aws_secret_access_key"] != nil,
            let plan = try own(of: section, in: files)
        {
            return plan
        }
        guard !visited.contains(source), visited.count < longestChain else {
            throw CredentialsError(
                .profileLoop,
                "the profiles \((visited + [source]).joined(separator: ", ")) name each other as their source_profile"
            )
        }
        guard let plan = try plan(of: section, in: files, after: visited) else {
            throw CredentialsError(
                .missingSetting,
                "the profile \(source), which is the source_profile of \(profile.name), has no credentials"
            )
        }
        return plan
    }

    /// Returns the plan of a profile's own settings, without another profile's.
    private static func own(
        of profile: SharedFileSection,
        in files: SharedFiles
    ) throws(CredentialsError) -> ProfilePlan? {
        if let tokenFile = profile["web_identity_token_file"] {
            guard let arn = profile["role_arn"] else {
                throw CredentialsError(
                    .missingSetting,
                    "the profile \(profile.name) has web_identity_token_file and no role_arn"
                )
            }
            let role = RoleRequest(
                arn: arn,
                sessionName: profile["role_session_name"],
                durationSeconds: try duration(in: profile)
            )
            return .webIdentity(tokenFile: tokenFile, role: role)
        }
        if let signIn = try signIn(of: profile, in: files) { return .signIn(signIn) }
        if let keys = try keys(in: profile) { return .keys(keys) }
        // Passed over, another provider of the chain would answer for a user who has signed in here.
        guard profile["login_session"] == nil else {
            throw CredentialsError(
                .unsupportedSetting,
                "the profile \(profile.name) has login_session, a sign-in that only the AWS CLI can use; add a profile with "
                    + "credential_process = aws configure export-credentials --profile \(profile.name) --format process"
            )
        }
        return profile["credential_process"].map { .process(command: $0) }
    }

    private static func keys(in profile: SharedFileSection) throws(CredentialsError) -> Credentials? {
        try KeySettings(
            place: "the profile \(profile.name)",
            id: ("aws_access_key_id", profile["aws_access_key_id"]),
            secret: ("aws_secret_access_key", profile["aws_secret_access_key"]),
            token: profile["aws_session_token"].map { ("aws_session_token", $0) }
                ?? ("aws_security_token", profile["aws_security_token"])
        ).credentials()
    }

    private static func signIn(
        of profile: SharedFileSection,
        in files: SharedFiles
    ) throws(CredentialsError) -> SignIn? {
        let (account, role) = (profile["sso_account_id"], profile["sso_role_name"])
        guard account != nil || role != nil else { return nil }
        let sessionName = profile["sso_session"]
        let session = sessionName.flatMap { files.ssoSession($0) }
        if let sessionName, session == nil {
            throw CredentialsError(
                .missingSetting,
                "the profile \(profile.name) names the sso_session \(sessionName), and there is no such section"
            )
        }
        func required(_ setting: String) throws(CredentialsError) -> String {
            let (mine, shared) = (profile[setting], session?[setting])
            if let mine, let shared, mine != shared {
                throw CredentialsError(
                    .conflictingSettings,
                    "\(setting) differs between the profile \(profile.name) and its sso_session; leave one"
                )
            }
            guard let value = mine ?? shared else {
                throw CredentialsError(.missingSetting, "the profile \(profile.name) signs in and has no \(setting)")
            }
            return value
        }
        let regionName = try required("sso_region")
        let region: Region
        do throws(EndpointError) {
            region = try Region(validating: regionName, from: "sso_region of the profile \(profile.name)")
        } catch {
            throw CredentialsError(.invalidSetting, error.message, underlying: error)
        }
        return SignIn(
            session: sessionName,
            startURL: try required("sso_start_url"),
            region: region,
            accountID: try required("sso_account_id"),
            roleName: try required("sso_role_name")
        )
    }

    private static func named(_ source: String, in profile: SharedFileSection) throws(CredentialsError) -> ProfilePlan {
        switch source {
        case "Environment": return .environment
        case "EcsContainer": return .container
        case "Ec2InstanceMetadata": return .instance
        default:
            throw CredentialsError(
                .invalidSetting,
                "credential_source of the profile \(profile.name) must be Environment, EcsContainer or Ec2InstanceMetadata"
            )
        }
    }

    private static func duration(in profile: SharedFileSection) throws(CredentialsError) -> Int? {
        guard let text = profile["duration_seconds"] else { return nil }
        guard let seconds = Int(text), RoleRequest.durations.contains(seconds) else {
            throw CredentialsError(
                .invalidSetting,
                "duration_seconds of the profile \(profile.name) must be 900 to 43200, the hours that a role allows"
            )
        }
        return seconds
    }
}
