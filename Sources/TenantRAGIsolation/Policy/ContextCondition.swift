/// A further condition that a policy takes from the context, beside the tenant: user, groups or an attribute.
///
/// Conditions are positive (`equals`, `in`, `listContains`), so a document without the key is never visible, and they
/// fail closed: a context without the user, a group or the attribute is refused, not admitted.
///
/// ```swift
/// let policy = try IsolationPolicy.metadata(also: [.user(key: "owner"), .groups(key: "teams", heldAs: .stringList)])
/// ```
public struct ContextCondition: Sendable {
    /// The form in which a document holds the attribute that groups are compared with.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Holding: Sendable, Hashable {
        /// One string per document; one of the caller's groups must be it (`in`, which also takes a list that has one).
        case string
        /// A list of strings per document; it must hold one of the caller's groups (`listContains`, at most 5 groups).
        case stringList
    }

    enum Subject: Sendable {
        case user
        case groups(Holding)
        case attribute(String)
    }

    /// The metadata key that documents carry.
    public let key: String

    let subject: Subject

    /// The document's attribute equals the user's id; a context without a user is refused.
    ///
    /// - Parameter key: the metadata key, under the rules of the policy's own key.
    /// - Returns: the condition.
    public static func user(key: String) -> ContextCondition {
        ContextCondition(key: key, subject: .user)
    }

    /// The document belongs to one of the user's groups; a context without groups is refused.
    ///
    /// - Parameters:
    ///   - key: the metadata key, under the rules of the policy's own key.
    ///   - holding: the form in which documents hold groups: one, or a list.
    /// - Returns: the condition.
    public static func groups(key: String, heldAs holding: Holding) -> ContextCondition {
        ContextCondition(key: key, subject: .groups(holding))
    }

    /// The document's attribute equals the context's, or is one of them when the context holds a list.
    ///
    /// A context that lacks the attribute, or holds an empty string or an empty list, is refused.
    ///
    /// - Parameters:
    ///   - name: the name in ``TenantContext/attributes``, compared byte for byte.
    ///   - key: the metadata key, under the rules of the policy's own key.
    /// - Returns: the condition.
    public static func attribute(_ name: String, key: String) -> ContextCondition {
        ContextCondition(key: key, subject: .attribute(name))
    }
}
