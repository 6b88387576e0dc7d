import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import TenantRAGTestSupport
import Testing

@Suite("A token is valid from one second to another", .timeLimit(.minutes(30)))
struct TokenDateTests {
    private static let now = ManualTime.start

    private static func number(_ seconds: Int64) -> JSONValue { .number(JSONNumber(now + seconds)) }

    @Test(
        "At the second, with and without leeway",
        arguments: [
            ("exp", 1, 0, nil), ("exp", 0, 0, .expired), ("exp", -1, 0, .expired),
            ("exp", -29, 30, nil), ("exp", -30, 30, .expired), ("exp", -31, 30, .expired),
            ("nbf", 0, 0, nil), ("nbf", -1, 0, nil), ("nbf", 1, 0, .notYetValid),
            ("nbf", 30, 30, nil), ("nbf", 31, 30, .notYetValid),
            ("iat", 0, 0, nil), ("iat", 1, 0, .notYetValid), ("iat", 30, 30, nil), ("iat", 31, 30, .notYetValid),
            ("exp", -1_900_000_000, 300, .expired), ("exp", -1_900_000_001, 300, .expired),
        ] as [(String, Int64, Int, IdentityError.Code?)]
    )
    func edges(claim: String, offset: Int64, leeway: Int, refusal: IdentityError.Code?) async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()], configure: { $0.leeway = .seconds(leeway) })
        #expect(
            try await fixture.refusal(of: key.token(VerifierFixture.claims([claim: Self.number(offset)])))
                == refusal
        )
    }

    @Test("The clock decides, second by second")
    func clock() async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()])
        let token = try key.token(VerifierFixture.claims(["exp": Self.number(2), "nbf": Self.number(1)]))
        #expect(try await fixture.refusal(of: token) == .notYetValid)
        fixture.time.advance(.seconds(1))
        #expect(try await fixture.refusal(of: token) == nil)
        fixture.time.advance(.milliseconds(999))
        #expect(try await fixture.refusal(of: token) == nil)
        fixture.time.advance(.milliseconds(1))
        #expect(try await fixture.refusal(of: token) == .expired)
    }

    @Test(
        "Fractions and far dates",
        arguments: [
            ("1900000000.5", nil), ("1900000000.0", .expired), ("1899999999.999", .expired),
            ("1.9000000005e9", nil),
            ("9007199254740993", nil), ("9223372036854775807", nil), ("1e300", nil), ("-1e300", .expired),
            ("0", .expired),
            ("-0", .expired),
        ] as [(String, IdentityError.Code?)]
    )
    func numbers(text: String, refusal: IdentityError.Code?) async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()])
        let payload =
            JSONValue.object(VerifierFixture.claims(["exp": nil])).jsonText.dropLast() + ",\"exp\":\(text)}"
        let token = try key.token(#"{"alg":"EdDSA","kid":"key-1"}"#, String(payload))
        #expect(try await fixture.refusal(of: token) == refusal)
        if refusal == nil { #expect(try await fixture.verifier.verify(token).expiration >= fixture.time.date) }
    }

    @Test(
        "A date that is missing where it must be, or no number, makes the token malformed",
        arguments: [
            ("exp", nil), ("exp", .null), ("exp", "1900000600"), ("exp", true), ("exp", [1_900_000_600]),
            ("nbf", .null),
            ("nbf", "0"), ("iat", "1900000000"), ("iat", ["a": 1]),
        ] as [(String, JSONValue?)]
    )
    func types(claim: String, value: JSONValue?) async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()])
        #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims([claim: value]))) == .malformedToken)
    }

    @Test("A maximum age expires a token before its own expiration")
    func maximumAge() async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()]) { $0.maximumAge = .seconds(60) }
        let token = try key.token(VerifierFixture.claims())
        #expect(try await fixture.refusal(of: token) == nil)
        fixture.time.advance(.seconds(59))
        #expect(try await fixture.refusal(of: token) == nil)
        fixture.time.advance(.seconds(1))
        #expect(try await fixture.refusal(of: token) == .expired)
        #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims(["iat": nil]))) == .malformedToken)
    }
}
