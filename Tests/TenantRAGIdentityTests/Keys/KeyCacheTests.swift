import Foundation
import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import TenantRAGTestSupport
import Testing

@Suite("Keys are fetched once, in time, for all who wait", .timeLimit(.minutes(30)))
struct KeyCacheTests {
    /// Waits until the result of a background fetch has arrived.
    private func settle(_ fixture: VerifierFixture, until isDone: () async throws -> Bool) async throws {
        while try await !isDone() { try await Task.sleep(for: .milliseconds(1)) }
    }

    @Test("A thousand who ask at once wait for one fetch")
    func single() async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()])
        let token = try key.token(VerifierFixture.claims())
        fixture.endpoint.set(isHolding: true)
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<1_000 {
                group.addTask { try await fixture.verifier.tenant(fromBearer: "Bearer \(token)").tenant.rawValue }
            }
            try await fixture.endpoint.began(1)
            fixture.endpoint.release()
            for try await tenant in group { #expect(tenant == "acme") }
        }
        #expect(fixture.endpoint.count == 1)
    }

    @Test("A cancelled caller stops waiting, and no other notices")
    func cancellation() async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()])
        let token = try key.token(VerifierFixture.claims())
        fixture.endpoint.set(isHolding: true)
        let first = Task { try await fixture.verifier.verify(token) }
        try await fixture.endpoint.began(1)
        let second = Task { try await fixture.verifier.verify(token) }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        fixture.endpoint.release()
        #expect(try await second.value.tenant.tenant.rawValue == "acme")
        #expect(fixture.endpoint.count == 1)
    }

    @Test("The task that began a fetch may be cancelled before it asks")
    func cancelledBefore() async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()])
        let token = try key.token(VerifierFixture.claims())
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await fixture.verifier.verify(token)
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await fixture.refusal(of: token) == nil)
    }

    @Test("A failure is the error of those who waited, and is forgotten")
    func failure() async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()])
        let token = try key.token(VerifierFixture.claims())
        fixture.endpoint.set(isDown: true)
        let error = await #expect(throws: IdentityError.self) { try await fixture.verifier.verify(token) }
        #expect(error?.code == .keysUnavailable)
        #expect((error?.underlying as? HTTPTransportError)?.code == .connectionRefused)
        fixture.endpoint.set()
        #expect(try await fixture.refusal(of: token) == nil)
        #expect(fixture.endpoint.count == 2)
    }

    @Test("With nothing to use, fetches that fail are a second apart, and no failure is remembered")
    func coldOutage() async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()])
        fixture.endpoint.set(isDown: true)
        for attempt in 1...5 {
            let token = try key.token(VerifierFixture.claims(), ["kid": .string("random \(attempt)")])
            #expect(try await fixture.refusal(of: token) == .keysUnavailable)
            #expect(fixture.endpoint.count == attempt)
            #expect(fixture.time.slept == .seconds(attempt - 1))
        }
        fixture.time.advance(.milliseconds(400))
        fixture.endpoint.set()
        #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims())) == nil)
        #expect(fixture.time.slept == .milliseconds(4_600))
    }

    @Test("Keys are fetched ahead of their end while the old ones serve")
    func ahead() async throws {
        let keys = try await TestKeys.all
        let fixture = try VerifierFixture([keys.edDSA.jwk()])
        let far: [String: JSONValue?] = ["exp": .number(JSONNumber(ManualTime.start + 100_000))]
        let token = try keys.edDSA.token(VerifierFixture.claims(far))
        #expect(try await fixture.refusal(of: token) == nil)
        fixture.time.advance(.seconds(599))
        #expect(try await fixture.refusal(of: token) == nil)
        #expect(fixture.endpoint.count == 1)
        fixture.time.advance(.seconds(1))
        fixture.endpoint.set(isHolding: true)
        for _ in 0..<10 { #expect(try await fixture.refusal(of: token) == nil) }
        try await fixture.endpoint.began(2)
        fixture.endpoint.publish([keys.es256.jwk("key-2"), keys.edDSA.jwk()])
        fixture.endpoint.release()
        let next = try keys.es256.token(VerifierFixture.claims(far), ["kid": "key-2"])
        #expect(try await fixture.refusal(of: next) == nil)
        #expect(fixture.endpoint.count == 2)
    }

    @Test("A new key is found at once, and a key that has left the set is no longer taken")
    func rotation() async throws {
        let keys = try await TestKeys.all
        let fixture = try VerifierFixture([keys.es256.jwk("old")])
        let far: [String: JSONValue?] = ["exp": .number(JSONNumber(ManualTime.start + 100_000))]
        let old = try keys.es256.token(VerifierFixture.claims(far), ["kid": "old"])
        let new = try keys.otherES256.token(VerifierFixture.claims(far), ["kid": "new"])
        #expect(try await fixture.refusal(of: old) == nil)
        fixture.time.advance(.seconds(5))
        fixture.endpoint.publish([keys.otherES256.jwk("new"), keys.es256.jwk("old")])
        #expect(try await fixture.refusal(of: new) == nil)
        #expect(try await fixture.refusal(of: old) == nil)
        #expect(fixture.endpoint.count == 2)
        fixture.endpoint.publish([keys.otherES256.jwk("new")])
        fixture.time.advance(.seconds(599))
        #expect(try await fixture.refusal(of: old) == nil, "known until the next fetch")
        fixture.time.advance(.seconds(301))
        #expect(try await fixture.refusal(of: old) == .unknownKey)
        #expect(try await fixture.refusal(of: new) == nil)
        #expect(fixture.endpoint.count == 3)
    }

    @Test("A storm of unknown key ids asks once a minute, and keeps no real refresh from happening")
    func storm() async throws {
        let keys = try await TestKeys.all
        let fixture = try VerifierFixture([keys.es256.jwk("old")])
        let far: [String: JSONValue?] = ["exp": .number(JSONNumber(ManualTime.start + 100_000))]
        let good = try keys.es256.token(VerifierFixture.claims(far), ["kid": "old"])
        #expect(try await fixture.refusal(of: good) == nil)
        var expected = 1
        for minute in 0..<9 {
            fixture.time.advance(.seconds(60))
            expected += 1
            try await withThrowingTaskGroup(of: IdentityError.Code?.self) { group in
                for number in 0..<50 {
                    let token = try keys.otherES256.token(
                        VerifierFixture.claims(far),
                        ["kid": .string("\(minute)-\(number)")]
                    )
                    group.addTask { try await fixture.refusal(of: token) }
                }
                for try await refusal in group { #expect(refusal == .unknownKey) }
            }
            fixture.time.advance(.milliseconds(1))
            let late = try keys.otherES256.token(VerifierFixture.claims(far), ["kid": "late"])
            #expect(try await fixture.refusal(of: late) == .unknownKey)
            #expect(fixture.endpoint.count == expected)
        }
        // The same minute brings a new key: those who ask for it get it with the next fetch, whichever call began that.
        fixture.endpoint.publish([keys.otherES256.jwk("new")])
        let new = try keys.otherES256.token(VerifierFixture.claims(far), ["kid": "new"])
        fixture.time.advance(.seconds(60))
        let random = try keys.rsa.token(VerifierFixture.claims(far), ["kid": "random"])
        #expect(try await fixture.refusal(of: random) == .unknownKey)
        #expect(try await fixture.refusal(of: new) == nil)
        // And what is due is fetched, however many unknown ids there were.
        fixture.time.advance(.seconds(600))
        #expect(try await fixture.refusal(of: new) == nil)
        try await fixture.endpoint.began(expected + 2)
    }

    @Test("An unknown key id causes no fetch when the set was fetched for this very call")
    func cold() async throws {
        let keys = try await TestKeys.all
        let fixture = try VerifierFixture([keys.es256.jwk()])
        #expect(
            try await fixture.refusal(of: keys.es256.token(VerifierFixture.claims(), ["kid": "unknown"]))
                == .unknownKey
        )
        #expect(fixture.endpoint.count == 1)
    }

    @Test("Through an outage old keys serve for a while, and not for ever")
    func outage() async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()])
        let token = try key.token(VerifierFixture.claims(["exp": .number(JSONNumber(ManualTime.start + 100_000))]))
        #expect(try await fixture.refusal(of: token) == nil)
        fixture.endpoint.set(isDown: true)
        // Ahead of the end: in the background, with a pause between attempts.
        fixture.time.advance(.seconds(700))
        #expect(try await fixture.refusal(of: token) == nil)
        try await fixture.endpoint.began(2)
        try await settle(fixture) { fixture.log.text.contains("keys cannot be fetched") }
        for _ in 0..<20 { #expect(try await fixture.refusal(of: token) == nil) }
        #expect(fixture.endpoint.count == 2)
        // Beyond the end.
        fixture.time.advance(.seconds(300))
        #expect(try await fixture.refusal(of: token) == nil)
        fixture.time.advance(.seconds(3_499))
        #expect(try await fixture.refusal(of: token) == nil)
        fixture.time.advance(.seconds(1))
        #expect(try await fixture.refusal(of: token) == .keysUnavailable)
        #expect(fixture.log.text.components(separatedBy: "warning").count == 2, "one warning for a row of failures")
        fixture.endpoint.set()
        #expect(try await fixture.refusal(of: token) == nil)
    }

    @Test(
        "A call after a long silence waits for new keys, and uses old ones only when none can be fetched"
    )
    func silence() async throws {
        let keys = try await TestKeys.all
        let far: [String: JSONValue?] = ["exp": .number(JSONNumber(ManualTime.start + 100_000))]
        let token = try keys.es256.token(VerifierFixture.claims(far))
        let fixture = try VerifierFixture([keys.es256.jwk()])
        #expect(try await fixture.refusal(of: token) == nil)
        fixture.time.advance(.seconds(1_000))
        fixture.endpoint.publish([keys.otherES256.jwk("key-2")])
        #expect(try await fixture.refusal(of: token) == .unknownKey, "withdrawn while nobody asked")
        #expect(fixture.endpoint.count == 2)

        let other = try VerifierFixture([keys.es256.jwk()])
        #expect(try await other.refusal(of: token) == nil)
        other.time.advance(.seconds(1_000))
        other.endpoint.set(isDown: true)
        #expect(try await other.refusal(of: token) == nil)
        #expect(other.endpoint.count == 2)
    }

    @Test("During an outage an unknown key is no verdict on the token, and asks once a minute too")
    func unknownInOutage() async throws {
        let keys = try await TestKeys.all
        let fixture = try VerifierFixture([keys.es256.jwk()])
        #expect(try await fixture.refusal(of: keys.es256.token(VerifierFixture.claims())) == nil)
        fixture.time.advance(.seconds(1))
        fixture.endpoint.set(isDown: true)
        let unknown = try keys.es256.token(VerifierFixture.claims(), ["kid": "unknown"])
        #expect(try await fixture.refusal(of: unknown) == .keysUnavailable)
        #expect(try await fixture.refusal(of: unknown) == .unknownKey)
        #expect(fixture.endpoint.count == 2)
        #expect(try await fixture.refusal(of: keys.es256.token(VerifierFixture.claims())) == nil)
    }

    @Test("Keys can be loaded before the first call")
    func load() async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()])
        try await fixture.verifier.loadKeys()
        try await fixture.verifier.loadKeys()
        #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims())) == nil)
        #expect(fixture.endpoint.count == 1)
    }
}
