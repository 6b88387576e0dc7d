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
