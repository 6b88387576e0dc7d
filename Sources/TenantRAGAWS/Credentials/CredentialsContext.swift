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
