import TenantRAG
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLambda

@Suite("Who asks a chat function")
struct ChatTenantTests {
    /// The status and the title of the refusal; nil for a question that is answered.
    private static func refusal(
        _ proof: TenantProof,
        isolated: String?,
        authorizer: [String: JSONValue]?,
        streaming: Bool = false
    ) async throws -> (status: Int, title: String?)? {
        var world = try ChatWorld()
        world.configuration.proof = proof
        var event = ProxyEvent()
        event.authorizer = authorizer
        event.isVersion2 = streaming
        let reply = try await world.reply(event, tenant: isolated, streaming: streaming)
        #expect(!reply.body.contains("SECRET-globex"))
        return reply.status == 200 ? nil : (reply.status, reply.title)
    }

    @Test(
        "a tenant that is missing, none, or two is refused",
        arguments: [
            (.isolation, "acme", nil, nil), (.isolation, "acme", "acme", nil),
            (.isolation, nil, nil, "401 missingTenant"), (.isolation, nil, "acme", "403 missingTenant"),
            (.isolation, "acme", "globex", "403 contradictingTenants"),
            (.authorizer, nil, "acme", nil), (.authorizer, "acme", "acme", nil),
            (.authorizer, nil, nil, "401 missingTenant"), (.authorizer, "acme", nil, "403 missingTenant"),
            (.authorizer, "globex", "acme", "403 contradictingTenants"),
            (.isolationAndAuthorizer, "acme", "acme", nil), (.isolationAndAuthorizer, nil, nil, "401 missingTenant"),
            (.isolationAndAuthorizer, "acme", nil, "403 missingTenant"),
            (.isolationAndAuthorizer, nil, "acme", "403 missingTenant"),
            (.isolationAndAuthorizer, "globex", "acme", "403 contradictingTenants"),
        ] as [(TenantProof, String?, String?, String?)]
    )
    func table(proof: TenantProof, isolated: String?, authorized: String?, expected: String?) async throws {
        for streaming in [false, true] {
            let found = try await Self.refusal(
                proof,
                isolated: isolated,
                authorizer: authorized.map { ["tenantId": .string($0)] },
                streaming: streaming
            )
            #expect(found.map { "\($0.status) \($0.title ?? "")" } == expected)
        }
    }

    @Test(
        "two names are the same to the byte or they are two tenants",
        arguments: [
            "ACME", "Acme", " acme", "acme ", "acme\u{0}", "ac\u{AD}me", "acm\u{435}", "acme\u{301}", "", "acme/",
            "acme,acme",
            "acme\n", "*", "%61cme", "acm", "acmee",
        ]
    )
    func bytes(other: String) async throws {
        for proof in [TenantProof.isolation, .authorizer, .isolationAndAuthorizer] {
            let forward = try await Self.refusal(proof, isolated: "acme", authorizer: ["tenantId": .string(other)])
            let back = try await Self.refusal(proof, isolated: other, authorizer: ["tenantId": "acme"])
            #expect(forward?.title == "contradictingTenants" && back?.title == "contradictingTenants")
            #expect(forward?.status == 403 && back?.status == 403)
        }
    }

    @Test("canonically equivalent names are two names, and neither is a tenant's")
    func unicode() async throws {
        // The Kelvin sign, which Swift's strings hold to be the letter K.
        let found = try await Self.refusal(.isolation, isolated: "K", authorizer: ["tenantId": "\u{212A}"])
        #expect(found?.title == "contradictingTenants")
        let same = try await Self.refusal(.isolation, isolated: "\u{212A}", authorizer: ["tenantId": "\u{212A}"])
        #expect(same?.status == 403 && same?.title == "invalidTenant")
    }

    @Test(
        "a name that is no tenant's id is refused, from wherever it comes",
        arguments: [
            "", " ", "acme ", " acme", "a\u{0}b", "é", "acme\r\nx: y", "a,b", "{}", String(repeating: "a", count: 257),
        ]
    )
    func invalid(name: String) async throws {
        for (isolated, authorizer) in [(name, nil), (nil, ["tenantId": .string(name)])]
            as [(String?, [String: JSONValue]?)]
        {
            let proof: TenantProof = isolated == nil ? .authorizer : .isolation
            let found = try await Self.refusal(proof, isolated: isolated, authorizer: authorizer)
            #expect(found?.status == 403 && found?.title == "invalidTenant")
        }
    }

