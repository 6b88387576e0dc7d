import Dispatch
import HTTPBenchmarkLoad
import TenantRAG

// Whole calls, from values to values:
//
//   call-benchmark-tenantrag URL generate|retrieve client|rag pool|loop BODY-FILE IN-FLIGHT WARM-UP REQUESTS [growth]
//
// `client` makes them through BedrockAgentRuntimeClient, `rag` through TenantRAGClient with scope and audit. `loop` lets
// the callers run on the transport's own thread, `pool` leaves them on Swift's pool. With `growth` it prints what the
// process holds before and after the requests, and not what they cost.

let arguments = CommandLine.arguments
guard arguments.count >= 9, let inFlight = Int(arguments[6]), let warmUp = Int(arguments[7]),
    let requests = Int(arguments[8])
else { fatalError("see the head of this file for the arguments") }

let transport = try CurlTransport()
let caller = try Caller(url: arguments[1], transport: transport, bodyFile: arguments[5])
let call = caller.call(arguments[2], through: arguments[3])

@Sendable func measure() async throws {
    _ = try await Load.run(warmUp, inFlight: inFlight, call)
    if arguments.count > 9 {
        let before = Usage.held()
        _ = try await Load.run(requests, inFlight: inFlight, call)
        print((before + Usage.held()).map(\.description).joined(separator: " "))
    } else {
        let usage = Usage()
        usage.report(try await Load.run(requests, inFlight: inFlight, call))
    }
}

// Entered from a synchronous main, because valgrind 3.19 does not survive an asynchronous one.
let isOver = DispatchSemaphore(value: 0)
Task.detached {
    do {
        if arguments[4] == "loop" {
            try await withTaskExecutorPreference(transport.executor) { try await measure() }
        } else {
            try await measure()
        }
    } catch {
        fatalError("\(error)")
    }
    isOver.signal()
}
isOver.wait()
