extension CredentialsProvider {
    /// The chain that AWS's SDKs share: the first of these that has anything configured.
    ///
    /// 1. ``environment``: keys in environment variables,
    /// 2. ``webIdentity``: a role for the token file that the environment names, as on Amazon EKS,
    /// 3. ``profile``: the selected profile of the shared files,
    /// 4. ``container``: the endpoint of Amazon ECS or of EKS Pod Identity,
    /// 5. ``instance``: the metadata service of Amazon EC2.
    ///
    /// A profile that the code chose (`AWSConfiguration.profile`) outranks the environment: the first two are then left
    /// out. See ``chain(_:)-(CredentialsProvider...)`` for what ends the search (AWS SDKs and Tools Reference Guide, page
    /// "Standardized credential providers").
    public static let `default` = CredentialsProvider.resolving(name: "default") { context in
        let isProfileChosen = context.profile != nil
        let fromEnvironment: [CredentialsProvider] = isProfileChosen ? [] : [.environment, .webIdentity]
        return try await search(fromEnvironment + [.profile, .container, .instance], in: context)
    }
}
