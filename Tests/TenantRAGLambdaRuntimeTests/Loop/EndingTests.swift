import TenantRAGJSON
import TenantRAGLambdaRuntime
import TenantRAGTestSupport
import Testing

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

@Suite("Deadlines and ends", .timeLimit(.minutes(30)))
struct EndingTests {
    /// Waits until it is cancelled.
    @Sendable private static func waitForEver(_ invocation: LambdaInvocation) async throws -> LambdaResponse {
        try await Task.sleep(for: .seconds(3_600))
        return .payload([])
    }

    @Test("A handler that is late is cancelled ahead of the deadline and reported, and the next invocation served")
    func late() async throws {
        let server = try RuntimeAPIServer([.event(id: "late", within: .milliseconds(400)), .event("[2]", id: "next")])
        let function = try RunningFunction(
            server,
            ClosureHandler { invocation in
                if invocation.requestID == "late" { return try await Self.waitForEver(invocation) }
                return .payload(invocation.event)
            }
        )
        let posts = await server.posts(2)
        try await function.end()
        #expect(posts[0].path.hasSuffix("/late/error"))
        #expect(posts[0]["lambda-runtime-function-error-type"] == "Function.Timeout")
        #expect(posts[0].json?["errorType"] == "Function.Timeout")
        #expect(posts[1].text == "[2]")
    }

    @Test("The margin is a tenth of a short time, and all of itself in a long one")
    func margin() async throws {
        let server = try RuntimeAPIServer([.event(within: .seconds(2))])
        let cancelled = Times()
        let function = try RunningFunction(
            server,
            ClosureHandler { invocation in
                do { return try await Self.waitForEver(invocation) } catch {
                    cancelled.add(ContinuousClock.now.duration(to: invocation.deadline))
                    throw error
                }
            }
        ) { $0.deadlineMargin = .seconds(600) }
        _ = await server.posts(1)
        try await function.end()
        // A tenth of two seconds at most; how late a machine under load wakes the task is no matter.
        let left = try #require(cancelled.all.first)
        #expect(left <= .milliseconds(200))
    }

    @Test("A deadline that has passed cancels at once")
    func passed() async throws {
        let server = try RuntimeAPIServer([.event(within: .seconds(-10)), .event(within: .seconds(-1_000_000))])
        let function = try RunningFunction(server, ClosureHandler(Self.waitForEver))
        #expect(await server.posts(2).allSatisfy { $0.json?["errorType"] == "Function.Timeout" })
        try await function.end()
    }

    @Test(
        "A handler that ignores being cancelled is reported, and ends the runtime: nothing of it runs beside the next one"
    )
    func stubborn() async throws {
        let server = try RuntimeAPIServer([.event(within: .milliseconds(300)), .event()])
        let (release, releasing) = AsyncStream<Void>.makeStream()
        let function = try RunningFunction(
            server,
            ClosureHandler { _ in
                // Not cancelled with the task: it waits in another one.
                await Task.detached { for await _ in release {} }.value
                return .payload([])
            }
        )
        #expect(await server.posts(1).first?.json?["errorType"] == "Function.Timeout")
        #expect(await function.failure()?.code == .handlerDidNotEnd)
        #expect(server.nexts == 1)
        releasing.finish()
    }

