public import TenantRAGSigV4

extension CredentialsProvider {
    /// The credentials of the environment variables `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, for temporary ones,
    /// `AWS_SESSION_TOKEN`.
    public static let environment = CredentialsProvider(
        name: "environment",
        in: { context in
            let environment = context.environment
            let (id, secret) = (environment["AWS_ACCESS_KEY_ID"], environment["AWS_SECRET_ACCESS_KEY"])
            guard id != nil || secret != nil else {
                throw CredentialsError(.notConfigured, "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set")
            }
            guard let id, let secret else {
                throw CredentialsError(
                    .missingSetting,
                    "only one of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY is set; set both"
                )
            }
            do throws(SigningError) {
                let credentials = try Credentials(
                    accessKeyID: id,
                    secretAccessKey: SecretBytes(secret),
                    sessionToken: environment["AWS_SESSION_TOKEN"]
                )
                return ResolvedCredentials(credentials, provider: "environment")
            } catch {
                throw CredentialsError(.invalidSetting, "the keys in the environment cannot be used: \(error.message)")
            }
        }
    )

    /// Credentials that are there already.
    ///
    /// For keys that something else keeps fresh. Never write a secret into source code.
    ///
    /// - Parameter credentials: The credentials.
    /// - Returns: A provider of these credentials.
    public static func `static`(_ credentials: Credentials) -> CredentialsProvider {
        CredentialsProvider(name: "static", in: { _ in ResolvedCredentials(credentials, provider: "static") })
    }
}
