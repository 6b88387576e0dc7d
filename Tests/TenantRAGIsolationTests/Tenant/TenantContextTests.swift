import TenantRAGFilters
import Testing

@testable import TenantRAGIsolation

@Suite("TenantContext")
struct TenantContextTests {
    @Test("is trusted only with a reason", arguments: ["", " ", "\n\t ", "\u{200B}", "\u{A0}", "\u{0}", "\u{2028}"])
    func reason(text: String) throws {
        let tenant = try TenantID(validating: "acme")
        let error = #expect(throws: IsolationError.self) { try TenantContext(trusting: tenant, because: text) }
        #expect(error?.code == .missingReason)
    }

    @Test("keeps who asks and why that is trusted")
    func keeps() throws {
        let context = try TenantContext(
            trusting: TenantID(validating: "acme"),
            because: "from our job table",
            user: "ana",
            groups: ["editors", "readers"],
            attributes: ["region": "eu"]
        )
        #expect(context.tenant.rawValue == "acme")
        #expect(context.user == "ana")
        #expect(context.groups == ["editors", "readers"])
        #expect(context.attributes == ["region": "eu"])
        #expect(context.origin.kind == .trusted)
        #expect(context.origin.detail == "from our job table")
        #expect(context.origin.description == "trusted: from our job table")
    }

    @Test(
        "refuses a user, a group or an attribute name that is not plain text",
        arguments: [
            "", " ana", "ana ", "an\0a", "an\na", "ana\u{200B}", "\u{202E}ana", "an\u{2028}a",
            String(repeating: "x", count: 2_049),
        ]
    )
    func identities(text: String) throws {
        let makers: [@Sendable (String) throws -> TenantContext] = [
            { try context("acme", user: $0) },
            { try context("acme", groups: ["readers", $0]) },
            { try context("acme", attributes: [$0: "eu"]) },
        ]
        for make in makers {
            let error = #expect(throws: IsolationError.self) { try make(text) }
            #expect(error?.code == .invalidIdentity)
        }
    }

    @Test("takes any visible text as a user", arguments: ["ana", "Jürgen", "李", "a b", "auth0|123", "x@y.z"])
    func users(text: String) throws {
        #expect(try context("acme", user: text).user == text)
    }

    @Test("two contexts are equal by bytes, not by canonical equivalence")
    func equality() throws {
        let composed = "Ren\u{E9}"
        let decomposed = "Rene\u{301}"
        try #require(composed == decomposed)
        let base = try context("acme", user: composed, groups: [composed], attributes: [composed: "x"])
        let same = try context("acme", user: composed, groups: [composed], attributes: [composed: "x"])
        #expect(base == same)
        #expect(base.hashValue == same.hashValue)
        let others = [
            try context("acme", user: decomposed, groups: [composed], attributes: [composed: "x"]),
            try context("acme", user: composed, groups: [decomposed], attributes: [composed: "x"]),
            try context("acme", user: composed, groups: [composed], attributes: [decomposed: "x"]),
            try context("acme", user: composed, groups: [composed], attributes: [composed: "y"]),
            try context("acme", user: composed, groups: [composed]),
            try context("acme", user: composed, attributes: [composed: "x"]),
            try context("acme", groups: [composed], attributes: [composed: "x"]),
            try context("Acme", user: composed, groups: [composed], attributes: [composed: "x"]),
            try TenantContext(
                tenant: TenantID(validating: "acme"),
                user: composed,
                groups: [composed],
                attributes: [composed: "x"],
                origin: .init(kind: .lambda, detail: "")
            ),
        ]
        for other in others { #expect(base != other) }
    }

    @Test("prints tenant and origin, and no user's name")
    func description() throws {
        let context = try context("acme", user: "ana", groups: ["editors"], attributes: ["region": "eu"])
        #expect("\(context)" == "tenant acme (trusted: a test's own tenant)")
    }

    @Test("a module of the package records its own origin, under the same rules")
    func packageOrigin() throws {
        let tenant = try TenantID(validating: "acme")
        let origin = TenantContext.Origin(kind: .verifiedToken, detail: "issuer https://id.example.com")
        #expect(try TenantContext(tenant: tenant, user: "ana", origin: origin).origin.kind.rawValue == "verifiedToken")
        #expect(throws: IsolationError.self) { try TenantContext(tenant: tenant, user: "", origin: origin) }
    }
}
