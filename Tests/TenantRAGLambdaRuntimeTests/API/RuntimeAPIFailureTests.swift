import TenantRAGLambdaRuntime
import TenantRAGTestSupport
import Testing

@Suite("A Runtime API that fails", .timeLimit(.minutes(30)))
struct RuntimeAPIFailureTests {
    typealias Step = RuntimeAPIServer.Step
    typealias Answer = RuntimeAPIServer.Answer

    static let passing: [(String, [Step])] = [
        ("500", [.status(500)]), ("a few of them", [.status(500), .status(502), .status(503), .status(504)]),
        ("closed", [.close]), ("closed and 500", [.close, .status(500), .close]), ("410", [.status(410)]),
    ]

    @Test("What may pass is tried again, and the invocation after it is served", arguments: passing)
    func passes(name: String, steps: [Step]) async throws {
        let server = try RuntimeAPIServer(steps + [.event(id: "id-1")])
        let function = try RunningFunction(server, ClosureHandler())
        #expect(await server.posts(1).first?.path.hasSuffix("/id-1/response") == true, "\(name)")
        try await function.end()
    }

    static let lasting: [(String, [Step], LambdaRuntimeError.Code)] = [
        ("500", Array(repeating: .status(500), count: 9), .unreachable),
        ("403", [.status(403)], .refused), ("404", [.status(404)], .refused), ("301", [.status(301)], .refused),
    ]

    @Test("What does not pass ends the runtime with an error", arguments: lasting)
    func lasts(name: String, steps: [Step], code: LambdaRuntimeError.Code) async throws {
        let server = try RuntimeAPIServer(steps)
        let function = try RunningFunction(server, ClosureHandler())
        #expect(await function.failure()?.code == code, "\(name)")
        #expect(server.nexts == (code == .refused ? 1 : 5))
    }

    @Test("No server at the address: the attempts are counted")
    func nobody() async throws {
        var configuration = try RunningFunction.configuration(RuntimeAPIServer([]), RecordingLog().logger)
        // The server of that address is gone by now.
        configuration.mostAttempts = 3
        let error = await #expect(throws: LambdaRuntimeError.self) {
            try await LambdaRuntime(configuration).run { ClosureHandler() }
        }
        #expect(error?.code == .unreachable)
    }

    @Test("An answer that Lambda does not take is not the end", arguments: [400, 403, 404, 410, 413])
    func notTaken(status: Int) async throws {
        let server = try RuntimeAPIServer([.event(id: "id-1"), .event(id: "id-2")], answers: [.status(status)])
        let function = try RunningFunction(server, ClosureHandler())
        let posts = await server.posts(2)
        try await function.end()
        #expect(posts.map(\.path).map { $0.hasSuffix("/response") } == [true, true])
        #expect(function.log.text.contains("\(status)"))
    }

    @Test("After a 500 to an answer the runtime ends, as Lambda asks")
    func containerError() async throws {
        let server = try RuntimeAPIServer([.event(), .event()], answers: [.status(500)])
        let function = try RunningFunction(server, ClosureHandler())
        #expect(await function.failure()?.code == .refused)
        #expect(server.nexts == 1)
    }

    @Test("A response whose connection breaks is not sent again, as Lambda may have it, and the runtime ends")
    func brokenResponse() async throws {
        let server = try RuntimeAPIServer([.event("[1]", id: "id-1"), .event(id: "id-2")], answers: [.close, .close])
        let function = try RunningFunction(server, ClosureHandler())
        #expect(await function.failure()?.code == .unreachable)
        #expect(await server.posts(1).map(\.path).map { $0.hasSuffix("/id-1/response") } == [true])
        #expect(server.nexts == 1)
    }

    @Test("A report whose connection breaks is not sent again, and the runtime ends")
    func reportFails() async throws {
        struct Mine: Error {}
        let server = try RuntimeAPIServer([.event()], answers: Array(repeating: .close, count: 9))
        let function = try RunningFunction(server, ClosureHandler { _ in throw Mine() })
        #expect(await function.failure()?.code == .unreachable)
        #expect(await server.posts(1).count == 1)
    }
}
