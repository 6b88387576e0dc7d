internal import TenantRAGSigV4

extension ProfilePlan {
    /// Does what the plan says.
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
