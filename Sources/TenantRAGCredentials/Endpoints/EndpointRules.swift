/// The rules by which the host name of a service is made of a Region.
///
/// Source: the services' endpoint rule sets (`endpoint-rule-set-1.json`) as botocore 1.44.5 ships them. They differ in
/// what stands here and in nothing else; the interop tests hold the two against each other.
package struct EndpointRules: Sendable, Hashable {
    /// The labels before the Region: `bedrock-agent-runtime`.
    let prefix: String
    /// A Boolean value that indicates whether the FIPS host name in `aws-us-gov` is the plain one.
    let isAlwaysFIPSInGovCloud: Bool
    /// The host of the Region `aws-global`, which is signed for `us-east-1`; nil where there is none.
    let globalHost: String?

    /// A Boolean value that indicates whether all hosts have IPv6 addresses, under the suffix of such hosts: S3 Vectors.
    let isAlwaysDualStack: Bool

    package init(
        prefix: String,
        isAlwaysFIPSInGovCloud: Bool = false,
        globalHost: String? = nil,
        isAlwaysDualStack: Bool = false
    ) {
        self.prefix = prefix
        self.isAlwaysDualStack = isAlwaysDualStack
        self.isAlwaysFIPSInGovCloud = isAlwaysFIPSInGovCloud
        self.globalHost = globalHost
    }

    /// Security Token Service: temporary credentials.
    package static let sts = Self(prefix: "sts", isAlwaysFIPSInGovCloud: true, globalHost: "sts.amazonaws.com")
    /// IAM Identity Center: the credentials of a role for a user who has signed in.
    package static let sso = Self(prefix: "portal.sso", isAlwaysFIPSInGovCloud: true)
    /// IAM Identity Center: signing in.
    package static let ssoOIDC = Self(prefix: "oidc", isAlwaysFIPSInGovCloud: true)

    /// The endpoint in a Region.
    ///
    /// - Parameters:
    ///   - region: Where.
    ///   - usesFIPS: Whether the cryptography must be validated after FIPS 140.
    ///   - usesDualStack: Whether the host must have IPv6 addresses, too.
    /// - Returns: The service's own endpoint.
    package func endpoint(in region: Region, usesFIPS: Bool = false, usesDualStack: Bool = false) -> Endpoint {
        let partition = Partition.containing(region)
        if let globalHost, region.rawValue == "aws-global", !usesFIPS, !usesDualStack {
            return Endpoint(host: globalHost, signingRegion: "us-east-1")
        }
        let isPlainFIPS = isAlwaysFIPSInGovCloud && partition.id == "aws-us-gov" && !usesDualStack
        let fips = usesFIPS && !isPlainFIPS ? "-fips" : ""
        let suffix = usesDualStack || isAlwaysDualStack ? partition.dualStackDNSSuffix : partition.dnsSuffix
        return Endpoint(host: "\(prefix)\(fips).\(region).\(suffix)", signingRegion: region.rawValue)
    }
}
