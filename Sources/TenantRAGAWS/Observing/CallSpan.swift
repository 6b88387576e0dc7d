#if Tracing
internal import HTTPTypes
internal import Instrumentation
internal import ServiceContextModule
internal import Tracing

/// The span of one call, by OpenTelemetry's conventions for AWS SDKs and for calls of generative AI.
struct CallSpan: Sendable {
    private let span: any Span

    /// Starts a span; nil where no tracer is set up.
    init?<Operation: AWSOperation>(service: String, _ operation: Operation) {
        let tracer = InstrumentationSystem.tracer
        if tracer is NoOpTracer { return nil }
        span = tracer.startAnySpan("\(service).\(Operation.name)", ofKind: .client)
        span.attributes["rpc.system"] = "aws-api"
        span.attributes["rpc.service"] = service
        span.attributes["rpc.method"] = Operation.name
        for (name, value) in (operation as? any ObservedOperation)?.spanAttributes ?? [] {
            span.attributes[name] = value
        }
    }

    /// Writes the context of the trace into a request's header fields.
    func inject(into fields: inout HTTPFields) {
        InstrumentationSystem.instrument.inject(span.context, into: &fields, using: FieldInjector())
    }

    /// Ends the span.
    func end(_ outcome: String, requestID: String?, status: Int?, attempts: Int) {
        if let requestID { span.attributes["aws.request_id"] = requestID }
        if let status { span.attributes["http.response.status_code"] = status }
        if attempts > 1 { span.attributes["http.request.resend_count"] = attempts - 1 }
        if outcome != "ok" {
            span.attributes["error.type"] = outcome
            span.setStatus(SpanStatus(code: .error))
        }
        span.end()
    }

    private struct FieldInjector: Injector {
        func inject(_ value: String, forKey key: String, into fields: inout HTTPFields) {
            if let name = HTTPField.Name(key) { fields[name] = value }
        }
    }
}
#endif
