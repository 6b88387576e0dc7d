internal import TenantRAG

/// A client's question; it does not name the tenant.
struct ChatRequest: Sendable {
    /// The question.
    let query: String
    /// The conversation that it goes on with, sealed.
    let session: ConversationToken?
    /// The further context for the model.
    let context: AdditionalContext?
    /// The filter of the tenant's documents.
    let filter: MetadataFilter?

    /// Deep enough for every filter that there is, and the object around it.
    private static let maximumDepth = 32

    /// Reads a body.
    ///
    /// - Throws: ``ChatRefusal`` for what is no such object, has a member that is not known, or one that stands twice.
    init(_ body: [UInt8], _ configuration: ChatConfiguration) throws(ChatRefusal) {
        do throws(JSONError) {
            var reader = try JSONReader(
                body,
                limits: JSONLimits(maximumByteCount: configuration.maximumBodyBytes, maximumDepth: Self.maximumDepth)
            )
            let members = try Members(from: &reader)
            try reader.finish()
            guard let query = members.query else { throw reader.missingMember("user_query") }
            try Self.check(query, "user_query", configuration.maximumQueryLength, reader)
            if let context = members.context {
                try Self.check(context, "context", configuration.maximumContextLength, reader)
            }
            self.query = query
            session = members.session.map { ConversationToken($0) }
            context = members.context.map { AdditionalContext($0) }
            filter = members.filter
        } catch {
            throw .invalidRequest("\(error)")
        }
    }

    private static func check(
        _ text: String,
        _ name: String,
        _ maximumLength: Int,
        _ reader: JSONReader
    ) throws(JSONError) {
        let count = text.unicodeScalars.count
        guard count <= maximumLength else {
            throw reader.failure(.invalidValue, "\(name) has \(count) characters; \(maximumLength) are taken")
        }
    }
}

extension ChatRequest: CustomStringConvertible, CustomReflectable {
    /// The type's name.
    var description: String { "ChatRequest" }

    /// A mirror without children.
    var customMirror: Mirror { Mirror(self, children: []) }
}

/// The members of a body; each once, in one of its spellings.
private struct Members {
    var query: String?
    var session: String?
    var context: String?
    var filter: MetadataFilter?

    init(from reader: inout JSONReader) throws(JSONError) {
        var (hasQuery, hasSession, hasContext, hasFilter) = (false, false, false, false)
        try reader.beginObject()
        while try reader.nextMember() {
            if reader.memberIs("user_query") || reader.memberIs("userQuery") {
                try reader.once(&hasQuery)
                query = try reader.readString()
            } else if reader.memberIs("session_id") || reader.memberIs("sessionId") {
                try reader.once(&hasSession)
                session = try reader.readOptionalString()
            } else if reader.memberIs("context") {
                try reader.once(&hasContext)
                context = try reader.readOptionalString()
            } else if reader.memberIs("filter") {
                try reader.once(&hasFilter)
                filter = try reader.readNull() ? nil : try MetadataFilter(from: &reader)
            } else {
                throw reader.failure(
                    .unknownMember,
                    "a question has the members user_query, session_id, context and filter, and no others"
                )
            }
        }
    }
}
