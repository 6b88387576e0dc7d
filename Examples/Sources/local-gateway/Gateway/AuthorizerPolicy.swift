import TenantRAG

/// The policy that an authorizer answers with: who may call which method.
struct AuthorizerPolicy: Sendable {
    enum Decision { case allowed, denied, explicitlyDenied }

    private struct Statement {
        let allows: Bool
        let actions: [WildcardPattern]
        let resources: [WildcardPattern]
    }

    private let statements: [Statement]

    /// Reads a policy document; nil for one that cannot be understood as a whole.
    init?(_ document: JSONValue?) {
        let members: [JSONValue]
        switch document?["Statement"] {
        case .array(let several): members = several
        case .object(let one): members = [.object(one)]
        default: return nil
        }
        var statements: [Statement] = []
        for member in members {
            // A condition or a negation that is passed over would allow too much.
            guard let names = member.objectValue?.keys,
                Set(names).isSubset(of: ["Sid", "Effect", "Action", "Resource"]),
                let effect = member["Effect"]?.stringValue, ["Allow", "Deny"].contains(effect),
                let actions = Self.patterns(member["Action"]), let resources = Self.patterns(member["Resource"])
            else { return nil }
            statements.append(Statement(allows: effect == "Allow", actions: actions, resources: resources))
        }
        self.statements = statements
    }

    /// Returns whether a method may be called; one statement that denies outweighs all that allow.
    func decision(for methodARN: String) -> Decision {
        let fitting = statements.filter { statement in
            statement.actions.contains { $0.matches("execute-api:Invoke") }
                && statement.resources.contains { $0.matches(methodARN) }
        }
        if fitting.isEmpty { return .denied }
        return fitting.allSatisfy(\.allows) ? .allowed : .explicitlyDenied
    }

    private static func patterns(_ value: JSONValue?) -> [WildcardPattern]? {
        let texts: [String?]
        switch value {
        case .string(let one): texts = [one]
        case .array(let several): texts = several.map(\.stringValue)
        default: return nil
        }
        // The service takes a resource of 512 characters at most.
        guard !texts.isEmpty, texts.allSatisfy({ $0.map { $0.utf8.count <= 512 } ?? false }) else { return nil }
        return texts.compactMap { $0.map(WildcardPattern.init) }
    }
}