    @Test("A stream that is late ends with trailers, and the next invocation is served")
    func lateStream() async throws {
        let server = try RuntimeAPIServer([.event(id: "late", within: .milliseconds(500)), .event("[2]", id: "next")])
        let (stream, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
        continuation.yield(Array("one".utf8))
        let function = try RunningFunction(
            server,
            ClosureHandler { $0.requestID == "late" ? .stream(stream) : .payload($0.event) }
        )
        let posts = await server.posts(2)
        try await function.end()
        #expect(posts[0].path.hasSuffix("/late/response"))
        #expect(posts[0].text == "one")
        #expect(posts[0].trailer("lambda-runtime-function-error-type") == "Function.Timeout")
        #expect(posts[1].text == "[2]")
        continuation.finish()
    }

    @Test("Cancelled while it waits, a runtime ends at once and without an error")
    func cancelledWaiting() async throws {
        let server = try RuntimeAPIServer([.event()])
        let function = try RunningFunction(server, ClosureHandler())
        _ = await server.posts(1)
        try await function.end()
    }

    @Test("Cancelled with an invocation in hand, it cancels the handler, tells Lambda and ends")
    func cancelledAtWork() async throws {
        let server = try RuntimeAPIServer([.event(id: "id-1"), .event()])
        let (began, beginning) = AsyncStream<Void>.makeStream()
        let function = try RunningFunction(
            server,
            ClosureHandler { invocation in
                beginning.finish()
                return try await Self.waitForEver(invocation)
            }
        )
        for await _ in began {}
        try await function.end()
        let post = try #require(await server.posts(1).first)
        #expect(post.path.hasSuffix("/id-1/error"))
        #expect(post.json?["errorType"] == "Runtime.Cancelled")
        #expect(server.nexts == 1)
    }

    @Test("Cancelled while it streams, it ends the stream with trailers and ends itself")
    func cancelledStreaming() async throws {
        let server = try RuntimeAPIServer([.event(), .event()])
        let (stream, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
        let (asked, asking) = AsyncStream<Void>.makeStream()
        let chunks = AsyncThrowingStream<[UInt8], any Error>(unfolding: { [numbers = Numbers()] in
            if numbers.next() == 0 { return Array("one".utf8) }
            asking.finish()
            for try await chunk in stream { return chunk }
            return nil
        })
        let function = try RunningFunction(server, ClosureHandler { _ in .stream(chunks) })
        for await _ in asked {}
        try await function.end()
        let post = try #require(await server.posts(1).first)
        #expect(post.text == "one")
        #expect(post.trailer("lambda-runtime-function-error-type") == "Runtime.Cancelled")
        #expect(server.nexts == 1)
        continuation.finish()
    }

    @Test("SIGTERM lets the invocation in hand end, then the runtime, without an error")
    func termination() async {
        await #expect(processExitsWith: .exitCode(0)) {
            let server = try RuntimeAPIServer([.event("[1]", id: "id-1"), .event("[2]", id: "id-2")])
            let function = try RunningFunction(
                server,
                ClosureHandler { invocation in
                    kill(getpid(), SIGTERM)
                    // Long enough for the signal to be noticed while this is at work.
                    try await Task.sleep(for: .milliseconds(300))
                    return .payload(invocation.event)
                }
            ) { $0.endsOnSIGTERM = true }
            try await function.task.value
            let posts = await server.posts(1)
            guard posts[0].path.hasSuffix("/id-1/response"), posts[0].text == "[1]", server.nexts == 1 else { exit(3) }
            exit(0)
        }
    }

    @Test("SIGTERM ends a runtime that waits")
    func terminationWaiting() async {
        await #expect(processExitsWith: .exitCode(0)) {
            let server = try RuntimeAPIServer([.event()])
            let function = try RunningFunction(server, ClosureHandler()) { $0.endsOnSIGTERM = true }
            _ = await server.posts(1)
            while server.nexts < 2 { try await Task.sleep(for: .milliseconds(2)) }
            kill(getpid(), SIGTERM)
            try await function.task.value
            exit(0)
        }
    }

    @Test("A function that Lambda did not start says so in one sentence, and ends with status 64")
    func outside() async throws {
        let result = try await #require(
            processExitsWith: .exitCode(64),
            observing: [\.standardErrorContent]
        ) {
            unsafe unsetenv("AWS_LAMBDA_RUNTIME_API")
            try await LambdaRuntime.run { ClosureHandler() }
            exit(3)
        }
        let text = String(decoding: result.standardErrorContent, as: UTF8.self)
        let sentence = "AWS_LAMBDA_RUNTIME_API is not set: this program is a Lambda function, and Lambda starts it"
        #expect(text.split(separator: "\n").filter { $0 == sentence }.count == 1, "\(text)")
        #expect(!text.contains("Fatal error"))
    }

    @Test("A function whose surroundings cannot be used says so in one sentence, and ends with status 78")
    func misconfigured() async throws {
        let result = try await #require(
            processExitsWith: .exitCode(78),
            observing: [\.standardErrorContent]
        ) {
            unsafe setenv("AWS_LAMBDA_RUNTIME_API", "not an address", 1)
            try await LambdaRuntime.run { ClosureHandler() }
            exit(3)
        }
        let text = String(decoding: result.standardErrorContent, as: UTF8.self)
        #expect(text.contains("the address of the Runtime API is not a host with a port"), "\(text)")
        #expect(!text.contains("Fatal error"))
    }

    @Test("A function whose handler cannot be made ends its process with status 1, and says why in JSON")
    func process() async throws {
        let result = try await #require(
            processExitsWith: .exitCode(1),
            observing: [\.standardOutputContent]
        ) {
            let server = try RuntimeAPIServer([])
            unsafe setenv("AWS_LAMBDA_RUNTIME_API", server.address, 1)
            unsafe setenv("AWS_LAMBDA_LOG_FORMAT", "JSON", 1)
            try await LambdaRuntime.run { throw LambdaError(errorType: "Runtime.NoTable", errorMessage: "no table") }
            exit(3)
        }
        let lines = result.standardOutputContent.split(separator: UInt8(ascii: "\n")).filter {
            $0.first == UInt8(ascii: "{")
        }
        let last = try JSONValue(json: Array(try #require(lines.last)))
        #expect(last["level"] == "FATAL")
        #expect(last["metadata"]?["errorType"] == "initializationFailed")
    }
}
