import Dispatch
import HTTPBenchmarkLoad
import HTTPTypes
import TenantRAGHTTP

// The same exchanges by CurlTransport: http-benchmark-tenantrag URL pool|loop IN-FLIGHT WARM-UP REQUESTS
// `loop` lets the callers run on the transport's own thread, `pool` leaves them on Swift's pool.

let arguments = CommandLine.arguments
guard arguments.count == 6, let inFlight = Int(arguments[3]), let warmUp = Int(arguments[4]),
    let requests = Int(arguments[5]), let target = URLParts(arguments[1])
else { fatalError("usage: http-benchmark-tenantrag URL pool|loop IN-FLIGHT WARM-UP REQUESTS") }

let transport = try CurlTransport()
let request = HTTPRequest(method: .get, scheme: target.scheme, authority: target.authority, path: target.path)

@Sendable func exchange() async throws {
    let exchange = try await transport.send(request)
    let body = try await exchange.body.collect(upTo: 1_000_000)
    precondition(exchange.response.status == .ok && body.count == 6 * 1024)
}

@Sendable func measure() async throws {
    _ = try await Load.run(warmUp, inFlight: inFlight, exchange)
    let usage = Usage()
    let latencies = try await Load.run(requests, inFlight: inFlight, exchange)
    usage.report(latencies)
}

// Entered from a synchronous main, because valgrind 3.19 does not survive an asynchronous one.
let isOver = DispatchSemaphore(value: 0)
Task.detached {
    if arguments[2] == "loop" {
        try await withTaskExecutorPreference(transport.executor) { try await measure() }
    } else {
        try await measure()
    }
    isOver.signal()
}
isOver.wait()
