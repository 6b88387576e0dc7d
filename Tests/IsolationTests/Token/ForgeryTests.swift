import Foundation
import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import TenantRAGTestSupport
import Testing

@Suite("A forged token opens nothing", .timeLimit(.minutes(30)))
struct ForgeryTests {
    private static let payload = JSONValue.object(VerifierFixture.claims()).jsonText

    /// A token without a valid signature.
    private static func unsigned(_ header: String, signature: String = "") -> String {
        "\(TestKey.encode(header.utf8)).\(TestKey.encode(payload.utf8)).\(signature)"
    }

    @Test(
        "The algorithm none is unknown in any case, with any signature",
        arguments: ["none", "None", "NONE", "nOnE", "", "null", "none ", "n\\u006fne"],
        ["", "AA", "e30"]
    )
    func none(name: String, signature: String) async throws {
        let keys = try await TestKeys.all
        let fixture = try VerifierFixture([keys.rsa.jwk()])
        let token = Self.unsigned(#"{"alg":"\#(name)","kid":"key-1"}"#, signature: signature)
        #expect(try await fixture.refusal(of: token) == .algorithmNotAllowed)
        #expect(fixture.endpoint.count == 0)
    }

    @Test(
        "A header without an algorithm, or with one that is no string",
        arguments: [nil, .null, 256, true, ["RS256"]] as [JSONValue?]
    )
    func noAlgorithm(value: JSONValue?) async throws {
        let key = try await TestKeys.all.rsa
        let fixture = try VerifierFixture([key.jwk()])
        #expect(
            try await fixture.refusal(of: key.token(VerifierFixture.claims(), ["alg": value])) == .malformedToken
        )
    }

    @Test("The published key is no shared secret", arguments: ["HS256", "HS384", "HS512"])
    func keyConfusion(name: String) async throws {
        let keys = try await TestKeys.all
        let fixture = try VerifierFixture([keys.rsa.jwk(), keys.rsa.jwk("no-alg", ["alg": nil])]) {
            $0.algorithms = [.rs256, .rs384, .rs512, .ps256, .ps384, .ps512, .es256, .es384, .es512, .edDSA]
        }
        let set = JSONValue.object(["keys": .array([keys.rsa.jwk()])]).jsonText
        let modulus = keys.rsa.numbers["n"]?.stringValue ?? ""
        for secret in [keys.publicPEM, keys.publicPEM + "\n", set, keys.rsa.jwk().jsonText, modulus] {
            let forger = TestKey(name: name, secret: Array(secret.utf8))
            for id in ["key-1", "no-alg"] {
                let token = try forger.token(VerifierFixture.claims(), ["kid": .string(id)])
                #expect(try await fixture.refusal(of: token) == .algorithmNotAllowed)
            }
        }
    }

    @Test("A symmetric key in the set verifies nothing")
    func symmetricKey() async throws {
        let secret = TestKey(name: "HS256", secret: Array(repeating: UInt8(ascii: "s"), count: 32))
        let published: JSONValue = [
            "kty": "oct", "kid": "key-1", "alg": "HS256", "use": "sig",
            "k": .string(TestKey.encode(Array(repeating: UInt8(ascii: "s"), count: 32))),
        ]
        let fixture = try VerifierFixture([published])
        #expect(try await fixture.refusal(of: secret.token(VerifierFixture.claims())) == .algorithmNotAllowed)
    }

    @Test("A key of another type does not serve, whatever the header says")
    func otherType() async throws {
        let keys = try await TestKeys.all
        let fixture = try VerifierFixture([keys.rsa.jwk("rsa"), keys.es256.jwk("ec"), keys.edDSA.jwk("ed")])
        for (key, id) in [
            (keys.rsa, "ec"), (keys.rsa, "ed"), (keys.es256, "rsa"), (keys.es256, "ed"), (keys.edDSA, "rsa"),
            (keys.edDSA, "ec"),
        ] {
            let token = try key.token(VerifierFixture.claims(), ["kid": .string(id)])
            #expect(try await fixture.refusal(of: token) == .unknownKey, "\(key.name) as \(id)")
        }
    }