    @Test(
        "an authorizer's context of another form is refused",
        arguments: [
            ["tenantId": 7], ["tenantId": true], ["tenantId": ["acme"]], ["tenantId": ["S": "acme"]],
            ["tenantId": "acme", "user": 7], ["tenantId": "acme", "user": ""], ["tenantId": "acme", "user": " ada"],
            ["tenantId": "acme", "user": "a\u{0}"], ["tenantId": "acme", "groups": "staff"],
            ["tenantId": "acme", "groups": "[7]"], ["tenantId": "acme", "groups": ["staff"]],
            ["tenantId": "acme", "groups": "[\"a\"] x"], ["tenantId": "acme", "groups": "[\"\"]"],
            ["tenantId": "acme", "attributes": "[]"], ["tenantId": "acme", "attributes": "{\"a\":{}}"],
            ["tenantId": "acme", "attributes": "{\"a\":1,\"a\":2}"], ["tenantId": "acme", "attributes": "{\"\":1}"],
            ["tenantId": "acme", "attributes": "[[[[[[1]]]]]]"], ["tenantId": "acme", "expires": "soon"],
            ["tenantId": "acme", "expires": "1e9"], ["tenantId": "acme", "expires": true],
        ] as [[String: JSONValue]]
    )
    func malformed(authorizer: [String: JSONValue]) async throws {
        for isolated in [nil, "acme"] as [String?] {
            let found = try await Self.refusal(
                isolated == nil ? .authorizer : .isolationAndAuthorizer,
                isolated: isolated,
                authorizer: authorizer
            )
            #expect(found?.status == 403 && found?.title == "invalidIdentity")
        }
    }

    @Test("what a client can write names no tenant: fields, query, body, path, stage")
    func clientsWord() async throws {
        for streaming in [false, true] {
            for proof in [TenantProof.isolation, .authorizer, .isolationAndAuthorizer] {
                var world = try ChatWorld()
                world.configuration.proof = proof
                var event = ProxyEvent()
                event.isVersion2 = streaming
                for name in [
                    "X-Amz-Tenant-Id", "x-amz-tenant-id", "X-Tenant-Id", "x-tenant-id", "tenantId", "X-Amzn-Tenant-Id",
                    "Lambda-Runtime-Aws-Tenant-Id", "Authorization",
                ] { event.fields.append((name, "globex")) }
                event.more = [
                    "queryStringParameters": ["tenantId": "globex", "X-Amz-Tenant-Id": "globex"],
                    "multiValueQueryStringParameters": ["tenantId": ["globex"]],
                    "pathParameters": ["tenantId": "globex"], "tenantId": "globex",
                    "authorizer": ["tenantId": "globex"],
                    "stageVariables": ["tenantId": "globex"],
                ]
                let reply = try await world.reply(event, streaming: streaming)
                #expect(reply.status == 200 && reply.body.contains("SECRET-acme"))
                #expect(!reply.body.contains("globex"))
                // And without a tenant from elsewhere the question belongs to no tenant.
                event.authorizer = nil
                let refused = try await world.reply(event, tenant: nil, streaming: streaming)
                #expect(refused.status == 401 && refused.fields["www-authenticate"] == "Bearer")
            }
        }
        for member in ["tenant", "tenantId", "tenant_id"] {
            let body = #"{"user_query":"radio","\#(member)":"globex"}"#
            #expect(try await ChatWorld().reply(ProxyEvent(authorized: "acme", body: body)).status == 400)
        }
    }

