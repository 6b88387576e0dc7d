import Foundation
import HTTPTypes
import TenantRAG
import TenantRAGLambdaRuntime
import TenantRAGTestSupport
import TenantRAGTesting
import Testing

@testable import TenantRAGLambda

@Suite("What goes wrong in a chat function, and what its callers are told")
struct ChatProblemTests {
    struct MARKER: Error, CustomStringConvertible { let description = "MARKER" }

    /// The answers to a question that a knowledge base fails with this error, of both handlers.
    private static func replies(
        _ failure: any Error,
        log: RecordingLog = RecordingLog(),
        _ change: (inout TenantRAGConfiguration) throws -> Void = { _ in }
    ) async throws -> [Reply] {
        var configuration = TenantRAGConfiguration()
        try change(&configuration)
        let rag = TenantRAGClient(try FailingKnowledgeBase(failure), configuration: configuration)
        var replies: [Reply] = []
        for handler in [ChatHandler(rag), ChatStreamHandler(rag)] as [any LambdaHandler] {
            let event = ProxyEvent(authorized: "acme", body: #"{"user_query":"MARKER-QUESTION"}"#)
            replies.append(try await Reply(handler.handle(.test(event.json, tenant: "acme", log: log))))
        }
        return replies
    }

    @Test(
        "of the service",
        arguments: [
            (.throttling, 429, "busy"), (.serviceQuotaExceeded, 429, "busy"), (.deadlineExceeded, 504, "outOfTime"),
            (.accessDenied, 502, "badGateway"), (.internalServer, 502, "badGateway"), (.badGateway, 502, "badGateway"),
            (.dependencyFailed, 502, "badGateway"), (.conflict, 502, "badGateway"), (.validation, 502, "badGateway"),
            (.resourceNotFound, 502, "badGateway"), (.expiredToken, 502, "badGateway"),
            (.transportFailed, 502, "badGateway"), (.unexpectedResponse, 502, "badGateway"),
            (.malformedResponse, 502, "badGateway"), (AWSError.Code(rawValue: "NewException"), 502, "badGateway"),
            (.credentialsUnavailable, 500, "internalError"), (.endpointUnavailable, 500, "internalError"),
            (.invalidRequest, 500, "internalError"),
        ] as [(AWSError.Code, Int, String)]
    )
    func service(code: AWSError.Code, status: Int, title: String) async throws {
        let log = RecordingLog()
        let error = AWSError(code, operation: "Retrieve", message: "DETAIL", serviceMessage: "MARKER said globex")
        for reply in try await Self.replies(error, log: log) {
            #expect(reply.status == status && reply.title == title)
            #expect((reply.fields["retry-after"] != nil) == (status == 429))
            #expect(!reply.body.contains("MARKER") && !reply.body.contains("DETAIL"))
        }
        #expect(log.text.contains(code.rawValue) && !log.text.contains("MARKER"))
    }

    @Test("of limits, with the time to come again")
    func limits() async throws {
        for code in [
            TenantLimitError.Code.rateExceeded, .concurrencyExceeded, .queueFull, .deadlineExceeded,
            .init(rawValue: "new"),
        ] {
            for reply in try await Self.replies(TenantLimitError(code, retryAfter: .milliseconds(2_300))) {
                #expect(reply.status == 429 && reply.fields["retry-after"] == "3" && reply.title == code.rawValue)
            }
        }
    }

    @Test("of a limiter that refuses, before anything is sent")
    func limiter() async throws {
        struct Full: TenantLimiter {
            func acquire(
                _: KnowledgeBaseOperation,
                for _: TenantContext,
                until _: ContinuousClock.Instant
            ) async throws -> TenantPermit { throw TenantLimitError(.queueFull, retryAfter: .seconds(7)) }
        }
        for reply in try await Self.replies(MARKER(), { $0.limiter = Full() }) {
            #expect(reply.status == 429 && reply.fields["retry-after"] == "7")
        }
    }

    @Test("of others, whose texts could hold anything")
    func unknown() async throws {
        let log = RecordingLog()
        for reply in try await Self.replies(MARKER(), log: log) {
            #expect(reply.status == 500 && reply.body == #"{"title":"internalError","status":500}"#)
        }
        #expect(log.text.contains("error") && !log.text.contains("MARKER-QUESTION"))
        for reply in try await Self.replies(CancellationError()) { #expect(reply.status == 500) }
        let transport = HTTPTransportError(.connectionReset, mayHaveReachedServer: true, host: "example.com")
        for reply in try await Self.replies(transport) { #expect(reply.status == 502) }
        for (exception, status) in [
            (ThrottlingException(serviceMessage: "MARKER"), 429), (ValidationException(serviceMessage: "MARKER"), 502),
        ] as [(any Error, Int)] {
            for reply in try await Self.replies(exception, log: log) {
                #expect(reply.status == status && !reply.body.contains("MARKER"))
            }
        }
        #expect(
            log.text.contains("ThrottlingException") && !log.text.contains("MARKER-") && !log.text.contains("MARKER ")
        )
    }

    @Test(
        "of isolation: a violation looks like any failure of the service, and only the log knows",
        arguments: [HostileKnowledgeBase.Flaw.ignoresFilter, .omitsAttributes]
    )
    func violations(flaw: HostileKnowledgeBase.Flaw) async throws {
        let world = try ChatWorld(flaws: [flaw])
        let service = try await Self.replies(AWSError(.internalServer, operation: "x", message: ""))
        let reply = try await world.reply(ProxyEvent(authorized: "acme"))
        #expect(reply.status == 502 && reply.body == service[0].body && reply.fields == service[0].fields)
        #expect(world.log.text.contains("critical") && world.log.text.contains("IsolationViolation"))
        #expect(!world.log.text.contains("globex"))
        let streamed = try await world.reply(ProxyEvent(authorized: "acme"), streaming: true)
        #expect(streamed.events.last?.name == "problem" && streamed.events.last?.data == service[0].json)
    }

    @Test("of a policy that asks for more than this caller has")
    func policies() async throws {
        let acme = try TenantID(validating: "acme")
        let directory = try IsolationPolicy.dedicatedKnowledgeBase([acme: KnowledgeBaseID(validating: "KB12345678")])
        for (policy, tenant, title) in [
            (try .metadata(also: [.user(key: "owner")]), "acme", "missingUser"),
            (try .metadata(also: [.groups(key: "team", heldAs: .string)]), "acme", "missingGroups"),
            (try .metadata(also: [.attribute("plan", key: "plan")]), "acme", "missingContextAttribute"),
            (directory, "globex", "unknownTenant"),
            (try .sourcePrefix("s3://b/{tenant}/"), "a/b", "tenantNotRepresentable"),
        ] as [(IsolationPolicy, String, String)] {
            for streaming in [false, true] {
                let reply = try await ChatWorld(policy: policy).reply(
                    ProxyEvent(authorized: tenant),
                    tenant: tenant,
                    streaming: streaming
                )
                #expect(reply.status == 403 && reply.title == title)
            }
        }
    }

    @Test("of operators the store has not: the caller's where the caller asked for them, else the operator's")
    func operators() async throws {
        let filter = #"{"user_query":"a","filter":{"startsWith":{"key":"MARKER","value":"MARKER"}}}"#
        for (policy, body, status) in [
            (.standard, filter, 400), (try .sourcePrefix("s3://b/{tenant}/"), #"{"user_query":"a"}"#, 500),
            (
                try .sourcePrefix("s3://b/{tenant}/"),
                #"{"user_query":"a","filter":{"equals":{"key":"a","value":1}}}"#, 500
            ),
        ] as [(IsolationPolicy, String, Int)] {
            let log = RecordingLog()
            let knowledgeBase = try FailingKnowledgeBase(MARKER(), vectorStore: .s3Vectors)
            let handler = ChatHandler(
                TenantRAGClient(knowledgeBase, configuration: TenantRAGConfiguration(policy: policy))
            )
            let event = ProxyEvent(authorized: "acme", body: body)
            let reply = try await Reply(handler.handle(.test(event.json, tenant: "acme", log: log)))
            #expect(reply.status == status)
            #expect(!reply.body.contains("MARKER") && !log.text.contains("MARKER"))
        }
        let managed = TenantRAGClient(try FailingKnowledgeBase(MARKER(), vectorStore: .managed))
        let reply = try await Reply(ChatHandler(managed).handle(.test(ProxyEvent().json, tenant: "acme")))
        #expect(reply.status == 500 && reply.title == "internalError")
    }

    @Test("of an error of the caller's own type: its category decides, and its text is for the log alone")
    func ownErrors() async throws {
        struct Mine: CodedError {
            enum Code: String, ErrorCode { case mine }
            let code = Code.mine
            let message = "MARKER"
            let category: ErrorCategory
            let isLoggable: Bool
        }
        let statuses: [(ErrorCategory, Int)] = [
            (.denied, 403), (.limited, 429), (.throttled, 429), (.timedOut, 504), (.rejected, 502), (.unavailable, 502),
            (.violation, 502), (.invalid, 500), (.malformed, 500), (.configuration, 500),
        ]
        for (category, status) in statuses {
            for isLoggable in [false, true] {
                let log = RecordingLog()
                for reply in try await Self.replies(Mine(category: category, isLoggable: isLoggable), log: log) {
                    #expect(reply.status == status && !reply.body.contains("MARKER"), "\(category)")
                }
                // Nothing of a refusal by this process's limits is an operator's business.
                #expect(log.text.contains("MARKER") == (isLoggable && category != .limited), "\(category)")
            }
        }
    }

    @Test("a prompt that is too long by itself is the operator's")
    func prompt() async throws {
        for reply in try await Self.replies(
            MARKER(),
            { $0.generationPrompt = { _ in try GenerationPrompt(parsing: String(repeating: "a", count: 5_000)) } }
        ) { #expect(reply.status == 500) }
    }

    @Test("nothing of question, context, filter, conversation or answer is logged")
    func silence() async throws {
        let body = """
            {"user_query":"MARKER-QUESTION","context":"MARKER-CONTEXT","session_id":"MARKER-SESSION",\
            "filter":{"equals":{"key":"MARKER-KEY","value":"MARKER-VALUE"}}}
            """
        for text in [body, body + "MARKER", #"{"MARKER":"MARKER"}"#, #"{"user_query":"MARKER-QUESTION"}"#] {
            for flaw in [nil, .ignoresFilter, .omitsAttributes] as [HostileKnowledgeBase.Flaw?] {
                for tenant in ["acme", nil, "globex", "MARKER TENANT "] {
                    for streaming in [false, true] {
                        let world = try ChatWorld(flaws: flaw.map { [$0] } ?? [])
                        var event = ProxyEvent(authorized: "acme", body: text)
                        event.fields.append(("Authorization", "Bearer MARKER-TOKEN"))
                        event.authorizer?["user"] = "MARKER-USER"
                        _ = try await world.reply(event, tenant: tenant, streaming: streaming)
                        #expect(!world.log.text.contains("MARKER") && !world.log.text.contains("SECRET"))
                    }
                }
            }
        }
    }
}
