import HTTPTypes
import Synchronization
import TenantRAGTestSupport
import Testing

@testable import TenantRAG

@Suite("A role assumed for each tenant")
struct TenantCredentialsTests {
    /// Security Token Service and Bedrock in one: the key that it gives out names the tenant of the session's tags.
    private static func transport() -> ScriptedTransport {
        ScriptedTransport { sent, _ in
            guard sent.request.authority?.hasPrefix("sts.") == true else { return .answer(200, Wire.results()) }
            let tenant = parameters(sent.body)["Tags.member.1.Value"] ?? "none"
            let answer = """
                <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
                <AccessKeyId>KEY-\(tenant.filter(\.isLetter).prefix(100))</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>
                <SessionToken>token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>
                </Credentials></AssumeRoleResult></AssumeRoleResponse>
                """
            return .answer(200, answer, fields: [.contentType: "text/xml"])
        }
    }

    private static func parameters(_ body: [UInt8]) -> [String: String] {
        var parameters: [String: String] = [:]
        for pair in String(decoding: body, as: UTF8.self).split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            parameters[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
        }
        return parameters
    }

    private static func client(_ fixture: BedrockFixture, userTag: String? = "user") throws -> TenantRAGClient {
        try client(
            fixture,
            .assumeRole(
                arn: "arn:aws:iam::123456789012:role/documents",
                userTag: userTag,
                configuration: fixture.configuration
            )
        )
    }

    private static func client(_ fixture: BedrockFixture, _ credentials: TenantCredentials) throws -> TenantRAGClient {
        let knowledgeBase = try BedrockKnowledgeBase(
            id: KnowledgeBaseID(validating: "KB12345678"),
            modelARN: "amazon.nova-lite-v1:0",
            vectorStore: .s3Vectors,
            client: BedrockAgentRuntimeClient(fixture.configuration),
            tenantCredentials: credentials,
            limiter: nil
        )
        return TenantRAGClient(knowledgeBase)
    }

    private static func keys(_ fixture: BedrockFixture) -> [String] {
        fixture.transport.sent.filter { $0.request.authority?.hasPrefix("bedrock") == true }.compactMap { sent in
            sent.request.headerFields[.authorization]?.split(separator: "=")[1].split(separator: "/").first.map(
                String.init
            )
        }
    }

    @Test("The session is tagged with tenant and user, for good, and a call is signed with its own tenant's")
    func tags() async throws {
        let fixture = BedrockFixture(Self.transport())
        let client = try Self.client(fixture)
        for tenant in ["acme", "globex", "acme"] {
            _ = try await client.retrieve("the radio", as: .test(tenant, user: "ada"))
        }
        #expect(Self.keys(fixture) == ["KEY-acme", "KEY-globex", "KEY-acme"])
        let sessions = fixture.transport.sent.filter { $0.request.authority?.hasPrefix("sts.") == true }
        #expect(sessions.count == 2)
        let form = Self.parameters(try #require(sessions.first).body)
        #expect(form["Action"] == "AssumeRole")
        #expect(form["RoleSessionName"] == "acme")
        #expect(form["Tags.member.1.Key"] == "tenant" && form["Tags.member.1.Value"] == "acme")
        #expect(form["Tags.member.2.Key"] == "user" && form["Tags.member.2.Value"] == "ada")
        #expect(form["TransitiveTagKeys.member.1"] == "tenant")
        #expect(sessions.first?.request.headerFields[.authorization]?.contains("AKIDEXAMPLE") == true)
    }

    @Test("Whatever a tenant's id holds, the session has a legal name, and two ids never share one")
    func names() async throws {
        let tenants = ["a", "a b", "a:b", "a/b", String(repeating: "t", count: 256), "eu-1:acme@example.com"]
        let fixture = BedrockFixture(Self.transport())
        let client = try Self.client(fixture)
        for tenant in tenants { _ = try await client.retrieve("the radio", as: .test(tenant)) }
        let names = fixture.transport.sent.filter { $0.request.authority?.hasPrefix("sts.") == true }
            .compactMap { Self.parameters($0.body)["RoleSessionName"] }
        #expect(Set(names).count == tenants.count)
        for name in names {
            let plain = name.replacing("%3D", with: "=").replacing("%2B", with: "+").replacing("%2C", with: ",")
                .replacing("%40", with: "@")
            #expect((2...64).contains(plain.count) && plain.wholeMatch(of: /[\w+=,.@-]+/) != nil)
        }
    }

    @Test("A user whose id cannot be a tag fails the call; without a tag for users there is one session for all")
    func users() async throws {
        let fixture = BedrockFixture(Self.transport())
        let error = await #expect(throws: AWSError.self) {
            try await Self.client(fixture).retrieve("the radio", as: .test("acme", user: "ada|admin"))
        }
        #expect(error?.code == .credentialsUnavailable)
        #expect(fixture.transport.sent.isEmpty)
        #expect(error.map { "\($0)".contains("ada|admin") } == false)

        let shared = BedrockFixture(Self.transport())
        let client = try Self.client(shared, userTag: nil)
        for user in ["ada", "bob|x"] { _ = try await client.retrieve("the radio", as: .test("acme", user: user)) }
        #expect(shared.transport.sent.count == 3)
    }

