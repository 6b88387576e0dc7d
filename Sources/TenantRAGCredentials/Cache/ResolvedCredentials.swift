public import TenantRAGSigV4

/// Credentials and the provider that had them.
///
/// ```swift
/// let resolved = try await CredentialsCache(.default).credentials()
/// print(resolved.provider, resolved.credentials.accessKeyID, resolved.credentials.expiration ?? "do not expire")
/// ```
public final class ResolvedCredentials: Sendable {
    // An object, so that what was prepared for these credentials is known again without comparing secrets.

    /// The credentials.
    public let credentials: Credentials

    /// The name of the provider that had them: `environment`, `profile prod`, `container`.
    public let provider: String

    /// Creates a record of credentials and their provider.
    ///
    /// - Parameters:
    ///   - credentials: The credentials.
    ///   - provider: The provider's name.
    public init(_ credentials: Credentials, provider: String) {
        self.credentials = credentials
        self.provider = provider
    }
}

extension ResolvedCredentials: CustomStringConvertible, CustomReflectable {
    /// The provider and the access key's id; nothing secret.
    public var description: String { "\(credentials.accessKeyID) from \(provider)" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
