import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import TenantRAGTestSupport
import Testing

@Suite("A caller with a token is answered from the tenant that the token names", .timeLimit(.minutes(30)))
struct TokenDoorTests {
    @Test("400 callers of 20 tenants at once, one verifier, one client")
    func interleaved() async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()])
        let mirror = try MirrorKnowledgeBase()
        let client = TenantRAGClient(mirror)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<400 {
                let tenant = "tenant-\(caller % 20)"
                let token = try key.token(VerifierFixture.claims(["tenant_id": .string(tenant)]))
                group.addTask {
                    let context = try await fixture.verifier.tenant(fromBearer: "Bearer \(token)")
                    #expect(try await client.ask("Whose is this?", as: context).text == "of \(tenant)")
                }
            }
            try await group.waitForAll()
        }
        #expect(mirror.strays.isEmpty)
    }

    @Test(
        "A token's parts exchanged, cut, doubled or bent open nothing, or what the signed claims say",
        arguments: 0..<8
    )
    func bent(seed: UInt64) async throws {
        let keys = try await TestKeys.all
        let key = seed.isMultiple(of: 2) ? keys.es256 : keys.edDSA
        let fixture = try VerifierFixture([key.jwk()])
        let client = TenantRAGClient(try MirrorKnowledgeBase())
        var random = SeededGenerator(seed: 20_261_126 + seed)
        let own = try key.token(VerifierFixture.claims())
        let foreign = try key.token(VerifierFixture.claims(["tenant_id": "umbrella"]))
        for _ in 0..<100 {
            let parts = [own, foreign].map { $0.split(separator: ".").map(Array.init) }
            var mixed = (0..<3).map { parts[random.below(2)][$0] }
            switch random.below(4) {
            case 0:
                let part = random.below(3)
                mixed[part][random.below(mixed[part].count)] = random.pick(Array("AbZ09-_=."))
            case 1: mixed.append(mixed[random.below(3)])
            case 2: mixed.remove(at: random.below(mixed.count))
            default: break
            }
            let token = mixed.map { String($0) }.joined(separator: ".")
            do {
                let context = try await fixture.verifier.tenant(fromBearer: "Bearer \(token)")
                #expect(token == own || token == foreign)
                let tenant = token == own ? "acme" : "umbrella"
                #expect(try await client.ask("Whose is this?", as: context).text == "of \(tenant)")
            } catch {
                #expect(error is IdentityError && token != own && token != foreign, "\(error)")
            }
        }
    }

    @Test("An algorithm that the issuer is not configured with opens nothing, though its key is published")
    func algorithm() async throws {
        let keys = try await TestKeys.all
        let fixture = try VerifierFixture([keys.es256.jwk()]) { $0.algorithms = [.edDSA] }
        let token = try keys.es256.token(VerifierFixture.claims())
        #expect(try await fixture.refusal(of: token) == .algorithmNotAllowed)
    }
}
