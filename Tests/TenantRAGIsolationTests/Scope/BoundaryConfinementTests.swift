import TenantRAGFilters
import Testing

@testable import TenantRAGIsolation

@Suite("BoundaryClause.confines")
struct BoundaryConfinementTests {
    static let own = MetadataFilter.equals("tenantId", "Key")
    static let free = MetadataFilter.equals("season", 1)

    static let confined: [MetadataFilter] = [
        own,
        .andAll([own, free]), .andAll([free, own]), .andAll([free, .andAll([free, own])]),
        .orAll([own, own]), .orAll([.andAll([own, free]), .andAll([free, own])]),
        .andAll([.orAll([own, .andAll([own, free])]), free]),
    ]

    static let unconfined: [MetadataFilter] = [
        free,
        .andAll([]), .orAll([]), .andAll([free, free]), .orAll([own, free]), .orAll([free, .andAll([own, free])]),
        .andAll([.orAll([own, free]), free]), .orAll([.andAll([own, free]), .orAll([])]),
        .equals("tenantId", "key"), .equals("tenantid", "Key"), .notEquals("tenantId", "Key"),
        .in("tenantId", ["Key"]), .startsWith("tenantId", "Key"), .stringContains("tenantId", "Key"),
        .listContains("tenantId", "Key"), .notIn("tenantId", ["Other"]), .equals("tenantId", 1),
        .equals("tenantId", "\u{212A}ey"),  // the Kelvin sign: equal to Swift, other bytes to a store
    ]

    private static let clause = BoundaryClause(.init(key: "tenantId", operator: .equals, value: "Key"))

    private func boundary(_ conditions: BoundaryClause...) throws -> Boundary {
        Boundary(tenant: try TenantID(validating: "Key"), proof: .attribute(key: "tenantId"), conditions: conditions)
    }

    @Test("sees the condition in every branch", arguments: confined)
    func holds(filter: MetadataFilter) throws {
        #expect(Self.clause.confines(filter))
        try boundary().check(filter)
    }

    @Test(
        "a branch without exactly this condition is a way out, and such a filter is never handed out",
        arguments: unconfined
    )
    func escapes(filter: MetadataFilter) throws {
        #expect(!Self.clause.confines(filter))
        let boundary = try boundary()
        let error = #expect(throws: IsolationError.self) { try boundary.check(filter) }
        #expect(error?.code == .notConfined)
    }

    @Test("alternatives confine when every branch has one of them")
    func alternatives() {
        let clause = BoundaryClause(
            anyOf: ["a", "b"].map { .init(key: "teams", operator: .listContains, value: .string($0)) }
        )
        let a = MetadataFilter.listContains("teams", "a")
        let b = MetadataFilter.listContains("teams", "b")
        #expect(clause.confines(clause.filter))
        #expect(clause.confines(a))
        #expect(clause.confines(.orAll([.andAll([a, Self.free]), b])))
        #expect(!clause.confines(.orAll([a, Self.free])))
        #expect(!clause.confines(.orAll([a, .listContains("teams", "c")])))
    }

    @Test("each clause of a boundary is asked for")
    func everyClause() throws {
        let user = BoundaryClause(.init(key: "owner", operator: .equals, value: "ana"))
        let boundary = try boundary(user)
        try boundary.check(.andAll([Self.own, .equals("owner", "ana"), Self.free]))
        #expect(throws: IsolationError.self) { try boundary.check(.andAll([Self.own, Self.free])) }
        #expect(throws: IsolationError.self) { try boundary.check(.equals("owner", "ana")) }
    }
}
