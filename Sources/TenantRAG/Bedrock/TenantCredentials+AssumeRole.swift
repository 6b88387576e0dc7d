public import TenantRAGAWS
public import TenantRAGCredentials
internal import TenantRAGIsolation

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
