internal import Synchronization
public import TenantRAGAWS
public import TenantRAGCredentials
public import TenantRAGIsolation

/// Credentials that are narrowed to one tenant, cached separately for each tenant.
///
/// The pattern of a token vending machine: a role is assumed with the tenant's id as a session tag, and the policies of
/// resources compare that tag, so that a dedicated knowledge base or a prefix in Amazon S3 is closed to other tenants by
/// IAM itself. In a shared knowledge base IAM cannot do that; there this library is the barrier, with these credentials
/// or without them.
///
/// ```swift
/// let credentials = TenantCredentials.assumeRole(arn: "arn:aws:iam::123456789012:role/tenant-documents")
/// let bedrock = try BedrockKnowledgeBase(
///     id: KnowledgeBaseID(validating: "KB12345678"),
///     modelARN: "eu.amazon.nova-lite-v1:0",
///     vectorStore: .s3Vectors,
///     tenantCredentials: credentials
/// )
/// print(TenantRAGClient(bedrock).configuration.policy)
/// ```
public final class TenantCredentials: Sendable {
    private struct Key: Hashable {
        let tenant: TenantID
        // Bytes, because two users may differ in the form of a letter alone.
        let user: [UInt8]?
    }

    private struct Entry {
        let credentials: CredentialsCache
        var lastUse: UInt64
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var uses: UInt64 = 0

        mutating func use(_ key: Key) -> CredentialsCache? {
            uses += 1
            entries[key]?.lastUse = uses
            return entries[key]?.credentials
        }
    }

    private let provider: @Sendable (TenantID, String?) -> CredentialsProvider
    private let context: CredentialsContext
    private let maximumTenantCount: Int
    private let distinguishesUsers: Bool
    private let state = Mutex(State())

    /// Creates a cache of credentials, each fetched from a provider of the tenant's own.
    ///
    /// - Parameters:
    ///   - configuration: Transport, environment and Region for what the providers send.
    ///   - maximumTenantCount: The maximum number of tenants and users whose credentials are cached, 1 at least; the
    ///     least recently used go first. 1,000 by default.
    ///   - distinguishesUsers: Pass false if all users of a tenant share its credentials; true by default.
    ///   - provider: The provider for a tenant and, where the context names one, a user.
    public init(
        configuration: AWSConfiguration = AWSConfiguration(),
        maximumTenantCount: Int = 1_000,
        distinguishesUsers: Bool = true,
        provider: @escaping @Sendable (TenantID, _ user: String?) -> CredentialsProvider
    ) {
        self.provider = provider
        self.maximumTenantCount = max(1, maximumTenantCount)
        self.distinguishesUsers = distinguishesUsers
        context = configuration.credentialsContext
    }

    /// The credentials of a tenant, fetched when a call needs them.
    func credentials(for tenant: TenantID, user: String?) -> CredentialsCache {
        let user = distinguishesUsers ? user : nil
        let key = Key(tenant: tenant, user: user.map { Array($0.utf8) })
        if let kept = state.withLock({ $0.use(key) }) { return kept }
        // Outside of the lock: this is the caller's code, and it may be slow, or ask for credentials itself.
        let made = CredentialsCache(provider(tenant, user), in: context)
        return state.withLock { state in
            // Another call may have been faster; all share one fetch.
            if let kept = state.use(key) { return kept }
            if state.entries.count >= maximumTenantCount,
                let oldest = state.entries.min(by: { $0.value.lastUse < $1.value.lastUse })
            {
                state.entries[oldest.key] = nil
            }
            state.entries[key] = Entry(credentials: made, lastUse: state.uses)
            return made
        }
    }
}

extension TenantCredentials: CustomStringConvertible, CustomReflectable {
    /// The number of tenants and users whose credentials are cached.
    public var description: String { "TenantCredentials(\(state.withLock { $0.entries.count }) kept)" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension TenantCredentials {
    /// A role, assumed for each tenant with the tenant's id as a session tag.
    ///
    /// A policy compares the tag with `aws:PrincipalTag/tenant`. The tag is transitive, so that no session which is made
    /// with these credentials can change it. The session is called after the tenant, made legal by
    /// ``/TenantRAGCredentials/RoleSessionName``, which AWS CloudTrail shows. The role's trust policy must allow `sts:TagSession`
    /// besides `sts:AssumeRole`.
    ///
    /// A user's id that cannot be a session tag (256 letters, digits, spaces and `_.:/=+-@`) fails the call; without a
    /// `userTag` users share the tenant's credentials.
    ///
    /// - Parameters:
    ///   - arn: The role's ARN.
    ///   - source: The credentials with which to assume it, fetched once for all tenants; the configuration's by default.
    ///   - tenantTag: The key of the tag that holds the tenant's id.
    ///   - userTag: The key of the tag that holds the user's id where the context names one; nil for no such tag.
    ///   - duration: The duration of a session: 900 to 43,200 seconds, as far as the role allows; an hour by default.
    ///   - configuration: Transport, environment and Region for the calls.
    ///   - maximumTenantCount: The maximum number of tenants and users whose credentials are cached; 1,000 by default.
    /// - Returns: The credentials.
    public static func assumeRole(
        arn: String,
        from source: CredentialsProvider? = nil,
        tenantTag: String = "tenant",
        userTag: String? = "user",
        duration: Duration? = nil,
        configuration: AWSConfiguration = AWSConfiguration(),
        maximumTenantCount: Int = 1_000
    ) -> TenantCredentials {
        let cached = (source ?? configuration.credentials).cached(in: configuration.credentialsContext)
        return TenantCredentials(
            configuration: configuration,
            maximumTenantCount: maximumTenantCount,
            distinguishesUsers: userTag != nil
        ) { tenant, user in
            var tags = [tenantTag: tenant.rawValue]
            if let userTag, let user {
                // A user of that name would be the tenant to every policy.
                guard userTag != tenantTag else { return sameTag(tenantTag) }
                tags[userTag] = user
            }
            return .assumeRole(
                arn: arn,
                from: cached,
                sessionName: tenant.rawValue,
                duration: duration,
                tags: tags,
                transitiveTagKeys: [tenantTag]
            )
        }
    }

    private static func sameTag(_ key: String) -> CredentialsProvider {
        CredentialsProvider(name: "role for each tenant") {
            throw CredentialsError(.invalidSetting, "tenantTag and userTag must differ; both are \(key)")
        }
    }
}
