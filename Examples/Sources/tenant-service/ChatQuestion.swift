import TenantRAG

/// The body of a question, as the chat function behind API Gateway takes it too (Documentation/Lambda.md).
///
/// `{"user_query": "...", "session_id": "...", "context": "...", "filter": {...}}`, of which only the question must be there.
/// The tenant is not among it: a member that is not known is refused, and so is a `filter` that is spelt wrong.
struct ChatQuestion {
    let query: String
    let session: ConversationToken?
    let context: AdditionalContext?
    let filter: MetadataFilter?

    /// The service's own limit for a question, and the limit for its context, in characters.
    private static let maximumLength = 1_000

    /// Reads a body.
    ///
    /// - Throws: ``Problem`` with status 400, which names the member and never repeats its text.
    init(_ body: [UInt8]) throws(Problem) {
        let members: [String: JSONValue]
        // A JSONObject accepts no name twice, where a JSONValue takes the last of two.
        do { members = try JSONObject(json: body).members } catch {
            throw Problem(.badRequest, "invalidRequest", "the body is no JSON object: \(error)")
        }
        for name in members.keys where !Self.names.contains(name) && !Self.otherNames.values.contains(name) {
            throw Problem(.badRequest, "invalidRequest", "the members are \(Self.names.joined(separator: ", "))")
        }
        guard let query = try Self.text("user_query", of: members) else {
            throw Problem(.badRequest, "invalidRequest", "user_query is missing")
        }
        guard query.unicodeScalars.count <= Self.maximumLength else { throw Self.tooLong("user_query") }
        let context = try Self.text("context", of: members)
        guard context?.unicodeScalars.count ?? 0 <= Self.maximumLength else { throw Self.tooLong("context") }
        self.query = query
        self.context = context.map { AdditionalContext($0) }
        session = try Self.text("session_id", of: members).map { ConversationToken($0) }
        switch members["filter"] {
        case nil, .null: filter = nil
        case .some(let value):
            do { filter = try MetadataFilter(json: value.jsonBytes()) } catch {
                throw Problem(.badRequest, "invalidFilter", "\(error)")
            }
        }
    }

    private static let names = ["user_query", "session_id", "context", "filter"]
    /// The second spellings that the chat function accepts.
    private static let otherNames = ["user_query": "userQuery", "session_id": "sessionId"]

    /// A member's text; nil where it is missing or null.
    private static func text(_ name: String, of members: [String: JSONValue]) throws(Problem) -> String? {
        let values = [name, otherNames[name]].compactMap { $0 }.compactMap { members[$0] }
        guard values.count <= 1 else {
            throw Problem(.badRequest, "invalidRequest", "\(name) is there in two spellings")
        }
        switch values.first {
        case nil, .null: return nil
        case .string(let text): return text
        default: throw Problem(.badRequest, "invalidRequest", "\(name) is no string")
        }
    }

    private static func tooLong(_ name: String) -> Problem {
        Problem(.badRequest, "invalidRequest", "\(name) has more than \(maximumLength) characters")
    }
}
