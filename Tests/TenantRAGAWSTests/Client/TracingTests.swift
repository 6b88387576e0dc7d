#if Tracing
import BedrockAgentRuntime
import HTTPTypes
import InMemoryTracing
import TenantRAGAWS
import TenantRAGTestSupport
import Testing
import Tracing

@Suite("Traces of calls")
struct TracingTests {
    @Test("A call is a span by OpenTelemetry's names, which the service is told of")
    func span() async throws {
        let tracer = InMemoryTracer()
        var fields: HTTPFields = [:]
        fields[.requestID] = "request-7"
        let fixture = try ClientFixture(
            .answer(500),
            .answer(200, #"{"retrievalResults":[]}"#, fields: fields)
        )
        _ = try await withTracer(tracer) { try await fixture.client().retrieve(.example) }
        let span = try #require(tracer.finishedSpans.first)
        #expect(tracer.finishedSpans.count == 1)
        #expect(span.operationName == "BedrockAgentRuntime.Retrieve")
        #expect(span.kind == .client)
        #expect(span.attributes["rpc.system"]?.toSpanAttribute() == .string("aws-api"))
        #expect(span.attributes["rpc.method"]?.toSpanAttribute() == .string("Retrieve"))
        #expect(span.attributes["aws.request_id"]?.toSpanAttribute() == .string("request-7"))
        #expect(span.attributes["http.request.resend_count"]?.toSpanAttribute() == .int64(1))
        #expect(span.attributes["gen_ai.provider.name"]?.toSpanAttribute() == .string("aws.bedrock"))
        #expect(span.attributes["aws.bedrock.knowledge_base.id"]?.toSpanAttribute() == .string("KB12345678"))
        #expect(span.status == nil)
        #expect(!"\(span.attributes)".contains("MARKER"))
        #expect(!tracer.performedContextInjections.isEmpty)
    }

    @Test("A call that fails has its code, and nothing of what was said")
    func failure() async throws {
        let tracer = InMemoryTracer()
        let fixture = try ClientFixture(.answer(400, #"{"code":"ValidationException","message":"MARKER"}"#))
        _ = try? await withTracer(tracer) { try await fixture.client().retrieve(.example) }
        let span = try #require(tracer.finishedSpans.first)
        #expect(span.attributes["error.type"]?.toSpanAttribute() == .string("ValidationException"))
        #expect(span.status?.code == .error)
        #expect(!"\(span)".contains("MARKER"))
    }
}
#endif
