import TenantRAG

/// Reads one case a line from standard input, seals or opens a conversation and writes one answer a line.
///
/// A case is a JSON object: `keys` in the form of the environment variable, `tenant`, `user`, `groups`, `knowledgeBase`, and
/// either `session`, which is sealed into a `token`, or a `token`, of which the knowledge base is then asked with the `session`
/// that the answer shows. An error's answer is its `error`.
@main
struct ConversationPeer {
    static func main() async {
        while let line = readLine() {
            var answer: [String: JSONValue]
            do { answer = try await self.answer(to: JSONValue(json: line)) } catch let error as TenantRAGError {
                answer = ["error": .string(error.code.rawValue)]
            } catch {
                answer = ["error": .string("\(error)")]
            }
            print(JSONValue.object(answer).jsonText)
        }
    }

    private static func answer(to test: JSONValue) async throws -> [String: JSONValue] {
        func text(_ name: String) -> String { test[name]?.stringValue ?? "" }
        let groups = (test["groups"]?.arrayValue ?? []).compactMap(\.stringValue)
        var configuration = TenantRAGConfiguration(
            policy: groups.isEmpty ? .standard : try .metadata(also: [.groups(key: "team", heldAs: .string)])
        )
        configuration.conversationKeys = try .environment(
            in: ProcessEnvironment(["TENANTRAG_CONVERSATION_KEYS": text("keys")])
        )
        let knowledgeBase = EchoingKnowledgeBase(
            knowledgeBaseID: try KnowledgeBaseID(validating: text("knowledgeBase")),
            session: text("session")
        )
        let rag = TenantRAGClient(knowledgeBase, configuration: configuration)
        let tenant = try TenantContext(
            trusting: TenantID(validating: text("tenant")),
            because: "a test's own tenant",
            user: test["user"]?.stringValue,
            groups: groups
        )
        guard let token = test["token"]?.stringValue else {
            let answer = try await rag.ask("What?", as: tenant)
            return ["token": .string(try await rag.token(for: answer.conversation).text)]
        }
        let conversation = try await rag.conversation(from: ConversationToken(token), as: tenant)
        let answer = try await rag.ask("And?", as: tenant, continuing: conversation)
        return [
            "session": .string(answer.text),
            "expiration": .number(JSONNumber(conversation?.expiration.secondsSince1970 ?? 0)),
        ]
    }
}

/// Answers with the session that it is asked in.
private struct EchoingKnowledgeBase: KnowledgeBase {
    let knowledgeBaseID: KnowledgeBaseID
    let modelARN = "amazon.nova-lite-v1:0"
    let vectorStore = VectorStore.s3Vectors
    let session: String

    func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
        RetrieveResponse(retrievalResults: [])
    }

    func retrieveAndGenerate(
        _ request: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse {
        let session = request.wire.sessionId ?? session
        return RetrieveAndGenerateResponse(output: RetrieveAndGenerateOutput(text: session), sessionId: session)
    }

    func retrieveAndGenerateStream(
        _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse {
        RetrieveAndGenerateStreamResponse(sessionId: session, stream: EventStream { nil })
    }
}