    @Test("A user cannot stand in for the tenant: one key for both tags is refused", arguments: ["tenant", "Tenant"])
    func sameTag(_ userTag: String) async throws {
        let fixture = BedrockFixture(Self.transport())
        let error = await #expect(throws: AWSError.self) {
            try await Self.client(fixture, userTag: userTag).retrieve("the radio", as: .test("acme", user: "globex"))
        }
        #expect(error?.code == .credentialsUnavailable)
        #expect(fixture.transport.sent.isEmpty)
    }

    @Test("However many tenants ask at once, and with a cache for few, each call is signed with its own tenant's")
    func manyAtOnce() async throws {
        let fixture = BedrockFixture(Self.transport())
        let credentials = TenantCredentials.assumeRole(
            arn: "arn:aws:iam::123456789012:role/documents",
            configuration: fixture.configuration,
            maximumTenantCount: 2
        )
        let client = try Self.client(fixture, credentials)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                let tenant = ["acme", "globex", "initech", "umbrella", "hooli"][number % 5]
                group.addTask { _ = try await client.retrieve("the radio", as: .test(tenant)) }
            }
            try await group.waitForAll()
        }
        let calls = fixture.transport.sent.filter { $0.request.authority?.hasPrefix("bedrock") == true }
        #expect(calls.count == 400)
        for call in calls {
            let body = String(decoding: call.body, as: UTF8.self)
            let key = call.request.headerFields[.authorization]?.split(separator: "=")[1].split(separator: "/").first
            let tenant = try #require(key?.dropFirst("KEY-".count))
            #expect(body.contains(#""value":"\#(tenant)""#))
        }
    }

    @Test("The provider of one tenant may ask for another's: nothing is locked while it is made")
    func reentrant() async throws {
        final class Box: Sendable {
            let credentials = Mutex<TenantCredentials?>(nil)
        }
        let (box, globex) = (Box(), try TenantID(validating: "globex"))
        let credentials = TenantCredentials(configuration: BedrockFixture(Wire.results()).configuration) { tenant, _ in
            if tenant != globex { _ = box.credentials.withLock { $0 }?.credentials(for: globex, user: nil) }
            return .environment
        }
        box.credentials.withLock { $0 = credentials }
        _ = credentials.credentials(for: try TenantID(validating: "acme"), user: nil)
        #expect("\(credentials)" == "TenantCredentials(2 kept)")
        box.credentials.withLock { $0 = nil }
    }

    @Test("Source credentials that have expired early are fetched anew")
    func endedSource() async throws {
        let fetches = Mutex(0)
        let working = Self.transport()
        let fixture = BedrockFixture(
            ScriptedTransport { sent, _ in
                guard sent.request.authority?.hasPrefix("sts.") == true,
                    sent.request.headerFields[.authorization]?.contains("KEY1/") == true
                else { return try await working.send(sent.request, body: .bytes(sent.body), options: sent.options) }
                let refusal = "<ErrorResponse><Error><Code>ExpiredTokenException</Code></Error></ErrorResponse>"
                return .answer(403, refusal, fields: [.contentType: "text/xml"])
            }
        )
        let credentials = TenantCredentials.assumeRole(
            arn: "arn:aws:iam::123456789012:role/documents",
            from: CredentialsProvider(name: "test") {
                let number = fetches.withLock { fetches in
                    fetches += 1
                    return fetches
                }
                return try Credentials(accessKeyID: "KEY\(number)", secretAccessKey: SecretBytes("secret"))
            },
            configuration: fixture.configuration
        )
        let client = try Self.client(fixture, credentials)
        await #expect(throws: AWSError.self) { try await client.retrieve("the radio", as: .test("acme")) }
        _ = try await client.retrieve("the radio", as: .test("acme"))
    }
}
