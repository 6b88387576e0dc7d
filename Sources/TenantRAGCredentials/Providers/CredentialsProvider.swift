public import TenantRAGSigV4

/// A source of the credentials of calls, which is called when a call needs them.
///
/// ```swift
/// let provider = CredentialsProvider(name: "vault") {
///     try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: SecretBytes("example"))
/// }
/// print(provider)  // vault
/// ```
public struct CredentialsProvider: Sendable, CustomStringConvertible {
    /// The name in errors and logs.
    public let name: String

    private let fetch: @Sendable (CredentialsContext) async throws -> ResolvedCredentials
    private var forget: @Sendable (ResolvedCredentials) -> Void = { _ in }

    /// Creates a provider from a closure.
    ///
    /// The closure is called when credentials are needed, once for all callers that wait, and again before they expire.
    ///
    /// - Parameters:
    ///   - name: The name in errors and logs.
    ///   - credentials: Returns credentials, with their expiration where they have one.
    public init(name: String, _ credentials: @escaping @Sendable () async throws -> Credentials) {
        self = .reading(name: name) { _ in try await credentials() }
    }

    private init(
        name: String,
        fetch: @escaping @Sendable (CredentialsContext) async throws -> ResolvedCredentials
    ) {
        self.name = name
        self.fetch = fetch
    }

    /// Returns a provider that reads its credentials from the context, under its own name.
    static func reading(
        name: String,
        _ credentials: @escaping @Sendable (CredentialsContext) async throws -> Credentials
    ) -> CredentialsProvider {
        CredentialsProvider(name: name, fetch: { ResolvedCredentials(try await credentials($0), provider: name) })
    }

    /// Returns a provider that calls others, whose names the credentials carry.
    static func resolving(
        name: String,
        _ fetch: @escaping @Sendable (CredentialsContext) async throws -> ResolvedCredentials
    ) -> CredentialsProvider {
        CredentialsProvider(name: name, fetch: fetch)
    }

    /// Fetches credentials, without a cache.
    ///
    /// - Throws: ``CredentialsError`` with code `notConfigured` where nothing is configured for this provider.
    package func credentials(in context: CredentialsContext) async throws -> ResolvedCredentials {
        try await fetch(context)
    }

    /// Returns this provider with a cache, for providers that share it as their source.
    package func cached(in context: CredentialsContext) -> CredentialsProvider {
        let cache = CredentialsCache(self, in: context)
        var cached = CredentialsProvider.resolving(name: name) { _ in try await cache.credentials() }
        cached.forget = cache.forget
        return cached
    }

    /// Records that a service has refused these credentials, so that a cache does not return them again.
    func refused(_ resolved: ResolvedCredentials) { forget(resolved) }

    /// The name.
    public var description: String { name }
}

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

extension CredentialsProvider {
    /// The credentials of the environment variables `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`.
    ///
    /// For temporary ones `AWS_SESSION_TOKEN` is set as well, and perhaps `AWS_CREDENTIAL_EXPIRATION`: from then on they
    /// are refused with code `expired` (AWS SDKs and Tools Reference Guide, page "AWS access keys").
    public static let environment = CredentialsProvider.reading(name: "environment") { context in
        let environment = context.environment
        let settings = KeySettings(
            place: "the environment",
            id: ("AWS_ACCESS_KEY_ID", environment["AWS_ACCESS_KEY_ID"]),
            secret: ("AWS_SECRET_ACCESS_KEY", environment["AWS_SECRET_ACCESS_KEY"]),
            token: environment["AWS_SESSION_TOKEN"].map { ("AWS_SESSION_TOKEN", $0) }
                ?? ("AWS_SECURITY_TOKEN", environment["AWS_SECURITY_TOKEN"]),
            expiration: environment["AWS_CREDENTIAL_EXPIRATION"].map { ("AWS_CREDENTIAL_EXPIRATION", $0) }
        )
        guard let credentials = try settings.credentials() else {
            throw CredentialsError(.notConfigured, "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set")
        }
        if let end = credentials.expiration, end <= context.clock.date() {
            throw AnsweredCredentials.ended(end, of: "the environment")
        }
        return credentials
    }

    /// Returns a provider of fixed credentials, for keys that something else renews.
    ///
    /// Never write a secret into source code.
    ///
    /// - Parameter credentials: The credentials.
    /// - Returns: A provider of these credentials.
    public static func `static`(_ credentials: Credentials) -> CredentialsProvider {
        CredentialsProvider.reading(name: "static") { _ in credentials }
    }
}

