internal import HTTPTypes
internal import Synchronization
package import TenantRAGHTTP
internal import TenantRAGSigV4

/// Calls the operations of one AWS service: what the typed client of every service is made of.
///
/// The way of a call, in this order: the request is checked against the service model; the deadline is fixed; each attempt
/// asks for credentials that still hold, is signed anew with the service's time, and sent; the answer is read into its type
/// or into an ``/TenantRAGCredentials/AWSError``; what may succeed on another attempt is tried again.
package final class AWSClient: Sendable {
    /// The configuration of calls.
    package let configuration: AWSConfiguration
    /// The transport that sends requests.
    package let transport: any HTTPTransport
    /// The credentials of calls that bring none of their own.
    package let credentials: CredentialsCache

    let service: any AWSService.Type
    /// The fields of every request that no signature covers.
    private let unsignedFields: HTTPFields
    let runners: AttemptRunners
    /// The rules by which calls without their own are tried again.
    let retry: RetryConfiguration
    let timeouts: OperationTimeouts
    let skew = ClockSkew()
    let invocationIDs = InvocationIDs()
    let observer: CallObserver
    private let settings: EndpointSettings
    private let context: CredentialsContext
    private let signer = Mutex<RequestSigner?>(nil)

    /// Makes a client.
    ///
    /// Nothing is sent, and no credentials are asked for yet.
    ///
    /// - Parameters:
    ///   - service: The service to call.
    ///   - configuration: How to find and to call it.
    /// - Throws: ``SharedFileError``, ``EndpointError``, ``ConfigurationError`` for settings that cannot be used, and
    ///   `HTTPTransportError` when no transport can be made.
    package init(_ service: any AWSService.Type, _ configuration: AWSConfiguration) throws {
        self.service = service
        self.configuration = configuration
        let files = try SharedFiles(environment: configuration.environment)
        let profile = files.profile(configuration.profile ?? files.selectedProfile)
        settings = try configuration.endpointSettings(serviceID: service.serviceID, profile: profile, files: files)
        transport = try configuration.makeTransport()
        let clock = configuration.clock
        retry =
            try configuration.retry ?? RetryConfiguration(environment: configuration.environment, profile: profile)
        runners = AttemptRunners(retry, clock: clock)
        timeouts = try configuration.timeouts ?? OperationTimeouts(environment: configuration.environment)
        observer = CallObserver(service)
        let userAgent = UserAgent.text(
            for: service,
            applicationID: configuration.environment["AWS_SDK_UA_APP_ID"] ?? profile?["sdk_ua_app_id"]
        )
        var unsignedFields: HTTPFields = [.userAgent: userAgent]
        // Answers must not be compressed: the client's own transport does not decode them, one of the user's may. Without
        // the field, HTTP lets the server choose a coding (RFC 9110, 12.5.3). Not signed: proxies may change it.
        if configuration.transport == nil { unsignedFields[.acceptEncoding] = "identity" }
        self.unsignedFields = unsignedFields
        context = configuration.credentialsContext(sendingWith: transport)
        credentials = CredentialsCache(configuration.credentials, in: context)
    }

    /// A token by which a service knows a request that is sent again: a UUID in text, unlike any other.
    package func idempotencyToken() -> String { invocationIDs.next() }

    /// The signer for the endpoint; worked out with the first call, because the Region may be the instance's own.
    func requestSigner() async throws -> RequestSigner {
        if let signer = signer.withLock({ $0 }) { return signer }
        let endpoint = try await endpoint()
        let made = try RequestSigner(endpoint, service: service.signingName, unsigned: unsignedFields)
        return signer.withLock { signer in
            if let signer { return signer }
            signer = made
            return made
        }
    }

    /// The signer, and the credentials to sign with; nil where they do not come before the deadline.
    ///
    /// Both may have to be asked for, of services that have time-outs of their own.
    func signing(
        with credentials: CredentialsCache,
        before deadline: ContinuousClock.Instant?
    ) async throws -> (RequestSigner, ResolvedCredentials)? {
        if let signer = signer.withLock({ $0 }), let kept = credentials.kept() { return (signer, kept) }
        guard let deadline else { return (try await requestSigner(), try await credentials.credentials()) }
        return try await configuration.clock.run(before: deadline) {
            (try await self.requestSigner(), try await credentials.credentials())
        }
    }

    /// Returns the endpoint of calls.
    ///
    /// Where no Region is configured, the instance that this runs on is asked for its own.
    package func endpoint() async throws -> Endpoint {
        let rules = EndpointRules(prefix: service.endpointPrefix, isAlwaysDualStack: service.isAlwaysDualStack)
        guard settings.region == nil else { return try settings.endpoint(by: rules) }
        var settings = settings
        do {
            settings.region = try await InstanceMetadata(context).region()
        } catch let error as CredentialsError {
            throw EndpointError(
                .missingRegion,
                "\(EndpointSettings.regionAdvice). The instance has none: \(error.message)"
            )
        }
        return try settings.endpoint(by: rules)
    }
}

extension AWSConfiguration {
    fileprivate func endpointSettings(
        serviceID: String,
        profile: SharedFileSection?,
        files: SharedFiles
    ) throws(EndpointError) -> EndpointSettings {
        var settings = try EndpointSettings(
            serviceID: serviceID,
            environment: environment,
            profile: profile,
            files: files
        )
        // What the code says comes first.
        settings.region = region ?? settings.region
        settings.usesFIPS = usesFIPS ?? settings.usesFIPS
        settings.usesDualStack = usesDualStack ?? settings.usesDualStack
        settings.url = endpointURL ?? settings.url
        return settings
    }

    /// The configured transport, or one of the client's own.
    fileprivate func makeTransport() throws(HTTPTransportError) -> any HTTPTransport {
        if let transport { return transport }
        var own = CurlTransport.Configuration()
        own.tls.roots = .environment
        return try CurlTransport(own)
    }
}
