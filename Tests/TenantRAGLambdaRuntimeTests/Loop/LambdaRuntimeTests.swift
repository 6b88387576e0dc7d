import Logging
import TenantRAGBase
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

@Suite("The loop", .timeLimit(.minutes(30)), .serialized)
struct LambdaRuntimeTests {
    @Test("Each event is handed to the handler, and the answer back under the event's own id")
    func echo() async throws {
        let server = try RuntimeAPIServer([.event(#"{"n":1}"#, id: "first"), .event(#"{"n":2}"#, id: "second")])
        let function = try RunningFunction(server, ClosureHandler())
        let posts = await server.posts(2)
        try await function.end()
        #expect(posts.map(\.path) == ["first", "second"].map { "/2018-06-01/runtime/invocation/\($0)/response" })
        #expect(posts.map(\.text) == [#"{"n":1}"#, #"{"n":2}"#])
        #expect(posts.allSatisfy { $0["content-type"] == "application/json" })
        #expect(server.connections == 1)
    }

    @Test("Every field of the head reaches the handler, and the attempt's id goes back")
    func fields() async throws {
        let server = try RuntimeAPIServer([
            .event(
                id: "id-1",
                within: .seconds(3_600),
                fields: [
                    ("Lambda-Runtime-Aws-Tenant-Id", "acme/eu 1@x"),
                    ("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:x"),
                    ("Lambda-Runtime-Trace-Id", "Root=1-5bef4de7;Sampled=1"),
                    ("Lambda-Runtime-Client-Context", #"{"a":1}"#),
                    ("Lambda-Runtime-Cognito-Identity", #"{"b":2}"#), ("Lambda-Runtime-Invocation-Id", "attempt-7"),
                ]
            )
        ])
        let handler = ClosureHandler()
        let function = try RunningFunction(server, handler)
        let post = try #require(await server.posts(1).first)
        try await function.end()
        let invocation = try #require(handler.invocations.first)
        #expect(invocation.requestID == "id-1")
        #expect(invocation.tenantID == "acme/eu 1@x")
        #expect(invocation.functionARN == "arn:aws:x")
        #expect(invocation.traceID == "Root=1-5bef4de7;Sampled=1")
        #expect(invocation.clientContext == #"{"a":1}"#)
        #expect(invocation.cognitoIdentity == #"{"b":2}"#)
        #expect((.seconds(1_800) ... .seconds(3_600)).contains(ContinuousClock.now.duration(to: invocation.deadline)))
        #expect(post["lambda-runtime-invocation-id"] == "attempt-7")
    }

    @Test("What is logged for an invocation names the request and the tenant")
    func logger() async throws {
        let server = try RuntimeAPIServer([.event(id: "id-1", fields: [("Lambda-Runtime-Aws-Tenant-Id", "acme")])])
        let function = try RunningFunction(
            server,
            ClosureHandler { invocation in
                invocation.logger.info("mine")
                return .payload([])
            }
        )
        _ = await server.posts(1)
        try await function.end()
        let line = try #require(function.log.text.split(separator: "\n").first { $0.contains("mine") })
        #expect(line.contains("id-1") && line.contains("acme"))
    }

    @Test("The tracing header is in the environment while its invocation runs, and not after it")
    func trace() async {
        // In a process of its own: other tests read the environment.
        await #expect(processExitsWith: .exitCode(0)) {
            let server = try RuntimeAPIServer([
                .event(),
                .event(fields: [("Lambda-Runtime-Trace-Id", "Root=1-a")]),
                .event(fields: [("Lambda-Runtime-Trace-Id", "Root=1-b")]),
                .event(),
            ])
            let function = try RunningFunction(
                server,
                ClosureHandler { _ in .payload(Array((ProcessEnvironment.current["_X_AMZN_TRACE_ID"] ?? "none").utf8)) }
            ) { $0.setsTraceVariable = true }
            let posts = await server.posts(4)
            try await function.end()
            exit(posts.map(\.text) == ["none", "Root=1-a", "Root=1-b", "none"] ? 0 : 3)
        }
    }

    @Test("An event of 6 MB comes and goes as a whole")
    func largest() async throws {
        let event = "\"" + String(repeating: "x", count: 6 * 1024 * 1024 - 2) + "\""
        let server = try RuntimeAPIServer([.event(event)])
        let function = try RunningFunction(server, ClosureHandler())
        let post = try #require(await server.posts(1).first)
        try await function.end()
        #expect(post.body == Array(event.utf8))
    }

    @Test("An event that is larger than Lambda's is refused, and the next one served")
    func tooLarge() async throws {
        let event = String(repeating: "x", count: 9 * 1024 * 1024)
        let server = try RuntimeAPIServer([.event(event, id: "huge"), .event("{}", id: "next")])
        let handler = ClosureHandler()
        let function = try RunningFunction(server, handler)
        let posts = await server.posts(2)
        try await function.end()
        #expect(posts[0].path.hasSuffix("/huge/error"))
        #expect(posts[0]["lambda-runtime-function-error-type"] == "Runtime.EventTooLarge")
        #expect(posts[1].path.hasSuffix("/next/response"))
        #expect(handler.invocations.map(\.requestID) == ["next"])
    }

    @Test("An event that is cut short is refused, and the next one served")
    func cutShort() async throws {
        let head = "Lambda-Runtime-Aws-Request-Id: cut\r\nLambda-Runtime-Deadline-Ms: 99999999999999\r\n"
        let server = try RuntimeAPIServer([
            .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\(head)\r\n{\"a\":"), .event("{}", id: "next"),
        ])
        let handler = ClosureHandler()
        let function = try RunningFunction(server, handler)
        let posts = await server.posts(2)
        try await function.end()
        #expect(posts[0].path.hasSuffix("/cut/error"))
        #expect(posts[0].json?["errorType"] == "Runtime.EventUnreadable")
        #expect(handler.invocations.map(\.requestID) == ["next"])
    }

    @Test("An answer above 6 MB is an error that says so, and is not sent", arguments: [6_291_556, 6_291_557])
    func answerTooLarge(count: Int) async throws {
        let server = try RuntimeAPIServer([.event()])
        let function = try RunningFunction(
            server,
            ClosureHandler { _ in .payload([UInt8](repeating: 0x20, count: count)) }
        )
        let post = try #require(await server.posts(1).first)
        try await function.end()
        if count <= 6_291_556 {
            #expect(post.path.hasSuffix("/response"))
            #expect(post.body.count == count)
        } else {
            #expect(post.path.hasSuffix("/error"))
            #expect(post.json?["errorType"] == "Function.ResponseSizeTooLarge")
            #expect(post["lambda-runtime-function-error-type"] == "Function.ResponseSizeTooLarge")
        }
    }

    @Test("A handler that cannot be made is reported, and the runtime ends with an error")
    func initialisation() async throws {
        struct Broken: Error {}
        let server = try RuntimeAPIServer([.event()])
        let cases: [(any Error, String)] = [
            (Broken(), "Broken"),
            (
                LambdaError(errorType: "Runtime.ConfigInvalid", errorMessage: "no \"table\"\u{1}"),
                "Runtime.ConfigInvalid"
            ),
        ]
        for (thrown, type) in cases {
            let log = RecordingLog()
            let runtime = LambdaRuntime(try RunningFunction.configuration(server, log.logger))
            let error = await #expect(throws: LambdaRuntimeError.self) { try await runtime.run { throw thrown } }
            #expect(error?.code == .initializationFailed)
            let post = try #require(await server.posts(1).first)
            #expect(post.path == "/2018-06-01/runtime/init/error")
            #expect(post.json?["errorType"] == .string(type))
            #expect(post.json?["stackTrace"] == [])
            #expect(post["lambda-runtime-function-error-type"] == (type == "Broken" ? "Function.Broken" : type))
        }
        #expect(server.nexts == 0)
    }

    @Test(
        "Where there is no Lambda, an error says so",
        arguments: [nil, "", "no port", "a:1/x", "a:b@c:1", "http://a:1", "a"]
    )
    func notInLambda(address: String?) throws {
        let environment = ProcessEnvironment(address.map { ["AWS_LAMBDA_RUNTIME_API": $0] } ?? [:])
        let error = #expect(throws: LambdaRuntimeError.self) {
            try LambdaRuntimeConfiguration.fromEnvironment(environment)
        }
        #expect(error?.code == .invalidConfiguration)
    }

    @Test("What Lambda sets is enough", arguments: ["127.0.0.1:9001", "169.254.100.1:9001", "localhost:80"])
    func environment(address: String) throws {
        let configuration = try LambdaRuntimeConfiguration.fromEnvironment(
            ProcessEnvironment(["AWS_LAMBDA_RUNTIME_API": address])
        )
        #expect(configuration.address == address)
        #expect(configuration.endsOnSIGTERM && configuration.setsTraceVariable)
    }
}
