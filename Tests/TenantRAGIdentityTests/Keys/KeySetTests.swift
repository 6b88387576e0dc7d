#if Identity
    import TenantRAG
    import TenantRAGIdentity
    import TenantRAGIdentityTestSupport
    import Testing

    @Suite("A published key counts only where it is sound and meant for this", .timeLimit(.minutes(30)))
    struct KeySetTests {
        struct Change: Sendable, CustomTestStringConvertible {
            let members: [String: JSONValue?]
            var isTaken = false
            var testDescription: String { members.map { "\($0): \($1?.jsonText.prefix(60) ?? "missing")" }.joined() }

            static func takes(_ members: [String: JSONValue?]) -> Self { Self(members: members, isTaken: true) }
            static func refuses(_ members: [String: JSONValue?]) -> Self { Self(members: members) }
        }

        @Test(
            "Of an RSA key",
            arguments: [
                .takes([:]), .takes(["use": nil]), .takes(["alg": nil]), .takes(["key_ops": ["verify"]]),
                .takes(["x5t": "abc"]),
                .takes(["issuer": "https://anybody.example"]),
                .refuses(["use": "enc"]), .refuses(["use": "SIG"]), .refuses(["use": .null]),
                .refuses(["use": ["sig"]]),
                .refuses(["alg": "RS512"]), .refuses(["alg": "RSA-OAEP"]), .refuses(["alg": "none"]),
                .refuses(["alg": "HS256"]),
                .refuses(["alg": "rs256"]), .refuses(["alg": .null]), .refuses(["alg": ["RS256"]]),
                .refuses(["key_ops": ["sign"]]), .refuses(["key_ops": []]), .refuses(["key_ops": "verify"]),
                .refuses(["kty": "EC"]), .refuses(["kty": "oct"]), .refuses(["kty": "rsa"]), .refuses(["kty": nil]),
                .refuses(["kid": "other"]), .refuses(["kid": 1]), .refuses(["kid": ""]), .refuses(["kid": nil]),
                .refuses(["d": "AQAB"]), .refuses(["p": "AQAB"]), .refuses(["k": "AQAB"]),
                .refuses(["e": "AQ"]), .refuses(["e": "AA"]), .refuses(["e": "Ag"]),
                .refuses(["e": "AQAAAAE"]),
                .refuses(["e": nil]), .refuses(["e": 65_537]), .refuses(["e": "AQAB="]), .refuses(["e": ""]),
                .refuses(["n": nil]), .refuses(["n": ""]), .refuses(["n": "AQAB"]), .refuses(["n": "!"]),
                .refuses(["n": .string(TestKey.encode([UInt8](repeating: 255, count: 255)))]),
                .refuses(["n": .string(TestKey.encode([0x7F] + [UInt8](repeating: 255, count: 255)))]),
                .refuses([
                    "n": .string(
                        TestKey.encode([UInt8](repeating: 0, count: 128) + [UInt8](repeating: 255, count: 128))
                    )
                ]),
                .refuses(["n": .string(TestKey.encode([UInt8](repeating: 255, count: 1_025)))]),
                .refuses(["n": .string(TestKey.encode([UInt8](repeating: 254, count: 256)))]),
            ] as [Change]
        )
        func rsa(change: Change) async throws {
            let key = try await TestKeys.all.rsa
            let fixture = try VerifierFixture([key.jwk("key-1", change.members)])
            #expect(
                try await fixture.refusal(of: key.token(VerifierFixture.claims()))
                    == (change.isTaken ? nil : .unknownKey)
            )
        }

        @Test(
            "Of a key on a curve",
            arguments: [
                .takes([:]), .takes(["alg": nil]), .refuses(["crv": "P-384"]), .refuses(["crv": "secp256k1"]),
                .refuses(["crv": nil]), .refuses(["crv": "p-256"]), .refuses(["kty": "RSA"]), .refuses(["kty": "OKP"]),
                .refuses(["alg": "ES384"]), .refuses(["d": "AQAB"]), .refuses(["y": nil]), .refuses(["x": ""]),
                .refuses(["x": .string(TestKey.encode([UInt8](repeating: 0, count: 32)))]),
                .refuses(["y": .string(TestKey.encode([UInt8](repeating: 1, count: 32)))]),
                .refuses([
                    "x": .string(TestKey.encode([UInt8](repeating: 1, count: 31))),
                    "y": .string(TestKey.encode([UInt8](repeating: 1, count: 33))),
                ]),
            ] as [Change]
        )
        func curve(change: Change) async throws {
            let key = try await TestKeys.all.es256
            let fixture = try VerifierFixture([key.jwk("key-1", change.members)])
            #expect(
                try await fixture.refusal(of: key.token(VerifierFixture.claims()))
                    == (change.isTaken ? nil : .unknownKey)
            )
        }

        @Test("A key that two of a set claim to be is neither, and the others serve")
        func ambiguous() async throws {
            let keys = try await TestKeys.all
            let fixture = try VerifierFixture([
                keys.es256.jwk(), keys.otherES256.jwk(), keys.rsa.jwk(), keys.edDSA.jwk("key-2"),
            ])
            #expect(try await fixture.refusal(of: keys.es256.token(VerifierFixture.claims())) == .unknownKey)
            #expect(try await fixture.refusal(of: keys.otherES256.token(VerifierFixture.claims())) == .unknownKey)
            // One id for keys of two types is allowed (RFC 7517, section 4.5).
            #expect(try await fixture.refusal(of: keys.rsa.token(VerifierFixture.claims())) == nil)
            #expect(try await fixture.refusal(of: keys.edDSA.token(VerifierFixture.claims(), ["kid": "key-2"])) == nil)
        }

        @Test(
            "An answer that is no key set is as good as none",
            arguments: [
                "", "null", "[]", "{}", "{\"keys\":{}}", "{\"keys\":null}", "<html>", "{\"keys\":[]} x",
                "{\"keys\":[],\"keys\":[]}",
                "{\"keys\":[{\"kid\":\"a\",\"kid\":\"b\"}]}", "{\"Keys\":[]}",
                "{\"keys\":[" + Array(repeating: "{}", count: 129).joined(separator: ",") + "]}",
                "{\"keys\":" + String(repeating: "[", count: 100) + String(repeating: "]", count: 100) + "}",
            ]
        )
        func noKeySet(document: String) async throws {
            let key = try await TestKeys.all.edDSA
            let fixture = try VerifierFixture()
            fixture.endpoint.publish(document, at: VerifierFixture.keys)
            let token = try key.token(VerifierFixture.claims())
            let error = await #expect(throws: IdentityError.self) { try await fixture.verifier.verify(token) }
            #expect(error?.code == .keysUnavailable)
            #expect(error?.httpStatus == 503)
        }

        @Test("What is no key in a set is passed over", arguments: ["[]", "[null,1,\"a\",[],{}]"])
        func noKeys(elements: String) async throws {
            let key = try await TestKeys.all.edDSA
            let fixture = try VerifierFixture()
            let own = elements == "[]" ? "" : elements.dropFirst().dropLast() + ","
            fixture.endpoint.publish("{\"keys\":[\(own)\(key.jwk().jsonText)]}", at: VerifierFixture.keys)
            #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims())) == nil)
            fixture.endpoint.publish("{\"keys\":\(elements)}", at: VerifierFixture.keys)
            fixture.time.advance(.seconds(1))
            #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims(), ["kid": "new"])) == .unknownKey)
            #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims())) == .unknownKey)
        }
    }
#endif
