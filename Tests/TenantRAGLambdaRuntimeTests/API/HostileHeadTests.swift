import TenantRAGJSON
import TenantRAGLambdaRuntime
import TenantRAGTestSupport
import Testing

@Suite("Heads that are refused", .timeLimit(.minutes(30)))
struct HostileHeadTests {
    private static let id = ("Lambda-Runtime-Aws-Request-Id", "id-1")
    private static let deadline = ("Lambda-Runtime-Deadline-Ms", "99999999999999")
    private static let tenant = "Lambda-Runtime-Aws-Tenant-Id"

    static let refused: [(name: String, head: [(String, String)], type: String)] = [
        ("two tenants", [id, deadline, (tenant, "acme"), (tenant, "globex")], "Runtime.InvalidTenantId"),
        ("one tenant twice", [id, deadline, (tenant, "acme"), (tenant, "acme")], "Runtime.InvalidTenantId"),
        ("two spellings", [id, deadline, (tenant, "acme"), (tenant.lowercased(), "b")], "Runtime.InvalidTenantId"),
        ("no tenant in the field", [id, deadline, (tenant, "")], "Runtime.InvalidTenantId"),
        ("two tenants in a list", [id, deadline, (tenant, "acme,globex")], "Runtime.InvalidTenantId"),
        ("another alphabet", [id, deadline, (tenant, "acm\u{E9}")], "Runtime.InvalidTenantId"),
        ("a tab", [id, deadline, (tenant, "acme\tx")], "Runtime.InvalidTenantId"),
        ("257 characters", [id, deadline, (tenant, String(repeating: "a", count: 257))], "Runtime.InvalidTenantId"),
        ("no deadline", [id], "Runtime.MalformedInvocation"),
        ("two deadlines", [id, deadline, deadline], "Runtime.MalformedInvocation"),
        ("a deadline with a sign", [id, ("Lambda-Runtime-Deadline-Ms", "+1")], "Runtime.MalformedInvocation"),
        ("a negative deadline", [id, ("Lambda-Runtime-Deadline-Ms", "-1")], "Runtime.MalformedInvocation"),
        ("an empty deadline", [id, ("Lambda-Runtime-Deadline-Ms", "")], "Runtime.MalformedInvocation"),
        (
            "a deadline past counting", [id, ("Lambda-Runtime-Deadline-Ms", "9223372036854775807")],
            "Runtime.MalformedInvocation"
        ),
        (
            "two traces", [id, deadline] + Array(repeating: ("Lambda-Runtime-Trace-Id", "a"), count: 2),
            "Runtime.MalformedInvocation"
        ),
        (
            "two attempts", [id, deadline] + Array(repeating: ("Lambda-Runtime-Invocation-Id", "a"), count: 2),
            "Runtime.MalformedInvocation"
        ),
    ]

    @Test("Lambda is told, no handler sees it, and the next invocation is served", arguments: refused)
    func refusal(name: String, head: [(String, String)], type: String) async throws {
        let server = try RuntimeAPIServer([.invocation(head, []), .event(id: "next")])
        let handler = ClosureHandler()
        let function = try RunningFunction(server, handler)
        let posts = await server.posts(2)
        try await function.end()
        #expect(posts[0].path == "/2018-06-01/runtime/invocation/id-1/error")
        #expect(posts[0].json?["errorType"] == .string(type), "\(name)")
        #expect(posts[0]["lambda-runtime-function-error-type"] == type)
        #expect(!posts[0].text.contains("acme") && !function.log.text.contains("acme"))
        #expect(handler.invocations.map(\.requestID) == ["next"])
    }

    static let unanswerable: [(String, [(String, String)])] = [
        ("no id", [deadline]), ("an empty id", [("Lambda-Runtime-Aws-Request-Id", ""), deadline]),
        ("two ids", [id, ("Lambda-Runtime-Aws-Request-Id", "id-2"), deadline]),
        ("a path", [("Lambda-Runtime-Aws-Request-Id", "../../x"), deadline]),
        ("a query", [("Lambda-Runtime-Aws-Request-Id", "a?b"), deadline]),
        ("a long id", [("Lambda-Runtime-Aws-Request-Id", String(repeating: "a", count: 129)), deadline]),
    ]

    @Test(
        "Without an id no response is possible: the runtime ends, for Lambda to start another",
        arguments: unanswerable
    )
    func noID(name: String, head: [(String, String)]) async throws {
        let server = try RuntimeAPIServer([.invocation(head, [])])
        let handler = ClosureHandler()
        let function = try RunningFunction(server, handler)
        #expect(await function.failure()?.code == .malformedInvocation, "\(name)")
        #expect(handler.invocations.isEmpty)
    }

    @Test("Every character that Lambda allows in a tenant's id is taken, up to 256 of them")
    func tenants() async throws {
        let all = "abcXYZ019._:/=+-@ x"
        let ids = [all, "a", String(repeating: "a", count: 256)]
        let server = try RuntimeAPIServer(ids.map { .event(fields: [(Self.tenant, $0)]) })
        let handler = ClosureHandler()
        let function = try RunningFunction(server, handler)
        _ = await server.posts(3)
        try await function.end()
        #expect(handler.invocations.map(\.tenantID) == ids)
    }

    @Test("An answer that is no HTTP is asked for again")
    func noHTTP() async throws {
        let server = try RuntimeAPIServer([
            .raw("SSH-2.0-OpenSSH\r\n"), .raw("HTTP/1.1 200 OK\r\nLambda-Run"), .event(id: "next"),
        ])
        let function = try RunningFunction(server, ClosureHandler())
        #expect(await server.posts(1).first?.path.hasSuffix("/next/response") == true)
        try await function.end()
    }
}
