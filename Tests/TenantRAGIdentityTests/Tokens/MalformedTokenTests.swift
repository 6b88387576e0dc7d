import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import Testing

@Suite("A malformed token is refused before any server is asked", .timeLimit(.minutes(30)))
struct MalformedTokenTests {
    @Test(
        "Not three parts of strict base64url",
        arguments: [
            ".", "..", "...", "a", "a.b", "a.b.c", "e30.e30", "e30.e30.e30.e30", "e30.e30.e30.e30.e30", "e30.e30.",
            ".e30.e30",
            "e30=.e30.e30", "e30 .e30.e30", " e30.e30.e30", "e30.e30.e30\n", "e3-.e30.e30", "\u{FF45}30.e30.e30",
            "e31.e30.e30", "WyJhIl0.e30.e30", "bnVsbA.e30.e30", "IiI.e30.e30",
        ]
    )
    func parts(token: String) async throws {
        let fixture = try VerifierFixture()
        #expect(try await fixture.refusal(of: token) == .malformedToken)
        #expect(fixture.endpoint.count == 0)
    }

    @Test(
        "A member that stands twice, in the header or anywhere in the payload",
        arguments: [
            (#"{"alg":"ES256","alg":"ES256","kid":"key-1"}"#, "{}"),
            (#"{"alg":"ES256","kid":"other","kid":"key-1"}"#, "{}"),
            (#"{"alg":"ES256","\u0061lg":"none","kid":"key-1"}"#, "{}"),
            (#"{"alg":"ES256","kid":"key-1"}"#, #"{"tenant_id":"acme","tenant_id":"acme"}"#),
            (#"{"alg":"ES256","kid":"key-1"}"#, #"{"tenant_id":"acme","tenant\u005fid":"umbrella"}"#),
            (
                #"{"alg":"ES256","kid":"key-1"}"#,
                #"{"iss":"https://login.example.com","iss":"https://evil.example"}"#
            ),
            (#"{"alg":"ES256","kid":"key-1"}"#, #"{"app":{"tenant":"acme","tenant":"umbrella"}}"#),
            (#"{"alg":"ES256","kid":"key-1"}"#, #"{"apps":[{"tenant":"acme","tenant":"umbrella"}]}"#),
            (#"{"alg":"ES256","kid":"key-1"}"#, "{\"K\":1,\"\u{212A}\":2}"),
        ]
    )
    func duplicates(header: String, payload: String) async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()])
        let all = JSONValue.object(VerifierFixture.claims(["tenant_id": nil, "iss": nil])).jsonText
        let whole = payload == "{}" ? all : String(all.dropLast()) + "," + payload.dropFirst()
        #expect(try await fixture.refusal(of: key.token(header, whole)) == .malformedToken)
        #expect(fixture.endpoint.count == 0)
    }

    @Test(
        "A payload that is no JSON object",
        arguments: [
            "", "null", "[]", "1", "\"{}\"", "{", "{}{}", "{} x", "{'a':1}", "{\"a\":}", "{\"a\":1,}", "\u{FEFF}{}",
            "{\"a\":\"\\ud800\"}", "{\"a\":NaN}", "{\"a\":01}",
        ]
    )
    func payloads(payload: String) async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()])
        #expect(
            try await fixture.refusal(of: key.token(#"{"alg":"ES256","kid":"key-1"}"#, payload)) == .malformedToken
        )
    }

    @Test(
        "A payload may nest, and not without end",
        arguments: [(1, nil), (14, nil), (15, .malformedToken), (5_000, .malformedToken)]
            as [(Int, IdentityError.Code?)]
    )
    func depth(levels: Int, refusal: IdentityError.Code?) async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()]) {
            $0.requirements = []
        } configure: {
            $0.maximumTokenBytes = 1_048_576
        }
        let deep = String(repeating: "[", count: levels) + "0" + String(repeating: "]", count: levels)
        let payload = JSONValue.object(VerifierFixture.claims()).jsonText.dropLast() + #","deep":{"x":\#(deep)}}"#
        #expect(
            try await fixture.refusal(of: key.token(#"{"alg":"ES256","kid":"key-1"}"#, String(payload))) == refusal
        )
    }

    @Test("A token may be as long as the limit, and no byte longer")
    func size() async throws {
        let key = try await TestKeys.all.edDSA
        var limit = 0
        for padding in 1_000..<1_004 {
            let token = try key.token(
                VerifierFixture.claims(["padding": .string(String(repeating: "x", count: padding))])
            )
            limit = token.utf8.count
            let fits = try VerifierFixture([key.jwk()], configure: { $0.maximumTokenBytes = limit })
            #expect(try await fits.refusal(of: token) == nil)
            let isTooLong = try VerifierFixture([key.jwk()], configure: { $0.maximumTokenBytes = limit - 1 })
            #expect(try await isTooLong.refusal(of: token) == .tokenTooLarge)
            #expect(isTooLong.endpoint.count == 0)
        }
        let fixture = try VerifierFixture([key.jwk()])
        #expect(try await fixture.refusal(of: String(repeating: "a", count: 50_000_000)) == .tokenTooLarge)
    }
}
