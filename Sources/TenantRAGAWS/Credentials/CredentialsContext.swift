package import TenantRAGHTTP

/// What a provider looks for credentials with: the environment, the shared files, the network and the clock.
package struct CredentialsContext: Sendable {
    /// The environment variables.
    package var environment: ProcessEnvironment
    /// The profile that the code chose; nil for what the environment says.
    package var profile: String?
    /// The Region that the code chose, for calls to Security Token Service; nil for what is configured.
    package var region: Region?
    /// What requests are sent with.
    package var transport: any HTTPTransport
    /// Where time and chance come from.
    package var clock: CallClock

    /// A context.
    ///
    /// - Parameters:
    ///   - environment: The environment variables.
    ///   - profile: The profile that the code chose.
    ///   - region: The Region that the code chose.
    ///   - transport: What requests are sent with.
    ///   - clock: Where time and chance come from.
    package init(
        environment: ProcessEnvironment,
        profile: String? = nil,
        region: Region? = nil,
        transport: any HTTPTransport,
        clock: CallClock = .system
    ) {
        self.environment = environment
        self.profile = profile
        self.region = region
        self.transport = transport
        self.clock = clock
    }
}

extension CredentialsContext {
    /// What a configuration says, with a transport that is made when it is first needed where it names none.
    package init(_ configuration: AWSConfiguration) {
        self.init(configuration, transport: configuration.transport ?? OwnTransport())
    }

    /// What a configuration says, with a transport where it names none.
    ///
    /// - Parameters:
    ///   - configuration: Environment, profile, Region and clock.
    ///   - transport: What requests are sent with.
    package init(_ configuration: AWSConfiguration, transport: any HTTPTransport) {
        self.init(
            environment: configuration.environment,
            profile: configuration.profile,
            region: configuration.region,
            transport: transport,
            clock: configuration.clock
        )
    }

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
