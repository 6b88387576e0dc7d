import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import TenantRAGTestSupport
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
            .takes(["x5t": "abc"]), .takes(["x5u": .null, "x5c": .null]),
            .takes(["x5u": "", "ext": true, "nbf": 0]),
            .takes(["use": .null]), .takes(["use": ""]), .takes(["alg": .null]), .takes(["alg": ""]),
            .takes(["key_ops": .null]), .takes(["key_ops": []]), .takes(["key_ops": ["sign", "verify"]]),
            .takes(["issuer": .null]),
            .takes(["d": .null, "p": "", "oth": .null]),
            .takes(["issuer": "https://anybody.example"]),
            .refuses(["use": "enc"]), .refuses(["use": "SIG"]), .refuses(["use": 1]),
            .refuses(["use": ["sig"]]),
            .refuses(["alg": "RS512"]), .refuses(["alg": "RSA-OAEP"]), .refuses(["alg": "none"]),
            .refuses(["alg": "HS256"]),
            .refuses(["alg": "rs256"]), .refuses(["alg": ["RS256"]]),
            .refuses(["key_ops": ["sign"]]), .refuses(["key_ops": [], "use": nil]), .refuses(["key_ops": "verify"]),
            .refuses(["kty": "EC"]), .refuses(["kty": "oct"]), .refuses(["kty": "rsa"]), .refuses(["kty": nil]),
            .refuses(["kid": "other"]), .refuses(["kid": 1]), .refuses(["kid": ""]), .refuses(["kid": nil]),
            .refuses(["kid": .null]), .refuses(["d": 0]), .refuses(["oth": []]),
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

    /// A number of a key as some providers write it.
    enum Writing: String, Sendable, CaseIterable {
        case padded, base64, zeroInFront, zerosLeftOut
    }

    @Test("A key counts however its numbers are written", arguments: Writing.allCases)
    func writings(writing: Writing) async throws {
        let keys = try await TestKeys.all
        var tried = 0
        for key in [keys.rsa, keys.es256, keys.es384, keys.es512, keys.edDSA] {
            var changes: [String: JSONValue?] = [:]
            for name in ["n", "e", "x", "y"] {
                guard let text = key.numbers[name]?.stringValue, let bytes = Base64URL.decode(text.utf8) else {
                    continue
                }
                let padding = String(repeating: "=", count: (4 - text.count % 4) % 4)
                switch writing {
                case .padded: changes[name] = .string(text + padding)
                case .base64:
                    changes[name] = .string(text.replacing("-", with: "+").replacing("_", with: "/") + padding)
                case .zeroInFront where key.name != "EdDSA": changes[name] = .string(TestKey.encode([0] + bytes))
                case .zerosLeftOut where key.name != "EdDSA":
                    changes[name] = .string(TestKey.encode(bytes.drop { $0 == 0 }))
                default: break
                }
            }
            tried += changes.count
            let fixture = try VerifierFixture([key.jwk("key-1", changes)]) {
                $0.algorithms = [.rs256, .es256, .es384, .es512, .edDSA]
            }
            #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims())) == nil, "\(key.name)")
        }
        #expect(tried >= 8)
    }

    @Test("A coordinate with zeros in front is the same without them")
    func shortCoordinate() async throws {
        // One key in 256 has a zero in front of a coordinate; 8,192 keys without one would be a broken generator.
        for _ in 0..<8_192 {
            let key = try TestKeys.ephemeralES256()
            let x = Base64URL.decode((key.numbers["x"]?.stringValue ?? "").utf8) ?? []
            guard x.first == 0 else { continue }
            let changes: [String: JSONValue?] = ["x": .string(TestKey.encode(x.drop { $0 == 0 }))]
            let fixture = try VerifierFixture([key.jwk("key-1", changes)])
            #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims())) == nil)
            return
        }
        Issue.record("no key with a zero in front")
    }

    /// Elements beside a good RSA key, whose id is `key-1`.
    enum Beside: String, Sendable, CaseIterable {
        case again, otherIssuers, otherAlgorithm, encryptionKeyOfTheSameID, curveOfTheSameID, unknownType,
            unknownCurve
        case x5cOnly, many, symmetric, weak, memberTwice, deep, strings, withoutID, privateKey
    }

    @Test("What stands beside a good key in a set costs that key nothing", arguments: Beside.allCases)
    func beside(beside: Beside) async throws {
        let keys = try await TestKeys.all
        let (good, id) = (keys.rsa.jwk("key-1", ["alg": nil]), "key-1")
        let others: [String] =
            switch beside {
            case .again: [good.jsonText, keys.rsa.jwk(id, ["alg": .null, "x5t": "a"]).jsonText]
            case .otherIssuers:
                ["{tenantid}", "9188"].map { name in
                    keys.rsa.jwk(id, ["issuer": .string("https://login.example.com/\(name)/v2.0")]).jsonText
                }
            case .otherAlgorithm: [keys.rsa.jwk(id, ["alg": "RS512"]).jsonText]
            case .encryptionKeyOfTheSameID:
                [keys.otherRSA.jwk(id, ["use": "enc", "alg": "RSA-OAEP-256"]).jsonText]
            case .curveOfTheSameID: [keys.es256.jwk(id).jsonText]
            case .unknownType: [#"{"kty":"AKP","alg":"ML-DSA-44","kid":"key-1","pub":"AAAA"}"#]
            case .unknownCurve: [keys.es256.jwk(id, ["crv": "secp256k1", "alg": "ES256K"]).jsonText]
            case .x5cOnly: [#"{"kty":"RSA","kid":"key-1","use":"sig","x5c":["MIIB"]}"#]
            case .many: (0..<400).map { keys.otherRSA.jwk("other-\($0)").jsonText }
            case .symmetric: [#"{"kty":"oct","kid":"key-1","alg":"HS256","k":"AAAA"}"#]
            case .weak: [keys.otherRSA.jwk(id, ["n": "AQAB"]).jsonText]
            case .memberTwice: [#"{"kty":"RSA","kid":"key-1","kid":"key-1","n":"AQAB","e":"AQAB"}"#]
            case .deep: [#"{"kid":"key-1","x":[[[[[[[[[[{}]]]]]]]]]]}"#]
            case .strings: [#""key-1""#, "null", "[]", "5", "{}"]
            case .withoutID: [keys.otherRSA.jwk(nil).jsonText]
            case .privateKey: [keys.otherRSA.jwk(id, ["d": "AQAB"]).jsonText]
            }
        for elements in [others + [good.jsonText], [good.jsonText] + others] {
            let fixture = try VerifierFixture()
            fixture.endpoint.publish(
                "\u{FEFF}{\"keys\":[\(elements.joined(separator: ","))],\"more\":{\"keys\":[]}}",
                at: VerifierFixture.keys
            )
            #expect(try await fixture.refusal(of: keys.rsa.token(VerifierFixture.claims())) == nil)
            #expect(
                try await fixture.refusal(of: keys.otherRSA.token(VerifierFixture.claims())) == .invalidSignature
            )
        }
    }

    @Test("A token without a key id is verified by the only key, though that one is published twice")
    func twiceWithoutID() async throws {
        let keys = try await TestKeys.all
        let fixture = try VerifierFixture([keys.rsa.jwk("a"), keys.rsa.jwk("b"), keys.es256.jwk("c")])
        #expect(try await fixture.refusal(of: keys.rsa.token(VerifierFixture.claims(), ["kid": nil])) == nil)
        let other = try VerifierFixture([keys.rsa.jwk("a"), keys.otherRSA.jwk("b")])
        #expect(try await other.refusal(of: keys.rsa.token(VerifierFixture.claims(), ["kid": nil])) == .unknownKey)
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
            "{\"keys\":[],\"k\\u0065ys\":[]}", "{\"keys\":[{\"kid\":\"a}]}", "{\"Keys\":[]}",
            "{\"keys\":[" + Array(repeating: "{}", count: 513).joined(separator: ",") + "]}",
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

    @Test(
        "What is no key in a set is passed over",
        arguments: ["[]", "[null,1,\"a\",[],{}]", "[{\"kid\":\"key-1\",\"kid\":\"b\"}]"]
    )
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
