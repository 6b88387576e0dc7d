extension CredentialsProvider {
    /// The credentials of the role of the Amazon EC2 instance that this process runs on.
    ///
    /// By version 2 of the instance metadata service; version 1, which asks for no token, is never used. One attempt of a
    /// second by default: elsewhere than on an instance nobody answers, and nothing is configured. Credentials that have
    /// ended, because the service could not renew them, are used on for 5 to 10 minutes, as AWS asks of its SDKs (AWS SDKs
    /// and Tools Reference Guide, page "IMDS credential provider").
    ///
    /// `AWS_EC2_METADATA_DISABLED=true` switches it off; `AWS_EC2_METADATA_SERVICE_ENDPOINT` and
    /// `AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE` (`IPv4`, `IPv6`) say where it is, `AWS_METADATA_SERVICE_TIMEOUT` and
    /// `AWS_METADATA_SERVICE_NUM_ATTEMPTS` how long and how often to try. All but the first can stand in the profile.
    public static let instance = CredentialsProvider.reading(name: "instance") { context in
        try await InstanceMetadata(context).credentials()
    }
}
