import CTenantRAGCurl
import HTTPTypes
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

@Suite("Life")
struct LifeTests {
    /// A server that accepts requests and does not respond.
    private static func silent() throws -> ScriptedServer {
        try ScriptedServer { connection in
            try connection.request()
            try connection.waitForEnd()
        }
    }

    @Test("When the last reference to a transport is released, its exchanges end and its connections close")
    func deinitialisation() async throws {
        let server = try Self.silent()
        var transport: CurlTransport? = try CurlTransport()
        let sent = try #require(transport)
        weak let watched = transport
        let body = try await { () -> HTTPResponseBody in
            let answering = try ScriptedServer { connection in
                try connection.request()
                try connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab")
                try connection.waitForEnd()
            }
            return try await sent.send(.loopback(answering.port)).body
        }()
        #expect(server.open == 0)
        transport = nil
        _ = consume sent
        #expect(watched == nil)
        let error = await transportError { try await body.collect(upTo: 100) }
        #expect([.transportClosed, .truncatedBody, .connectionReset].contains(error?.code))
    }

    @Test("A scope ends what runs in it, closes every connection, and what escapes from it is refused")
    func scope() async throws {
        let server = try Self.silent()
        let answering = try ScriptedServer { try $0.answerAll("ok") }
        let (escaped, task) = try await CurlTransport.withTransport { transport in
            let text = try await transport.fetch(.loopback(answering.port)).text
            let task = Task { try await transport.fetch(.loopback(server.port)).text }
            let isThere = try await eventually { server.open == 1 }
            #expect(text == "ok" && isThere)
            return (transport, task)
        }
        #expect(await transportError { try await task.value }?.code == .transportClosed)
        #expect(try await eventually { server.open == 0 && answering.open == 0 })
        let error = await transportError { try await escaped.fetch(.loopback(answering.port)) }
        #expect(error?.code == .transportClosed)
        #expect(error?.mayHaveReachedServer == false)
    }

    @Test("What a scope throws passes through")
    func throwingScope() async {
        struct Mine: Error {}
        await #expect(throws: Mine.self) {
            try await CurlTransport.withTransport { _ in throw Mine() }
        }
    }

    @Test("Tasks on the transport's own thread work like any other, and outlive the transport")
    func executor() async throws {
        let server = try ScriptedServer { try $0.answerAll("ok") }
        var transport: CurlTransport? = try CurlTransport()
        let executor = try #require(transport).executor
        let texts = try await withTaskExecutorPreference(executor) { [transport] in
            try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<50 {
                    group.addTask { try await transport?.fetch(.loopback(server.port)).text ?? "" }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }
        #expect(texts == Array(repeating: "ok", count: 50))
        transport = nil
        #expect(await withTaskExecutorPreference(executor) { await Self.deepThought() } == 42)
    }

    private static func deepThought() async -> Int {
        await Task.yield()
        return 42
    }

    @Test("A process that exits in the middle of exchanges exits")
    func exit() async {
        await #expect(processExitsWith: .exitCode(7)) {
            let server = try LifeTests.silent()
            let busy = try ScriptedServer { try $0.answerAll(String(repeating: "x", count: 6000)) }
            let transport = try CurlTransport()
            for _ in 0..<8 {
                Task.detached { while true { _ = try await transport.fetch(.loopback(busy.port)) } }
                Task.detached { try await transport.fetch(.loopback(server.port)) }
            }
            try await Task.sleep(for: .milliseconds(50))
            ProcessFacts.exit(7)
        }
    }

    // The address sanitizer's search for leaks, at the end of the child, counts what the threads held that it has not.
    #if !TENANTRAG_ADDRESS_SANITIZER
    @Test("A fork has no loop: it is told so, waits for nothing, and exits")
    func fork() async {
        await #expect(processExitsWith: .exitCode(7)) {
            let busy = try ScriptedServer { try $0.answerAll(String(repeating: "x", count: 6000)) }
            var transport: CurlTransport? = try CurlTransport()
            _ = try await transport?.fetch(.loopback(busy.port))
            let mailbox = try #require(transport).mailbox
            let symbol = unsafe dlsym(nil, "fork")
            let fork = unsafe unsafeBitCast(symbol, to: (@convention(c) () -> Int32).self)
            let child = fork()
            if child == 0 {
                let isTold = !mailbox.post(.closeTransfers)
                transport = nil
                ProcessFacts.exit(isTold ? 0 : 1)
            }
            var status: Int32 = -1
            for _ in 0..<30_000 {
                if unsafe waitpid(child, &status, WNOHANG) == child { break }
                usleep(10_000)
            }
            // The parent's own transport has not noticed.
            let text = try await transport?.fetch(.loopback(busy.port)).text
            ProcessFacts.exit(status == 0 && text?.count == 6000 ? 7 : 1)
        }
    }
    #endif

    @Test("With no descriptor left an exchange fails with its own code, and works again when there are some")
    func descriptors() async {
        await #expect(processExitsWith: .exitCode(7)) {
            let server = try ScriptedServer { try $0.answerAll("ok") }
            let transport = try CurlTransport()
            let held = try Descriptors.takeAll()
            let error = await transportError { try await transport.fetch(.loopback(server.port)) }
            held.forEach { close($0) }
            let text = try await transport.fetch(.loopback(server.port)).text
            let isRight = error?.code == .resourcesExhausted && error?.mayHaveReachedServer == false && text == "ok"
            if !isRight { print(error.map(\.description) ?? "", text) }
            ProcessFacts.exit(isRight ? 7 : 1)
        }
    }

    @Test("Nothing is left behind: neither threads nor descriptors, whatever the exchanges came to")
    func leaks() async {
        await #expect(processExitsWith: .exitCode(7)) {
            func round() async throws {
                let transport = try CurlTransport()
                for fault in Fault.connections + Fault.heads.prefix(8) + Fault.bodies {
                    let server = try ScriptedServer(fault.script)
                    _ = try? await transport.fetch(
                        .loopback(server.port, method: fault.method),
                        body: fault.body,
                        options: HTTPExchangeOptions(timeouts: fault.timeouts, limits: fault.limits)
                    )
                }
                let answering = try ScriptedServer { try $0.answerAll("ok") }
                try await withThrowingTaskGroup { group in
                    for _ in 0..<100 { group.addTask { _ = try await transport.fetch(.loopback(answering.port)) } }
                    try await group.waitForAll()
                }
            }
            try await round()
            _ = try await eventually { ProcessFacts.loopThreads == 0 }
            try await Task.sleep(for: .milliseconds(300))
            let before = ProcessFacts.descriptors
            for _ in 0..<5 { try await round() }
            let isClean = try await eventually { ProcessFacts.loopThreads == 0 && ProcessFacts.descriptors <= before }
            if !isClean { print(ProcessFacts.loopThreads, ProcessFacts.descriptors, before) }
            ProcessFacts.exit(isClean ? 7 : 1)
        }
    }
}