    @Test("A key that the token brings along, or an address of one, proves nothing")
    func embeddedKey() async throws {
        let keys = try await TestKeys.all
        for (own, forger) in [(keys.rsa, keys.otherRSA), (keys.es256, keys.otherES256)] {
            let fixture = try VerifierFixture([own.jwk()])
            fixture.endpoint.publish([forger.jwk()], at: "https://evil.example/keys")
            for changes: [String: JSONValue?] in [
                ["jwk": forger.jwk()], ["jku": "https://evil.example/keys"], ["x5u": "https://evil.example/keys"],
                ["jku": .string(VerifierFixture.keys + "#@evil.example")], ["x5c": ["MIIB"]], [:],
            ] {
                #expect(
                    try await fixture.refusal(of: forger.token(VerifierFixture.claims(), changes))
                        == .invalidSignature
                )
                var withoutID = changes
                withoutID["kid"] = .some(nil)
                #expect(
                    try await fixture.refusal(of: forger.token(VerifierFixture.claims(), withoutID))
                        == .invalidSignature
                )
            }
            #expect(fixture.endpoint.asked.allSatisfy { $0 == VerifierFixture.keys })
        }
    }

    @Test(
        "A key id is looked up and nothing else",
        arguments: [
            "../../../../dev/null", "/dev/null", "key-1'--", "' OR '1'='1", "x' UNION SELECT 'secret", "key-1\u{0}",
            "key-1 ", " key-1", "KEY-1", "key\u{2010}1", "https://evil.example/key", "key-1/../key-1", "|whoami",
            "${jndi:ldap://evil.example}", "\u{212A}ey-1", "0", "undefined", String(repeating: "k", count: 512),
        ]
    )
    func keyIDs(id: String) async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk("key-1"), key.jwk("Key-1")])
        #expect(
            try await fixture.refusal(of: key.token(VerifierFixture.claims(), ["kid": .string(id)])) == .unknownKey
        )
        #expect(fixture.endpoint.asked.allSatisfy { $0 == VerifierFixture.keys })
    }

    @Test(
        "A key id that is empty, too long or no string makes the token malformed",
        arguments: [
            "", .string(String(repeating: "k", count: 513)), 1, .null, ["key-1"], ["kid": "key-1"], true,
        ] as [JSONValue]
    )
    func malformedKeyIDs(id: JSONValue) async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()])
        #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims(), ["kid": id])) == .malformedToken)
    }

    @Test(
        "What changes how a token is read is refused",
        arguments: [
            ("crit", ["exp"]), ("crit", []), ("crit", ["b64"]), ("crit", .null), ("crit", "exp"), ("b64", false),
            ("b64", true), ("zip", "DEF"), ("enc", "A256GCM"), ("cty", "JWT"),
        ] as [(String, JSONValue)]
    )
    func critical(member: String, value: JSONValue) async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()])
        #expect(
            try await fixture.refusal(of: key.token(VerifierFixture.claims(), [member: value, "exp": 1]))
                == .malformedToken
        )
    }

    @Test(
        "Tokens that are made for something else are refused by their type",
        arguments: [
            "logout+jwt", "dpop+jwt", "secevent+jwt", "JWE", "JOSE", "refresh+jwt", "id+jwt",
            "token-introspection+jwt",
            "", "JWT ", "application/", "application/application/jwt", "at\u{2B}jwt\u{301}",
        ]
    )
    func types(type: String) async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()])
        #expect(
            try await fixture.refusal(of: key.token(VerifierFixture.claims(), ["typ": .string(type)]))
                == .typeNotAllowed
        )
    }

    @Test("A type can be demanded more narrowly")
    func narrowType() async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()]) { $0.types = ["at+jwt"] }
        #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims())) == .typeNotAllowed)
        #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims(), ["typ": "at+jwt"])) == nil)
        #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims(), ["typ": 1])) == .malformedToken)
    }

    @Test("A token of which one character is changed is refused", arguments: 0..<4)
    func changed(seed: UInt64) async throws {
        let keys = try await TestKeys.all
        let key = [keys.rsa, keys.es256, keys.edDSA, keys.otherES256][Int(seed)]
        let fixture = try VerifierFixture([key.jwk()])
        let token = Array(try key.token(VerifierFixture.claims()).utf8)
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ ".utf8)
        var random = SeededGenerator(seed: 20_261_126 + seed)
        for _ in 0..<300 {
            var other = token
            switch random.below(4) {
            case 0: other.remove(at: random.below(other.count))
            case 1: other.insert(random.pick(alphabet), at: random.below(other.count + 1))
            case 2: other.removeLast(1 + random.below(60))
            default:
                let place = random.below(other.count)
                other[place] = random.pick(alphabet.filter { $0 != token[place] })
            }
            let text = String(decoding: other, as: UTF8.self)
            #expect(try await fixture.refusal(of: text) != nil, "\(text)")
        }
        #expect(try await fixture.refusal(of: String(decoding: token, as: UTF8.self)) == nil)
    }

    @Test("Parts of two good tokens make no third")
    func mixed() async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()])
        let first = try key.token(VerifierFixture.claims()).split(separator: ".")
        let second = try key.token(VerifierFixture.claims(["tenant_id": "umbrella"])).split(separator: ".")
        for parts in [[first[0], second[1], first[2]], [first[0], first[1], second[2]]] {
            #expect(try await fixture.refusal(of: parts.joined(separator: ".")) == .invalidSignature)
        }
    }

    @Test("A signature of another form than the algorithm's is refused")
    func signatureForms() async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()])
        let token = try key.token(VerifierFixture.claims())
        let start = token.lastIndex(of: ".").map { token[...$0] } ?? ""
        let zero = [UInt8](repeating: 0, count: 64)
        for bytes in [
            zero, Array(zero.dropLast()), zero + [0], [0x30, 6, 2, 1, 0, 2, 1, 0],
            [UInt8](repeating: 255, count: 64),
        ] {
            #expect(try await fixture.refusal(of: start + TestKey.encode(bytes)) == .invalidSignature)
        }
        #expect(try await fixture.refusal(of: String(start)) == .malformedToken)
    }
}
