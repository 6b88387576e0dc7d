public import Logging
public import TenantRAGHTTP

/// The settings by which the clients of AWS services find their endpoint and credentials, and make calls.
///
/// What is nil is taken from the environment variables, then from the profile of the shared `config` and `credentials`
/// files, by the names that AWS's SDKs share.
///
/// ```swift
/// var configuration = AWSConfiguration()
/// configuration.region = try Region(validating: "eu-central-1")
/// configuration.timeout = .seconds(30)
/// ```
public struct AWSConfiguration: Sendable {
    /// The Region; nil for `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's `region`, or the instance's own.
    ///
    /// There is no default: without any of them a call fails.
    public var region: Region?

    /// The source of credentials; the chain that AWS's SDKs share by default.
    public var credentials: CredentialsProvider

    /// The profile of the shared files; nil for `AWS_PROFILE`, or `default`.
    public var profile: String?

    /// The address to send to in place of the service's own, such as `http://127.0.0.1:8080`.
    ///
    /// Nil for `AWS_ENDPOINT_URL_<SERVICE>`, `AWS_ENDPOINT_URL` and the shared files' `endpoint_url`.
    public var endpointURL: String?

    /// A Boolean value that indicates whether to take the endpoint whose cryptography is validated after FIPS 140.
    ///
    /// Nil for `AWS_USE_FIPS_ENDPOINT` and `use_fips_endpoint`.
    public var usesFIPS: Bool?

    /// A Boolean value that indicates whether to take the endpoint that has IPv6 addresses, too.
    ///
    /// Nil for `AWS_USE_DUALSTACK_ENDPOINT` and `use_dualstack_endpoint`.
    public var usesDualStack: Bool?

    /// The rules by which calls that fail are tried again.
    ///
    /// Nil for `AWS_RETRY_MODE`, `AWS_MAX_ATTEMPTS` and `TENANTRAG_REPEAT_GENERATIONS`, `retry_mode` and `max_attempts`, or
    /// three attempts in the standard mode.
    public var retry: RetryConfiguration?

    /// The maximum duration of any call with all its attempts, a stream until its end; nil, the default, for no limit
    /// but ``timeouts``.
    ///
    /// Where ``CallTimeouts/call`` of the operation's kind says less, that counts.
    public var timeout: Duration?

    /// The time-outs of the parts of a call, by the kind of the operation.
    ///
    /// Nil, the default, for the variables `TENANTRAG_CONNECT_TIMEOUT`, `TENANTRAG_FIRST_BYTE_TIMEOUT`,
    /// `TENANTRAG_IDLE_TIMEOUT` and `TENANTRAG_CALL_TIMEOUT`, in seconds (with `RETRIEVAL_` or `GENERATION_` behind
    /// `TENANTRAG_` for one kind alone), and the defaults of ``CallTimeouts`` where they are not set. These count, and not those
    /// of the transport.
    public var timeouts: OperationTimeouts?

    /// The limits of the frames of an event stream; by default as large as the format allows, 24 MiB.
    public var eventStreamLimits = EventStreamLimits.default

    /// The transport that sends requests; nil, the default, for a `CurlTransport` of the client's own.
    ///
    /// Give the same to clients that are to share connections; a transport that decodes bodies has to remove the
    /// `Content-Encoding` that it has decoded. The client's own trusts the roots that `AWS_CA_BUNDLE` or
    /// `SSL_CERT_FILE` names, or else the system's.
    public var transport: (any HTTPTransport)?

    /// The logger that records calls: outcome and request id at `debug`, retries at `info`; never a secret, never
    /// content.
    public var logger: Logger

    /// The environment variables; those of this process by default.
    public var environment: ProcessEnvironment

    /// The source of time and randomness.
    package var clock = TimeSource.system

    /// A configuration that takes everything from the environment and the shared files.
    ///
    /// - Parameters:
    ///   - region: The Region.
    ///   - credentials: Where credentials come from.
    ///   - transport: What requests are sent with.
    ///   - logger: Where calls are noted; nowhere by default.
    ///   - environment: The environment variables.
    public init(
        region: Region? = nil,
        credentials: CredentialsProvider = .default,
        transport: (any HTTPTransport)? = nil,
        logger: Logger = Logger(label: "TenantRAGAWS") { _ in SwiftLogNoOpLogHandler() },
        environment: ProcessEnvironment = .current
    ) {
        self.region = region
        self.credentials = credentials
        self.transport = transport
        self.logger = logger
        self.environment = environment
    }
}

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
