package import TenantRAGSigV4

/// The way to the credentials of a profile, by its settings: a file, a program or a service.
///
/// It is derived without a request; ``init(profile:in:)`` has the rules.
package indirect enum ProfilePlan: Sendable {
    /// They stand in the files.
    case keys(Credentials)
    /// A program prints them: `credential_process`.
    case process(command: String)
    /// A role, for a token that another program renews in a file: `web_identity_token_file`.
    case webIdentity(tokenFile: String, role: RoleRequest)
    /// A role, for a user who has signed in at IAM Identity Center.
    case signIn(SignIn)
    /// A role, for other credentials: `source_profile` or `credential_source`.
    case role(RoleRequest, from: ProfilePlan)
    /// They stand in the environment.
    case environment
    /// The container's endpoint has them.
    case container
    /// The instance's metadata has them.
    case instance

    /// A role of a user who has signed in.
    package struct SignIn: Sendable, Hashable {
        /// The section `sso-session` that says where; nil for a profile that says so itself.
        package var session: String?
        /// The address at which users sign in.
        package var startURL: String
        /// The Region of the sign-in.
        package var region: Region
        /// The account.
        package var accountID: String
        /// The role.
        package var roleName: String
    }
}

extension ProfilePlan {
    /// Fetches the credentials by the plan.
    ///
    /// - Parameters:
    ///   - profile: The profile whose plan this is; its Region and endpoints count for every step.
    ///   - context: The environment, the network and the clock.
    /// - Returns: The credentials.
    /// - Throws: ``CredentialsError``, never with code `notConfigured`: a profile with a plan has something configured.
    func credentials(of profile: String, in context: CredentialsContext) async throws -> Credentials {
        switch self {
        case .keys(let credentials): return credentials
        case .process(let command):
            return try await CredentialProcess(command: command, of: "the profile \(profile)").credentials(in: context)
        case .webIdentity(let tokenFile, let role):
            return try await SecurityTokenService(context).credentials(for: role, tokenFile: tokenFile)
        case .signIn(let signIn):
            return try await SignInPortal(signIn, profile: profile, in: context).credentials()
        case .role(let role, let source):
            let credentials = try await source.credentials(of: profile, in: context)
            return try await SecurityTokenService(context).credentials(for: role, with: credentials)
        case .environment: return try await named("Environment", .environment, of: profile, in: context)
        case .container: return try await named("EcsContainer", .container, of: profile, in: context)
        case .instance: return try await named("Ec2InstanceMetadata", .instance, of: profile, in: context)
        }
    }

    private func named(
        _ name: String,
        _ provider: CredentialsProvider,
        of profile: String,
        in context: CredentialsContext
    ) async throws -> Credentials {
        do {
            return try await provider.credentials(in: context).credentials
        } catch let error as CredentialsError where error.code == .notConfigured {
            throw CredentialsError(
                .sourceNotFound,
                "the profile \(profile) has credential_source = \(name), which has no credentials: \(error.message)",
                underlying: error
            )
        }
    }
}
