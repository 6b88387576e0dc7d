/// The settings that decide on an endpoint: the Region, FIPS, dual-stack, and a custom address.
///
/// Each is taken from the first place that has it: what the code says, the environment, the profile of the shared files
/// (AWS SDKs and Tools Reference Guide, pages "AWS Region", "Dual-stack and FIPS endpoints" and "Service-specific
/// endpoints"). There is no default Region.
package struct EndpointSettings: Sendable, Hashable {
    /// The Region; nil when none is configured.
    package var region: Region?
    /// A Boolean value that indicates whether the cryptography must be validated after FIPS 140.
    package var usesFIPS: Bool
    /// A Boolean value that indicates whether the host must have IPv6 addresses, too.
    package var usesDualStack: Bool
    /// A custom address; nil for the service's.
    package var url: String?

    package init(region: Region? = nil, usesFIPS: Bool = false, usesDualStack: Bool = false, url: String? = nil) {
        self.region = region
        self.usesFIPS = usesFIPS
        self.usesDualStack = usesDualStack
        self.url = url
    }

    /// Creates the settings that are configured for a service.
    ///
    /// - Parameters:
    ///   - serviceID: The service's own identifier: `Bedrock Agent Runtime`.
    ///   - environment: The environment variables.
    ///   - profile: The chosen profile; nil when there is none.
    ///   - files: The shared files, for the section that the profile's `services` names.
    /// - Throws: ``EndpointError`` for a setting that is not what it must be.
    package init(
        serviceID: String,
        environment: ProcessEnvironment,
        profile: SharedFileSection?,
        files: SharedFiles
    ) throws(EndpointError) {
        region = try Self.region(environment: environment, profile: profile)
        func isOn(_ variable: String, _ setting: String) throws(EndpointError) -> Bool {
            let (name, value) =
                environment[variable].map { (variable, $0) } ?? (setting, profile?[setting] ?? "false")
            switch value.lowercased() {
            case "true": return true
            case "false": return false
            default: throw EndpointError(.invalidSetting, "\(name) must be true or false")
            }
        }
        usesFIPS = try isOn("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint")
        usesDualStack = try isOn("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint")
        guard try !isOn("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls") else { return }
        let key = serviceID.split(separator: " ").joined(separator: "_")
        url =
            environment["AWS_ENDPOINT_URL_\(key.uppercased())"] ?? environment["AWS_ENDPOINT_URL"]
            ?? profile?["services"].flatMap { files.services($0) }?[key.lowercased(), "endpoint_url"]
            ?? profile?["endpoint_url"]
    }

    private static func region(
        environment: ProcessEnvironment,
        profile: SharedFileSection?
    ) throws(EndpointError) -> Region? {
        for variable in ["AWS_REGION", "AWS_DEFAULT_REGION"] {
            guard let name = environment[variable] else { continue }
            return try Region(validating: name, from: "\(variable) in the environment")
        }
        guard let profile, let name = profile["region"] else { return nil }
        return try Region(validating: name, from: "region in the profile \(profile.name) of the shared files")
    }

    /// The advice where no Region is configured.
    package static let regionAdvice =
        "no Region is configured; pass one, or set AWS_REGION, or `region` in the profile of the shared config file"

    /// The endpoint.
    ///
    /// - Parameter rules: How the service's host names are made.
    /// - Returns: The service's own endpoint, or the configured one.
    /// - Throws: ``EndpointError`` with code `missingRegion`, `conflictingSettings` or `invalidURL`.
    package func endpoint(by rules: EndpointRules) throws(EndpointError) -> Endpoint {
        guard let region else {
            throw EndpointError(.missingRegion, Self.regionAdvice)
        }
        guard let url else {
            return rules.endpoint(in: region, usesFIPS: usesFIPS, usesDualStack: usesDualStack)
        }
        guard !usesFIPS, !usesDualStack else {
            throw EndpointError(
                .conflictingSettings,
                "an endpoint's address is configured, and \(usesFIPS ? "FIPS" : "dual-stack") is asked for, which only "
                    + "AWS's own host names can promise; configure one or the other"
            )
        }
        return try Endpoint(url: url, signingRegion: region)
    }
}
