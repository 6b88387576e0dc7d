import AsyncHTTPClient
import Dispatch
import HTTPBenchmarkLoad
import NIOCore

// The peer: the same exchanges by async-http-client, as its own documentation uses it.
//   http-benchmark-async-http-client URL IN-FLIGHT WARM-UP REQUESTS

let arguments = CommandLine.arguments
guard arguments.count == 5, let inFlight = Int(arguments[2]), let warmUp = Int(arguments[3]),
    let requests = Int(arguments[4])
else { fatalError("usage: http-benchmark-async-http-client URL IN-FLIGHT WARM-UP REQUESTS") }

var configuration = HTTPClient.Configuration()
// Its default of eight would make 16 in flight wait for one another.
configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = max(inFlight, 8)
let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
let request = HTTPClientRequest(url: arguments[1])

@Sendable func exchange() async throws {
    let response = try await client.execute(request, timeout: .seconds(30))
    let body = try await response.body.collect(upTo: 1_000_000)
    precondition(response.status == .ok && body.readableBytes == 6 * 1024)
}

let isOver = DispatchSemaphore(value: 0)
Task.detached {
    _ = try await Load.run(warmUp, inFlight: inFlight, exchange)
    let usage = Usage()
    let latencies = try await Load.run(requests, inFlight: inFlight, exchange)
    usage.report(latencies)
    try await client.shutdown()
    isOver.signal()
}
isOver.wait()
