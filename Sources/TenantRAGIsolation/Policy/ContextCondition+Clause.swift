internal import TenantRAGFilters

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
