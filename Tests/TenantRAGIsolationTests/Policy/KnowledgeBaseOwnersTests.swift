import Synchronization
import Testing

@testable import TenantRAGIsolation

@Suite("A dedicated knowledge base that is looked up")
struct KnowledgeBaseOwnersTests {
    /// Spellings of which the last ten characters are the same but for case.
    private static let names = [
        "KB12345678", "kb12345678", "Kb12345678",
        "arn:aws:bedrock:us-east-1:123456789012:knowledge-base/KB12345678",
        "arn:aws:bedrock:eu-west-1:210987654321:knowledge-base/kB12345678",
    ]
    private static let pairs: [(String, String)] = names.flatMap { one in names.filter { $0 != one }.map { (one, $0) } }

    /// A record that believes each spelling to be a knowledge base of its own.
    private static func policy(_ acme: String, _ globex: String) throws -> IsolationPolicy {
        let names = [
            try TenantID(validating: "acme"): try KnowledgeBaseID(validating: acme),
            try TenantID(validating: "globex"): try KnowledgeBaseID(validating: globex),
        ]
        return try .dedicatedKnowledgeBase(
            of: { names[$0] },
            owner: { id in names.first { $0.value == id }?.key }
        )
    }

    @Test("is refused to the second tenant under every spelling, in either order", arguments: pairs)
    func spellings(one: String, other: String) throws {
        for order in [["acme", "globex"], ["globex", "acme"]] {
            let policy = try Self.policy(one, other)
            let copy = policy
            var refusals = 0
            for _ in 0..<2 {
                for (number, tenant) in order.enumerated() {
                    let context = try context(tenant)
                    do throws(IsolationError) {
                        _ = try (number == 0 ? policy : copy).scope(for: context)
                    } catch {
                        #expect(error.code == .sharedKnowledgeBase)
                        refusals += 1
                    }
                }
            }
            // Each time one of the two, or both where the record of owners tells.
            #expect(refusals >= 2)
            let granted = order.filter { (try? policy.scope(for: context($0))) != nil }
            #expect(granted.count <= 1)
        }
    }

    @Test("is refused without any memory where the record of owners knows another spelling")
    func record() throws {
        // Each policy stands for a process that sees one tenant alone.
        let arn = "arn:aws:bedrock:us-east-1:123456789012:knowledge-base/KB12345678"
        let error = #expect(throws: IsolationError.self) {
            try Self.policy("KB12345678", arn).scope(for: context("globex"))
        }
        #expect(error?.code == .sharedKnowledgeBase)
        let cased = #expect(throws: IsolationError.self) {
            try Self.policy("KB12345678", "kb12345678").scope(for: context("globex"))
        }
        #expect(cased?.code == .sharedKnowledgeBase)
    }

    @Test("is given to one tenant of many that ask at once")
    func concurrent() async throws {
        let tenants = try (0..<40).map { try TenantID(validating: "tenant\($0)") }
        let ids = try Self.names.map { try KnowledgeBaseID(validating: $0) }
        for _ in 0..<20 {
            let owners = KnowledgeBaseOwners()
            let granted = await withTaskGroup(of: TenantID?.self) { group in
                for (number, tenant) in tenants.enumerated() {
                    group.addTask {
                        (try? owners.claim(ids[number % ids.count], for: tenant)).map { tenant }
                    }
                }
                return await group.reduce(into: [TenantID]()) { if let tenant = $1 { $0.append(tenant) } }
            }
            #expect(granted.count == 1)
            for tenant in tenants {
                #expect(((try? owners.claim(ids[0], for: tenant)) != nil) == (tenant == granted.first))
            }
        }
    }

    @Test("stays a tenant's that moves to another one, and one tenant may have several")
    func moving() throws {
        let acme = try TenantID(validating: "acme")
        let current = Mutex("KBFIRST000")
        let policy = try IsolationPolicy.dedicatedKnowledgeBase(
            of: { _ in try? KnowledgeBaseID(validating: current.withLock { $0 }) },
            owner: { _ in acme }
        )
        for name in ["KBFIRST000", "KBSECOND00", "KBFIRST000"] {
            current.withLock { $0 = name }
            #expect(try policy.scope(for: context("acme")).knowledgeBase?.rawValue == name)
        }
    }

    @Test("is refused when the memory is full, and those in it are given out still")
    func full() throws {
        let owners = KnowledgeBaseOwners(maximumCount: 2)
        let acme = try TenantID(validating: "acme")
        let ids = try ["KB00000001", "KB00000002", "KB00000003"].map { try KnowledgeBaseID(validating: $0) }
        try owners.claim(ids[0], for: acme)
        try owners.claim(ids[1], for: acme)
        let error = #expect(throws: IsolationError.self) { try owners.claim(ids[2], for: acme) }
        #expect(error?.code == .tooManyKnowledgeBases)
        try owners.claim(ids[0], for: acme)
        let other = try TenantID(validating: "globex")
        let taken = #expect(throws: IsolationError.self) { try owners.claim(ids[1], for: other) }
        #expect(taken?.code == .sharedKnowledgeBase)
    }
}
