import HTTPTypes
import TenantRAG
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLambda

@Suite("Web pages of other origins")
struct CORSPolicyTests {
    private static let app = "https://app.example.com"

    private static func reply(
        _ cors: CORSPolicy?,
        origin: String?,
        method: String = "POST",
        tenant: String? = "acme",
        more: [(String, String)] = [],
        streaming: Bool = false
    ) async throws -> Reply {
        var world = try ChatWorld()
        world.configuration.cors = cors
        var event = ProxyEvent(authorized: tenant)
        event.method = method
        event.isVersion2 = streaming
        event.fields += origin.map { [("Origin", $0)] } ?? []
        event.fields += more
        return try await world.reply(event, tenant: tenant, streaming: streaming)
    }

    private static let asking = [("Access-Control-Request-Method", "POST")]

    @Test("a preflight request is answered without a tenant", arguments: [false, true])
    func preflight(streaming: Bool) async throws {
        let reply = try await Self.reply(
            CORSPolicy(origins: [Self.app]),
            origin: Self.app,
            method: "OPTIONS",
            tenant: nil,
            more: Self.asking,
            streaming: streaming
        )
        #expect(reply.status == 204 && reply.body.isEmpty)
        #expect(
            reply.fields == [
                "vary": "Origin", "access-control-allow-origin": Self.app, "access-control-allow-methods": "POST",
                "access-control-allow-headers": "authorization, content-type", "access-control-max-age": "600",
            ]
        )
    }

    @Test(
        "an origin that is not allowed gets no permission, and caches are told all the same",
        arguments: [
            "https://evil.example.com", "https://app.example.com.evil.com", "http://app.example.com", "null", "*", "",
            "https://app.example.com:8443", "HTTPS://APP.EXAMPLE.COM", "https://app.example.com/",
            "https://app.example.com,https://evil.example.com", "https://app.example.com ",
            "https://\u{430}pp.example.com",
        ]
    )
    func refused(origin: String) async throws {
        for cors in [
            CORSPolicy(origins: [Self.app, "*", "null"]), CORSPolicy(origins: [Self.app], allowsCredentials: true),
        ] {
            for (method, status) in [("OPTIONS", 403), ("POST", 200)] {
                let reply = try await Self.reply(cors, origin: origin, method: method, more: Self.asking)
                #expect(reply.status == status && reply.fields["vary"] == "Origin")
                #expect(!reply.fields.keys.contains { $0.hasPrefix("access-control-") })
            }
        }
    }

    @Test("answers and problems alike can be read by the page", arguments: [false, true])
    func answers(streaming: Bool) async throws {
        for (tenant, status) in [("acme", 200), (nil, 401)] as [(String?, Int)] {
            let reply = try await Self.reply(
                CORSPolicy(origins: ["https://other.example.com", Self.app]),
                origin: Self.app,
                tenant: tenant,
                streaming: streaming
            )
            #expect(reply.status == status && reply.fields["access-control-allow-origin"] == Self.app)
            #expect(reply.fields["vary"] == "Origin" && reply.fields["access-control-allow-credentials"] == nil)
            #expect(reply.fields["access-control-expose-headers"]?.contains("retry-after") == true)
        }
    }

    @Test("every origin is never with credentials, and credentials are for named origins")
    func credentials() async throws {
        let any = try await Self.reply(.anyOrigin, origin: "https://anywhere.example")
        #expect(any.fields["access-control-allow-origin"] == "*" && any.fields["vary"] == nil)
        #expect(any.fields["access-control-allow-credentials"] == nil)
        #expect(!CORSPolicy.anyOrigin.allowsCredentials)
        let star = try await Self.reply(
            CORSPolicy(origins: ["*"], allowsCredentials: true),
            origin: "https://x.example"
        )
        #expect(star.fields["access-control-allow-origin"] == nil)
        let named = try await Self.reply(CORSPolicy(origins: [Self.app], allowsCredentials: true), origin: Self.app)
        #expect(named.fields["access-control-allow-credentials"] == "true")
        #expect(named.fields["access-control-allow-origin"] == Self.app)
    }

    @Test("two origins are none, and OPTIONS without one is no preflight request")
    func odd() async throws {
        let cors = CORSPolicy(origins: [Self.app])
        let two = try await Self.reply(cors, origin: Self.app, more: [("origin", "https://evil.example.com")])
        #expect(two.fields["access-control-allow-origin"] == nil)
        for (origin, more) in [(nil, Self.asking), (Self.app, [])] as [(String?, [(String, String)])] {
            let reply = try await Self.reply(cors, origin: origin, method: "OPTIONS", more: more)
            #expect(reply.status == 405 && reply.fields["allow"] == "POST, OPTIONS")
        }
    }

    @Test("without a policy no page may ask")
    func none() async throws {
        let reply = try await Self.reply(nil, origin: Self.app)
        #expect(reply.status == 200 && !reply.fields.keys.contains { $0.hasPrefix("access-control-") || $0 == "vary" })
        #expect(try await Self.reply(nil, origin: Self.app, method: "OPTIONS", more: Self.asking).status == 405)
    }
}
