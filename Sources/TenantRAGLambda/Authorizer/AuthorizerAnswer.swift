internal import TenantRAG

/// The response of an authorizer: a policy, or a simple response.
struct AuthorizerAnswer: Sendable {
    enum Form: Sendable {
        case policy
        case simple
    }

    let form: Form
    /// The allowed resource; nil where everything is denied.
    ///
    /// A denial needs no bounds: a cached answer is for this caller alone, and nothing is allowed without a statement.
    let allowed: String?
    let principalID: String
    let method: APIGatewayMethod
    /// Names and values for the function behind.
    var context: [(name: String, value: String)] = []
    /// The key of a usage plan.
    var usageKey: String?
}

extension AuthorizerAnswer: JSONWritable {
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch form {
        case .policy: writePolicy(to: &writer)
        case .simple:
            writer.writeMember("isAuthorized")
            writer.write(allowed != nil)
        }
        if !context.isEmpty {
            writer.writeMember("context")
            writer.beginObject()
            for (name, value) in context {
                writer.writeMember(name: name)
                writer.write(value)
            }
            writer.endObject()
        }
        if form == .policy, let usageKey {
            writer.writeMember("usageIdentifierKey")
            writer.write(usageKey)
        }
        writer.endObject()
    }

    private func writePolicy(to writer: inout JSONWriter) {
        writer.writeMember("principalId")
        writer.write(principalID)
        writer.writeMember("policyDocument")
        writer.beginObject()
        writer.writeMember("Version")
        writer.write("2012-10-17")
        writer.writeMember("Statement")
        writer.beginArray()
        writer.beginObject()
        writer.writeMember("Action")
        writer.write("execute-api:Invoke")
        writer.writeMember("Effect")
        writer.write(allowed == nil ? "Deny" : "Allow")
        writer.writeMember("Resource")
        writer.write(allowed ?? method.stageResource)
        writer.endObject()
        writer.endArray()
        writer.endObject()
    }
}
