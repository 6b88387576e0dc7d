internal import TenantRAGFilters

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

extension ContextCondition {
    /// The condition as it reads for this caller; refuses when the context does not hold what it asks for.
    func clause(for context: TenantContext) throws(IsolationError) -> BoundaryClause {
        switch subject {
        case .user:
            guard let user = context.user else {
                throw IsolationError(
                    .missingUser,
                    "The isolation policy asks for the user (key \(key)) and the tenant context has none."
                )
            }
            return BoundaryClause(.init(key: key, operator: .equals, value: .string(user)))
        case .groups(let holding):
            return try groupClause(context.groups, holding: holding)
        case .attribute(let name):
            return try attributeClause(name, in: context)
        }
    }

    private func groupClause(_ groups: [String], holding: Holding) throws(IsolationError) -> BoundaryClause {
        // A group named twice would only use up the service's limit.
        var seen: Set<[UInt8]> = []
        let distinct = groups.filter { seen.insert(Array($0.utf8)).inserted }
        guard !distinct.isEmpty else {
            throw IsolationError(
                .missingGroups,
                "The isolation policy asks for groups (key \(key)) and the tenant context has none."
            )
        }
        switch holding {
        case .string:
            return BoundaryClause(.init(key: key, operator: .in, value: .stringList(distinct)))
        case .stringList:
            // Guide: at most 5 filters in a group; each group of the user is one.
            guard distinct.count <= 5 else {
                throw IsolationError(
                    .tooManyGroups,
                    "The tenant context has \(distinct.count) groups and the service accepts 5 alternatives for a list "
                        + "attribute (key \(key)); hold one group per document as a string, or pass fewer groups."
                )
            }
            return BoundaryClause(
                anyOf: distinct.map { .init(key: key, operator: .listContains, value: .string($0)) }
            )
        }
    }

    private func attributeClause(_ name: String, in context: TenantContext) throws(IsolationError) -> BoundaryClause {
        switch context.attributes.value(ofExactly: name) {
        case .string(let text)? where !text.isEmpty:
            return BoundaryClause(.init(key: key, operator: .equals, value: .string(text)))
        case .number(let number)?:
            return BoundaryClause(.init(key: key, operator: .equals, value: .number(number)))
        case .boolean(let flag)?:
            return BoundaryClause(.init(key: key, operator: .equals, value: .boolean(flag)))
        case .stringList(let texts)? where !texts.isEmpty && texts.allSatisfy({ !$0.isEmpty }):
            return BoundaryClause(.init(key: key, operator: .in, value: .stringList(texts)))
        case .string?, .stringList?, nil:
            throw IsolationError(
                .missingContextAttribute,
                "The isolation policy asks for an attribute (key \(key)) that the tenant context lacks or holds empty."
            )
        }
    }
}
