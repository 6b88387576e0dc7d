import HTTPTypes
import TenantRAG
import TenantRAGTestSupport

/// A managed knowledge base whose agentic retrieval finds one passage of `acme`'s.
struct AgenticFixture {
    let bedrock: BedrockFixture

    init() throws {
        let item =
            #"{"content":{"mimeType":"text/plain","text":"A passage."},"sourceRetriever":{"identifier":"r"},"metadata":{"tenantId":"acme"}}"#
        var bytes: [UInt8] = []
        let result = EventMessage(name: "result", payload: Array(#"{"results":[\#(item)]}"#.utf8))
        try EventStreamEncoder().append(result, to: &bytes)
        let exchange = HTTPExchange(
            HTTPResponse(status: .ok, headerFields: [.contentType: "application/vnd.amazon.eventstream"]),
            body: .bytes(bytes)
        )
        bedrock = BedrockFixture(ScriptedTransport([exchange]), environment: ["TENANTRAG_VECTOR_STORE": "managed"])
    }

    /// Returns the request that was sent.
    func request() throws -> AgenticRetrieveStreamRequest {
        let sent = bedrock.transport.sent[0]
        return try AgenticRetrieveStreamRequest(head: sent.request, body: sent.body)
    }
}