    @Test("user, groups and attributes come from the authorizer that named the tenant")
    func caller() throws {
        let configuration = ChatConfiguration(proof: .authorizer)
        let context: JSONObject = [
            "tenantId": "acme", "user": "ada", "groups": #"["staff","board"]"#,
            "attributes": #"{"level":7,"plan":"gold","teams":["a"],"trial":false}"#, "principalId": "x",
        ]
        let found = try configuration.context(isolated: nil, authorizer: context)
        #expect(found.user == "ada" && found.groups == ["staff", "board"])
        #expect(
            found.attributes == ["level": 7, "plan": "gold", "teams": .stringList(["a"]), "trial": .boolean(false)]
        )
        #expect(found.origin.kind == .authorizer)
        let both = try configuration.context(isolated: "acme", authorizer: context)
        #expect(both.user == "ada" && both.origin.kind == .lambda)
        // A context without a tenant is another authorizer's: its user is unknown here.
        let other = try ChatConfiguration().context(isolated: "acme", authorizer: ["user": "root", "expires": "1"])
        #expect(other.user == nil && other.origin.kind == .lambda)
    }

    @Test("names are configured, and the old ones then mean nothing")
    func names() async throws {
        var world = try ChatWorld()
        world.configuration.proof = .authorizer
        world.configuration.contextKeys.tenant = "customer"
        var event = ProxyEvent()
        event.authorizer = ["customer": "acme", "tenantId": "globex"]
        #expect(try await world.reply(event, tenant: nil).body.contains("SECRET-acme"))
        world.configuration.contextKeys.user = "customer"
        #expect(try await world.reply(event, tenant: nil).status == 500)
    }

    @Test("a cached decision ends with its token")
    func expiration() async throws {
        let clock = ManualTime(date: try Timestamp("20261126T120000Z"))
        var world = try ChatWorld()
        world.configuration.proof = .authorizer
        world.configuration.clock = clock.source
        let end = try Timestamp("20261126T120000Z").secondsSince1970 + 60
        for expires in [JSONValue.string("\(end)"), .number(JSONNumber(end))] {
            let clock = ManualTime(date: try Timestamp("20261126T120000Z"))
            world.configuration.clock = clock.source
            var event = ProxyEvent()
            event.authorizer = ["tenantId": "acme", "expires": expires]
            #expect(try await world.reply(event, tenant: nil).status == 200)
            clock.advance(.seconds(59))
            #expect(try await world.reply(event, tenant: nil).status == 200)
            clock.advance(.seconds(1))
            let reply = try await world.reply(event, tenant: nil)
            #expect(reply.status == 401 && reply.title == "expired")
            #expect(reply.fields["www-authenticate"] == #"Bearer error="invalid_token""#)
        }
    }

    @Test("a context of one's own keeps the tenant, or nothing is asked")
    func ownContext() async throws {
        var world = try ChatWorld(policy: .metadata(also: [.user(key: "owner")]))
        world.configuration.proof = .authorizer
        world.configuration.tenantContext = { proven, authorizer in
            try TenantContext(
                trusting: proven.tenant,
                because: "a test",
                user: authorizer["principalId"]?.stringValue
            )
        }
        #expect(try await world.reply(ProxyEvent(authorized: "acme"), tenant: nil).status == 200)
        world.configuration.tenantContext = { _, _ in try .test("globex", user: "ada") }
        let reply = try await world.reply(ProxyEvent(authorized: "acme"), tenant: nil)
        #expect(reply.status == 500 && !reply.body.contains("globex"))
        struct MARKER: Error {}
        world.configuration.tenantContext = { _, _ in throw MARKER() }
        #expect(try await world.reply(ProxyEvent(authorized: "acme"), tenant: nil).status == 500)
    }

    @Test("a contradiction is an operator's business, without the other tenant's name")
    func warning() async throws {
        let world = try ChatWorld()
        let reply = try await world.reply(ProxyEvent(authorized: "globex"))
        #expect(reply.status == 403 && !reply.body.contains("globex") && !reply.body.contains("acme"))
        #expect(world.log.text.contains("warning") && !world.log.text.contains("globex"))
    }

    @Test("of any two names, only equal bytes of a tenant's id are answered")
    func property() async throws {
        var generator = SeededGenerator(seed: 31)
        let pieces = ["a", "A", "k", "\u{212A}", "é", "e\u{301}", " ", "-", "/", "\u{0}", ""]
        let configuration = ChatConfiguration(proof: .isolationAndAuthorizer)
        for _ in 0..<5_000 {
            let one = (0..<generator.below(4)).map { _ in generator.pick(pieces) }.joined()
            let two = generator.chance(30) ? one : (0..<generator.below(4)).map { _ in generator.pick(pieces) }.joined()
            let isGood = Array(one.utf8) == Array(two.utf8) && (try? TenantID(validating: one)) != nil
            let found = try? configuration.context(isolated: one, authorizer: ["tenantId": .string(two)])
            #expect(found.map { Array($0.tenant.rawValue.utf8) } == (isGood ? Array(one.utf8) : nil))
        }
    }
}
