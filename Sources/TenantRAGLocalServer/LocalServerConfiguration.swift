#if LocalServer
public import TenantRAG

/// The address, the callers, the limits and the faults of a ``LocalServer``.
///
/// ```swift
/// var configuration = LocalServerConfiguration()
/// configuration.port = 8080
/// configuration.faults.requestsPerSecond = .accountQuotas
/// ```
public struct LocalServerConfiguration: Sendable {
    /// The address to listen on; by default `127.0.0.1`.
    ///
    /// There is no TLS, so anything but a loopback address shows documents and answers to the network.
    public var host: String

    /// The port, 0 to 65,535; by default 0: one that is free.
    public var port: Int

    /// The access keys that requests may be signed with; by default none, and the server generates one.
    public var credentials: [Credentials]

    /// The region that requests must be signed for; by default any.
    public var region: String?

    /// The limits on clients.
    public var limits: LocalServerLimits

    /// The faults to inject; none by default.
    public var faults: LocalServerFaults

    /// The clock by which signatures and links are dated.
    package var now: @Sendable () -> Timestamp = { .now }

    /// Creates a configuration.
    ///
    /// - Parameters:
    ///   - host: The address to listen on.
    ///   - port: The port; 0 for one that is free.
    ///   - credentials: The access keys that requests may be signed with; without any the server generates one.
    ///   - region: The region that requests must be signed for; nil for any.
    ///   - limits: The limits on clients.
    ///   - faults: The faults to inject.
    public init(
        host: String = "127.0.0.1",
        port: Int = 0,
        credentials: [Credentials] = [],
        region: String? = nil,
        limits: LocalServerLimits = LocalServerLimits(),
        faults: LocalServerFaults = LocalServerFaults()
    ) {
        self.host = host
        self.port = port
        self.credentials = credentials
        self.region = region
        self.limits = limits
        self.faults = faults
    }

    /// The configuration, when it can be served with.
    func checked() throws(LocalServerError) -> LocalServerConfiguration {
        func require(_ condition: Bool, _ message: String) throws(LocalServerError) {
            if !condition { throw LocalServerError(.invalidConfiguration, message) }
        }
        try require(!host.isEmpty, "the host is empty; 127.0.0.1 is this machine alone")
        try require(0...65_535 ~= port, "the port is \(port); use 0 to 65,535")
        try require(
            Set(credentials.map(\.accessKeyID)).count == credentials.count,
            "two credentials have one access key id"
        )
        if let region, (try? Region(validating: region)) == nil {
            try require(false, "the region is not valid: use a name such as us-east-1")
        }
        try limits.check(require)
        try faults.check(require)
        try require(
            faults.latency < limits.requestTime,
            "the latency is \(faults.latency), and a request may take \(limits.requestTime): none would be answered"
        )
        return self
    }
}
#endif
