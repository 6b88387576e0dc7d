internal import BedrockAgentRuntime
internal import TenantRAGFilters
internal import TenantRAGIsolation

/// The fact about a caller that is their e-mail address, for the access control lists of a managed knowledge base.
///
/// Document sources of managed knowledge bases may have access control lists, which name users by e-mail address (Bedrock user
/// guide, "ACL-aware retrieval on managed knowledge bases"). They narrow what a user sees within a tenant and never stand in
/// for the tenant's scope.
///
/// ```swift
/// var configuration = TenantRAGConfiguration()
/// configuration.accessControlUser = .attribute("email")
/// ```
public struct AccessControlUser: Sendable, Hashable {
    private enum Source: Sendable, Hashable {
        case user
        case attribute(String)
    }

    private let source: Source

    /// The context's user, where the identity provider names users by e-mail address.
    public static let user = AccessControlUser(source: .user)

    /// An attribute of the context, a string.
    ///
    /// - Parameter name: The name in ``/TenantRAGIsolation/TenantContext/attributes``, compared byte for byte.
    /// - Returns: The attribute.
    public static func attribute(_ name: String) -> AccessControlUser {
        AccessControlUser(source: .attribute(name))
    }

    /// The caller as the service wants to know them.
    ///
    /// - Parameters:
    ///   - context: The caller.
    ///   - store: The knowledge base's vector store.
    /// - Returns: The caller's e-mail address.
    /// - Throws: ``TenantRAGError`` with code `unsupportedSetting` where the knowledge base is not a managed one, and with
    ///   `missingAccessControlUser` where the context has no e-mail address.
    func userContext(of context: TenantContext, on store: VectorStore) throws(TenantRAGError) -> UserContext {
        guard store.isManaged else {
            throw TenantRAGError(
                .unsupportedSetting,
                "accessControlUser: only managed knowledge bases have access control lists, and this one's store is "
                    + "\(store.name); narrow by a policy's condition on the user instead"
            )
        }
        let email: String?
        let origin: String
        switch source {
        case .user: (email, origin) = (context.user, "user")
        case .attribute(let name):
            origin = "attribute"
            if case .string(let text)? = context.attributes.value(ofExactly: name) { email = text } else { email = nil }
        }
        guard let email, Self.isEmailAddress(email) else {
            throw TenantRAGError(
                .missingAccessControlUser,
                "accessControlUser: the tenant context's \(origin) is "
                    + (email == nil ? "missing or not a string" : "not an e-mail address")
                    + "; without one the service would leave out every source with access control lists"
            )
        }
        return UserContext(userId: email)
    }

    /// The rules that every address keeps (RFC 5321): a local part, a domain, 320 characters at most, nothing invisible.
    private static func isEmailAddress(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard scalars.count <= 320, let at = scalars.lastIndex(of: "@") else { return false }
        return at != scalars.startIndex && scalars.index(after: at) != scalars.endIndex
            && scalars.allSatisfy { !$0.properties.isWhitespace && !$0.isInvisible }
    }
}
