#if Identity
    import Foundation
    import TenantRAG
    import TenantRAGIdentity
    import TenantRAGTestSupport
    import Testing

    @Suite("Keys are fetched once, in time, for all who wait", .timeLimit(.minutes(1)))
    struct KeyCacheTests {
        /// Waits until a fetch that nobody waits for has been taken in.
        private func settle(_ world: World, until isDone: () async throws -> Bool) async throws {
            while try await !isDone() { try await Task.sleep(for: .milliseconds(1)) }
        }

        @Test("A thousand who ask at once wait for one fetch")
        func single() async throws {
            let key = try await TestKeys.all.edDSA
            let world = try World([key.jwk()])
            let token = try key.token(World.claims())
            world.endpoint.set(isHolding: true)
            try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<1_000 {
                    group.addTask { try await world.verifier.tenant(fromBearer: "Bearer \(token)").tenant.rawValue }
                }
                try await world.endpoint.began(1)
                world.endpoint.release()
                for try await tenant in group { #expect(tenant == "acme") }
            }
            #expect(world.endpoint.count == 1)
        }

        @Test("One who is cancelled stops waiting, and nobody else notices")
        func cancellation() async throws {
            let key = try await TestKeys.all.edDSA
            let world = try World([key.jwk()])
            let token = try key.token(World.claims())
            world.endpoint.set(isHolding: true)
            let first = Task { try await world.verifier.verify(token) }
            try await world.endpoint.began(1)
            let second = Task { try await world.verifier.verify(token) }
            first.cancel()
            await #expect(throws: CancellationError.self) { try await first.value }
            world.endpoint.release()
            #expect(try await second.value.tenant.tenant.rawValue == "acme")
            #expect(world.endpoint.count == 1)
        }

        @Test("The task that began a fetch may be cancelled before it asks")
        func cancelledBefore() async throws {
            let key = try await TestKeys.all.edDSA
            let world = try World([key.jwk()])
            let token = try key.token(World.claims())
            let task = Task {
                while !Task.isCancelled { await Task.yield() }
                return try await world.verifier.verify(token)
            }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try await world.refusal(of: token) == nil)
        }

        @Test("A failure is the error of those who waited, and is forgotten")
        func failure() async throws {
            let key = try await TestKeys.all.edDSA
            let world = try World([key.jwk()])
            let token = try key.token(World.claims())
            world.endpoint.set(isDown: true)
            let error = await #expect(throws: IdentityError.self) { try await world.verifier.verify(token) }
            #expect(error?.code == .keysUnavailable)
            #expect((error?.underlying as? HTTPTransportError)?.code == .connectionRefused)
            world.endpoint.set()
            #expect(try await world.refusal(of: token) == nil)
            #expect(world.endpoint.count == 2)
        }

        @Test("With nothing to use, fetches that fail are a second apart, and no failure is remembered")
        func coldOutage() async throws {
            let key = try await TestKeys.all.edDSA
            let world = try World([key.jwk()])
            world.endpoint.set(isDown: true)
            for attempt in 1...5 {
                let token = try key.token(World.claims(), ["kid": .string("random \(attempt)")])
                #expect(try await world.refusal(of: token) == .keysUnavailable)
                #expect(world.endpoint.count == attempt)
                #expect(world.time.slept == .seconds(attempt - 1))
            }
            world.time.advance(.milliseconds(400))
            world.endpoint.set()
            #expect(try await world.refusal(of: key.token(World.claims())) == nil)
            #expect(world.time.slept == .milliseconds(4_600))
        }

        @Test("Keys are fetched ahead of their end while the old ones serve")
        func ahead() async throws {
            let keys = try await TestKeys.all
            let world = try World([keys.edDSA.jwk()])
            let far: [String: JSONValue?] = ["exp": .number(JSONNumber(ManualTime.start + 100_000))]
            let token = try keys.edDSA.token(World.claims(far))
            #expect(try await world.refusal(of: token) == nil)
            world.time.advance(.seconds(599))
            #expect(try await world.refusal(of: token) == nil)
            #expect(world.endpoint.count == 1)
            world.time.advance(.seconds(1))
            world.endpoint.set(isHolding: true)
            for _ in 0..<10 { #expect(try await world.refusal(of: token) == nil) }
            try await world.endpoint.began(2)
            world.endpoint.publish([keys.es256.jwk("key-2"), keys.edDSA.jwk()])
            world.endpoint.release()
            let next = try keys.es256.token(World.claims(far), ["kid": "key-2"])
            #expect(try await world.refusal(of: next) == nil)
            #expect(world.endpoint.count == 2)
        }

        @Test("A new key is found at once, and a key that has left the set is no longer taken")
        func rotation() async throws {
            let keys = try await TestKeys.all
            let world = try World([keys.es256.jwk("old")])
            let far: [String: JSONValue?] = ["exp": .number(JSONNumber(ManualTime.start + 100_000))]
            let old = try keys.es256.token(World.claims(far), ["kid": "old"])
            let new = try keys.otherES256.token(World.claims(far), ["kid": "new"])
            #expect(try await world.refusal(of: old) == nil)
            world.time.advance(.seconds(5))
            world.endpoint.publish([keys.otherES256.jwk("new"), keys.es256.jwk("old")])
            #expect(try await world.refusal(of: new) == nil)
            #expect(try await world.refusal(of: old) == nil)
            #expect(world.endpoint.count == 2)
            world.endpoint.publish([keys.otherES256.jwk("new")])
            world.time.advance(.seconds(599))
            #expect(try await world.refusal(of: old) == nil, "known until the next fetch")
            world.time.advance(.seconds(301))
            #expect(try await world.refusal(of: old) == .unknownKey)
            #expect(try await world.refusal(of: new) == nil)
            #expect(world.endpoint.count == 3)
        }

        @Test("A storm of unknown key ids asks once a minute, and keeps no real refresh from happening")
        func storm() async throws {
            let keys = try await TestKeys.all
            let world = try World([keys.es256.jwk("old")])
            let far: [String: JSONValue?] = ["exp": .number(JSONNumber(ManualTime.start + 100_000))]
            let good = try keys.es256.token(World.claims(far), ["kid": "old"])
            #expect(try await world.refusal(of: good) == nil)
            var expected = 1
            for minute in 0..<9 {
                world.time.advance(.seconds(60))
                expected += 1
                try await withThrowingTaskGroup(of: IdentityError.Code?.self) { group in
                    for number in 0..<50 {
                        let token = try keys.otherES256.token(
                            World.claims(far),
                            ["kid": .string("\(minute)-\(number)")]
                        )
                        group.addTask { try await world.refusal(of: token) }
                    }
                    for try await refusal in group { #expect(refusal == .unknownKey) }
                }
                world.time.advance(.milliseconds(1))
                let late = try keys.otherES256.token(World.claims(far), ["kid": "late"])
                #expect(try await world.refusal(of: late) == .unknownKey)
                #expect(world.endpoint.count == expected)
            }
            // The same minute brings a new key: those who ask for it get it with the next fetch, whoever began that.
            world.endpoint.publish([keys.otherES256.jwk("new")])
            let new = try keys.otherES256.token(World.claims(far), ["kid": "new"])
            world.time.advance(.seconds(60))
            let random = try keys.rsa.token(World.claims(far), ["kid": "random"])
            #expect(try await world.refusal(of: random) == .unknownKey)
            #expect(try await world.refusal(of: new) == nil)
            // And what is due is fetched, however many unknown ids there were.
            world.time.advance(.seconds(600))
            #expect(try await world.refusal(of: new) == nil)
            try await world.endpoint.began(expected + 2)
        }

        @Test("An unknown key id asks nobody when the set was fetched for this very call")
        func cold() async throws {
            let keys = try await TestKeys.all
            let world = try World([keys.es256.jwk()])
            #expect(try await world.refusal(of: keys.es256.token(World.claims(), ["kid": "unknown"])) == .unknownKey)
            #expect(world.endpoint.count == 1)
        }

        @Test("Through an outage old keys serve for a while, and not for ever")
        func outage() async throws {
            let key = try await TestKeys.all.edDSA
            let world = try World([key.jwk()])
            let token = try key.token(World.claims(["exp": .number(JSONNumber(ManualTime.start + 100_000))]))
            #expect(try await world.refusal(of: token) == nil)
            world.endpoint.set(isDown: true)
            // Ahead of the end: in the background, with a pause between attempts.
            world.time.advance(.seconds(700))
            #expect(try await world.refusal(of: token) == nil)
            try await world.endpoint.began(2)
            try await settle(world) { world.log.text.contains("keys cannot be fetched") }
            for _ in 0..<20 { #expect(try await world.refusal(of: token) == nil) }
            #expect(world.endpoint.count == 2)
            // Beyond the end.
            world.time.advance(.seconds(300))
            #expect(try await world.refusal(of: token) == nil)
            world.time.advance(.seconds(3_499))
            #expect(try await world.refusal(of: token) == nil)
            world.time.advance(.seconds(1))
            #expect(try await world.refusal(of: token) == .keysUnavailable)
            #expect(world.log.text.components(separatedBy: "warning").count == 2, "one warning for a row of failures")
            world.endpoint.set()
            #expect(try await world.refusal(of: token) == nil)
        }

        @Test(
            "Whoever comes after a long silence waits for new keys, and takes old ones only when there are none to be had"
        )
        func silence() async throws {
            let keys = try await TestKeys.all
            let far: [String: JSONValue?] = ["exp": .number(JSONNumber(ManualTime.start + 100_000))]
            let token = try keys.es256.token(World.claims(far))
            let world = try World([keys.es256.jwk()])
            #expect(try await world.refusal(of: token) == nil)
            world.time.advance(.seconds(1_000))
            world.endpoint.publish([keys.otherES256.jwk("key-2")])
            #expect(try await world.refusal(of: token) == .unknownKey, "withdrawn while nobody asked")
            #expect(world.endpoint.count == 2)

            let other = try World([keys.es256.jwk()])
            #expect(try await other.refusal(of: token) == nil)
            other.time.advance(.seconds(1_000))
            other.endpoint.set(isDown: true)
            #expect(try await other.refusal(of: token) == nil)
            #expect(other.endpoint.count == 2)
        }

        @Test("During an outage an unknown key is no verdict on the token, and asks once a minute too")
        func unknownInOutage() async throws {
            let keys = try await TestKeys.all
            let world = try World([keys.es256.jwk()])
            #expect(try await world.refusal(of: keys.es256.token(World.claims())) == nil)
            world.time.advance(.seconds(1))
            world.endpoint.set(isDown: true)
            let unknown = try keys.es256.token(World.claims(), ["kid": "unknown"])
            #expect(try await world.refusal(of: unknown) == .keysUnavailable)
            #expect(try await world.refusal(of: unknown) == .unknownKey)
            #expect(world.endpoint.count == 2)
            #expect(try await world.refusal(of: keys.es256.token(World.claims())) == nil)
        }

        @Test("Keys can be loaded before anybody asks")
        func load() async throws {
            let key = try await TestKeys.all.edDSA
            let world = try World([key.jwk()])
            try await world.verifier.loadKeys()
            try await world.verifier.loadKeys()
            #expect(try await world.refusal(of: key.token(World.claims())) == nil)
            #expect(world.endpoint.count == 1)
        }
    }
#endif
