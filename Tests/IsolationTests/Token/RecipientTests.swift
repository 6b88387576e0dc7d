import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import Testing

@Suite("A token for others, or of another kind, is refused", .timeLimit(.minutes(30)))
struct RecipientTests {
    @Test(
        "The audience holds this service, to the byte",
        arguments: [
            ("https://api.example.com", true), (["https://api.example.com"], true),
            (["other", "https://api.example.com"], true), (["https://api.example.com", 1], true),
            (nil, false), (.null, false), ("", false), ([], false), (1, false), ("https://api.example.com/", false),
            ("https://API.example.com", false), ("https://api.example.com other", false),
            ("https://api.example.co", false),
            ([["https://api.example.com"]], false), (["aud": "https://api.example.com"], false),
            ("https://\u{430}pi.example.com", false),
        ] as [(JSONValue?, Bool)]
    )
    func audience(value: JSONValue?, isTaken: Bool) async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()])
        let refusal = try await fixture.refusal(of: key.token(VerifierFixture.claims(["aud": value])))
        #expect(refusal == (isTaken ? nil : .wrongRecipient))
    }

    @Test("A client is named by its own claim, and an audience does not stand in for it")
    func client() async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()]) { $0.recipients = .clients(["app-1", "app-2"]) }
        #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims(["client_id": "app-2"]))) == nil)
        for changes: [String: JSONValue?] in [["aud": "app-1"], ["client_id": "app-3"], ["client_id": "APP-1"]] {
            #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims(changes))) == .wrongRecipient)
        }
    }

    @Test(
        "Requirements are met or refuse",
        arguments: [
            (.present("azp"), ["azp": "x"], nil), (.present("azp"), [:], .requirementNotMet),
            (.present("azp"), ["azp": .null], .requirementNotMet),
            (.equals("token_use", "access"), ["token_use": "access"], nil),
            (.equals("token_use", "access"), ["token_use": "id"], .requirementNotMet),
            (.equals("token_use", "access"), ["token_use": ["access"]], .requirementNotMet),
            (.equals("token_use", "access"), ["token_use": "Access"], .requirementNotMet),
            (.equals("token_use", "access"), [:], .requirementNotMet),
            (.oneOf(["a", "b"], ["x", "y"]), ["a": ["b": "y"]], nil),
            (.oneOf(["a", "b"], ["x", "y"]), ["a": ["b": "z"]], .requirementNotMet),
            (.scope("read"), ["scope": "write read"], nil), (.scope("read"), ["scope": ["write", "read"]], nil),
            (.scope("read"), ["scope": "readall write"], .insufficientScope),
            (.scope("read"), ["scope": "READ"], .insufficientScope), (.scope("read"), [:], .insufficientScope),
            (.scope("read", in: "scp"), ["scope": "read"], .insufficientScope),
        ] as [(ClaimRequirement, [String: JSONValue?], IdentityError.Code?)]
    )
    func requirements(
        requirement: ClaimRequirement,
        claims: [String: JSONValue?],
        refusal: IdentityError.Code?
    ) async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()]) { $0.requirements = [.present("iat"), requirement] }
        #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims(claims))) == refusal)
    }

    @Test("A scope that is missing is 403, and the challenge says so")
    func scope() async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()]) { $0.requirements = [.scope("read")] }
        let token = try key.token(VerifierFixture.claims())
        let error = await #expect(throws: IdentityError.self) { try await fixture.verifier.verify(token) }
        #expect(error?.httpStatus == 403)
        #expect(error?.challenge == #"Bearer error="insufficient_scope""#)
    }
}