extension CredentialsProvider {
    /// The credentials of the task or pod that this process runs in: Amazon ECS, and EKS Pod Identity.
    ///
    /// They come from the endpoint that `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI` (below `http://169.254.170.2`) or
    /// `AWS_CONTAINER_CREDENTIALS_FULL_URI` names. A full address begins with `https`; with `http` only where it is this
    /// machine (`localhost`, 127.0.0.0/8, ::1), 169.254.170.2, 169.254.170.23 or fd00:ec2::23. The token to show there is in
    /// the file `AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE`, read at each fetch, or in `AWS_CONTAINER_AUTHORIZATION_TOKEN`. Up
    /// to three attempts, of 10 seconds at most (AWS SDKs and Tools Reference Guide, page "Container credential provider").
    public static let container = CredentialsProvider.reading(name: "container") { context in
        guard let endpoint = try ContainerCredentials(context) else {
            throw CredentialsError(
                .notConfigured,
                "neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set"
            )
        }
        return try await endpoint.credentials()
    }
}

extension CredentialsProvider {
    /// The credentials of the role of the Amazon EC2 instance that this process runs on.
    ///
    /// By version 2 of the instance metadata service; version 1, which asks for no token, is never used. One attempt of a
    /// second by default: elsewhere than on an instance there is no response, and nothing is configured. Credentials that have
    /// expired, because the service could not renew them, are used on for 5 to 10 minutes, as AWS asks of its SDKs (AWS SDKs
    /// and Tools Reference Guide, page "IMDS credential provider").
    ///
    /// `AWS_EC2_METADATA_DISABLED=true` switches it off; `AWS_EC2_METADATA_SERVICE_ENDPOINT` and
    /// `AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE` (`IPv4`, `IPv6`) say where it is, `AWS_METADATA_SERVICE_TIMEOUT` and
    /// `AWS_METADATA_SERVICE_NUM_ATTEMPTS` how long and how often to try. All but the first can stand in the profile.
    public static let instance = CredentialsProvider.reading(name: "instance") { context in
        try await InstanceMetadata(context).credentials()
    }
}

extension CredentialsProvider {
    /// Returns a provider of the credentials that a program prints, as `credential_process` of a profile does.
    ///
    /// It prints `{"Version": 1, "AccessKeyId": ..., "SecretAccessKey": ..., "SessionToken": ..., "Expiration": ...}`, the last
    /// two if it likes, in at most 64 KiB and 60 seconds. No shell runs it: words are split as a POSIX shell splits them, and
    /// nothing else is done. Its standard input is empty and its standard error is dropped. Cancelling the call ends it
    /// (AWS SDKs and Tools Reference Guide, page "Process credential provider").
    ///
    /// - Parameter command: The program's path or name and its arguments.
    /// - Returns: A provider of what the program prints.
    public static func process(_ command: String) -> CredentialsProvider {
        CredentialsProvider.reading(name: "process") { context in
            try await CredentialProcess(command: command, of: "the provider").credentials(in: context)
        }
    }
}

extension CredentialsProvider {
    /// The first of several providers that has anything configured.
    ///
    /// A provider that has nothing configured (``CredentialsError/Code/notConfigured``, or ``CredentialsError/Code/notFound``
    /// of an inner chain) is passed over. One that **is** configured and fails ends the search with its error: a service
    /// must never silently go on under another identity. When nothing is found, the error lists each provider and why it gave
    /// nothing.
    ///
    /// ```swift
    /// let provider = CredentialsProvider.chain(.environment, .container)
    /// ```
    ///
    /// - Parameter providers: The providers in the order in which they are asked.
    /// - Returns: A provider of what the first of them has.
    public static func chain(_ providers: CredentialsProvider...) -> CredentialsProvider {
        chain(providers)
    }

    /// The first of several providers that has anything configured; see ``chain(_:)-(CredentialsProvider...)``.
    ///
    /// - Parameter providers: The providers in the order in which they are asked.
    /// - Returns: A provider of what the first of them has.
    public static func chain(_ providers: [CredentialsProvider]) -> CredentialsProvider {
        let name = "chain(\(providers.map(\.name).joined(separator: ", ")))"
        return CredentialsProvider.resolving(name: name) { context in try await search(providers, in: context) }
    }

    /// Asks one after another.
    ///
    /// - Throws: ``CredentialsError`` with code `notFound`, or what a provider threw that is configured.
    static func search(
        _ providers: [CredentialsProvider],
        in context: CredentialsContext
    ) async throws -> ResolvedCredentials {
        var reasons: [String] = []
        for provider in providers {
            try Task.checkCancellation()
            do {
                return try await provider.credentials(in: context)
            } catch let error as CredentialsError where error.code == .notConfigured || error.code == .notFound {
                reasons.append("\(provider.name): \(error.message)")
            }
        }
        throw CredentialsError(
            .notFound,
            "there are no credentials. Asked were: \(reasons.joined(separator: "; ")). To have some, set AWS_ACCESS_KEY_ID "
                + "and AWS_SECRET_ACCESS_KEY, or set AWS_PROFILE to a profile of the shared config file, or give the "
                + "instance, task or pod that this runs on a role"
        )
    }
}
