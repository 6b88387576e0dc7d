import BedrockAgentRuntime
import CoreMetrics
import HTTPTypes
import Logging
import MetricsTestKit
import TenantRAGAWS
import TenantRAGTestSupport
import Testing

@Suite("Metrics of calls")
struct MetricsTests {
    @Test("Calls, their outcomes, retries, throttles, times and what is left of the quota are counted")
    func counted() async throws {
        let metrics = TestMetrics()
        var fields: HTTPFields = [:]
        fields[.errorType] = "ThrottlingException"
        let fixture = try ClientFixture(
            .answer(429, fields: fields),
            .answer(500),
            .nothing,
            .answer(400, #"{"code":"ValidationException"}"#)
        )
        let client = try withMetricsFactory(metrics) { try fixture.client() }
        _ = try await client.retrieve(.example)
        _ = try? await client.retrieve(.example)

        let operation = [("service", "BedrockAgentRuntime"), ("operation", "Retrieve")]
        func count(_ label: String, _ dimension: (String, String)? = nil) throws -> Int64 {
            try metrics.expectCounter(label, operation + (dimension.map { [$0] } ?? [])).totalValue
        }
        #expect(try count("tenantrag.aws.calls", ("outcome", "ok")) == 1)
        #expect(try count("tenantrag.aws.calls", ("outcome", "ValidationException")) == 1)
        #expect(try count("tenantrag.aws.retries", ("reason", "throttling")) == 1)
        #expect(try count("tenantrag.aws.retries", ("reason", "transient")) == 1)
        #expect(try count("tenantrag.aws.throttles") == 1)
        #expect(try metrics.expectTimer("tenantrag.aws.duration", operation).values.count == 2)
        let quota = try metrics.expectRecorder("tenantrag.aws.retry_quota", [operation[0]])
        #expect(quota.lastValue == 495)
    }

    @Test("Without a metrics backend nothing is created")
    func unused() async throws {
        var fixture = try ClientFixture(.nothing)
        fixture.configuration.logger.logLevel = .warning
        _ = try await fixture.client().retrieve(.example)
        #expect(fixture.log.text.isEmpty)
    }

    @Test("However many codes a service makes up, the counters stay few")
    func manyCodes() async throws {
        let metrics = TestMetrics()
        let fixture = try ClientFixture(
            ScriptedTransport { _, number in .answer(400, #"{"code":"Code\#(number)"}"#) }
        )
        let client = try withMetricsFactory(metrics) { try fixture.client() }
        for _ in 0..<400 { _ = try? await client.retrieve(.example) }
        #expect(metrics.counters.count == 257)
        let other = [("service", "BedrockAgentRuntime"), ("operation", "Retrieve"), ("outcome", "other")]
        #expect(try metrics.expectCounter("tenantrag.aws.calls", other).totalValue == 144)
    }
}
