import TenantRAG

/// The statement of an authorizer about a caller.
struct Authorization: Sendable {
    let principalID: String
    let policy: AuthorizerPolicy
    private let context: [String: String]

    /// Reads an authorizer's answer; nil for one that API Gateway could not use.
    init?(_ answer: [UInt8]) {
        guard let answer = try? JSONValue(json: answer), let principalID = answer["principalId"]?.stringValue,
            let policy = AuthorizerPolicy(answer["policyDocument"])
        else { return nil }
        var context: [String: String] = [:]
        for (name, value) in answer["context"]?.objectValue ?? [:] {
            switch value {
            case .string(let text): context[name] = text
            case .number(let number): context[name] = "\(number)"
            case .boolean(let flag): context[name] = "\(flag)"
            case .null, .array, .object: return nil
            }
        }
        self.principalID = principalID
        self.policy = policy
        self.context = context
    }

    /// The tenant: what `integration.request.header.X-Amz-Tenant-Id` is mapped from.
    var tenantID: String? { context["tenantId"] }

    /// `requestContext.authorizer` of an event; every value is a string by now.
    var members: [String: JSONValue] {
        context.mapValues { .string($0) }.merging(["principalId": .string(principalID)]) { _, last in last }
    }
}
