internal import TenantRAGHTTP

extension AWSConfiguration {
    /// The context that providers look for credentials with.
    package var credentialsContext: CredentialsContext { credentialsContext(sendingWith: transport) }

    /// The context that providers look for credentials with.
    ///
    /// - Parameter transport: The transport that requests are sent with; nil for one that is made when it is first needed.
    /// - Returns: The context.
    func credentialsContext(sendingWith transport: (any HTTPTransport)?) -> CredentialsContext {
        CredentialsContext(
            environment: environment,
            profile: profile,
            region: region,
            transport: transport,
            clock: clock
        )
    }
}

extension CredentialsCache {
    /// Creates an empty cache as a client with a configuration has it; nothing is asked before the first call of
    /// `credentials()`.
    ///
    /// - Parameters:
    ///   - provider: The source of the credentials; by default the configuration's own.
    ///   - configuration: Environment, profile, Region and transport. Without a transport the cache makes a `CurlTransport`
    ///     when it is first needed, which trusts the roots that `AWS_CA_BUNDLE` or `SSL_CERT_FILE` names.
    public convenience init(_ provider: CredentialsProvider? = nil, configuration: AWSConfiguration) {
        self.init(provider ?? configuration.credentials, in: configuration.credentialsContext)
    }
}
