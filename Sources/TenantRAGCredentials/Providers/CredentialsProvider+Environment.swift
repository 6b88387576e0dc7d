public import TenantRAGSigV4

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

    /// Credentials that are there already.
    ///
    /// For keys that something else keeps fresh. Never write a secret into source code.
    ///
    /// - Parameter credentials: The credentials.
    /// - Returns: A provider of these credentials.
    public static func `static`(_ credentials: Credentials) -> CredentialsProvider {
        CredentialsProvider.reading(name: "static") { _ in credentials }
    }
}
