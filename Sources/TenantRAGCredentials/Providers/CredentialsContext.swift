public import TenantRAGHTTP

/// The environment, the shared files, the network and the clock that a provider looks for credentials with.
///
/// Clients of services create theirs from their configuration. By itself it serves programs that sign requests themselves:
///
/// ```swift
/// let context = CredentialsContext(profile: "prod")
/// let cache = CredentialsCache(.profile, in: context)
/// ```
public struct CredentialsContext: Sendable {
    /// The environment variables.
    public var environment: ProcessEnvironment
    /// The profile that the code chose; nil for what the environment says.
    public var profile: String?
    /// The Region that the code chose, for calls to Security Token Service; nil for what is configured.
    public var region: Region?
    /// The transport that requests are sent with.
    public var transport: any HTTPTransport
    /// The source of time and randomness.
    package var clock: TimeSource

    /// Creates a context.
    ///
    /// - Parameters:
    ///   - environment: The environment variables; those of this process by default.
    ///   - profile: The profile; nil for `AWS_PROFILE`, or `default`.
    ///   - region: The Region for calls to Security Token Service; nil for what is configured.
    ///   - transport: The transport that requests are sent with. Nil, the default, for a `CurlTransport` that is made when it is
    ///     first needed and trusts the roots that `AWS_CA_BUNDLE` or `SSL_CERT_FILE` names.
    public init(
        environment: ProcessEnvironment = .current,
        profile: String? = nil,
        region: Region? = nil,
        transport: (any HTTPTransport)? = nil
    ) {
        self.init(
            environment: environment,
            profile: profile,
            region: region,
            transport: transport,
            clock: .system
        )
    }

    /// Creates a context with a clock.
    ///
    /// - Parameters:
    ///   - environment: The environment variables.
    ///   - profile: The profile that the code chose.
    ///   - region: The Region that the code chose.
    ///   - transport: The transport that requests are sent with; nil for one that is made when it is first needed.
    ///   - clock: The source of time and randomness.
    package init(
        environment: ProcessEnvironment,
        profile: String?,
        region: Region?,
        transport: (any HTTPTransport)?,
        clock: TimeSource
    ) {
        self.environment = environment
        self.profile = profile
        self.region = region
        self.transport = transport ?? OwnTransport()
        self.clock = clock
    }
}

extension CredentialsContext {
    /// The shared files, and the section of the chosen profile; nil for the section when they do not have it.
    func sharedFiles() throws(CredentialsError) -> (files: SharedFiles, profile: SharedFileSection?) {
        do throws(SharedFileError) {
            let files = try SharedFiles(environment: environment)
            return (files, files.profile(profile ?? files.selectedProfile))
        } catch {
            throw CredentialsError(.unreadableFile, "\(error)", underlying: error)
        }
    }

    /// The endpoint of a service that gives credentials, by the environment and the chosen profile.
    ///
    /// - Parameters:
    ///   - serviceID: The service's own identifier: `SSO OIDC`.
    ///   - rules: How its host names are made.
    ///   - purpose: What it is needed for, for errors.
    ///   - region: The Region; nil for the configured one.
    /// - Returns: The endpoint.
    /// - Throws: ``CredentialsError`` with code `missingSetting` without a Region, or `invalidSetting`.
    func endpoint(
        of serviceID: String,
        by rules: EndpointRules,
        for purpose: String,
        in region: Region?
    ) throws(CredentialsError) -> Endpoint {
        let (files, profile) = try sharedFiles()
        do throws(EndpointError) {
            var settings = try EndpointSettings(
                serviceID: serviceID,
                environment: environment,
                profile: profile,
                files: files
            )
            settings.region = region ?? settings.region
            return try settings.endpoint(by: rules)
        } catch {
            throw CredentialsError(
                error.code == .missingRegion ? .missingSetting : .invalidSetting,
                "there is no endpoint for \(purpose): \(error.message)",
                underlying: error
            )
        }
    }
}
