import TenantRAGAWS
import TenantRAGSigV4
import Testing

@Suite("Credentials in environment variables")
struct EnvironmentCredentialsTests {
    private static let keys = ["AWS_ACCESS_KEY_ID": "KEY", "AWS_SECRET_ACCESS_KEY": CredentialsWorld.secret]

    private func world(_ more: [String: String] = [:]) throws -> CredentialsWorld {
        try CredentialsWorld(Self.keys.merging(more) { $1 })
    }

    @Test("Keys, token and end are taken over")
    func all() async throws {
        let plain = try await world().resolve(.environment)
        #expect(plain.provider == "environment")
        #expect(!plain.credentials.hasSessionToken)
        #expect(plain.credentials.expiration == nil)
        let temporary = try await world([
            "AWS_SESSION_TOKEN": "t", "AWS_CREDENTIAL_EXPIRATION": "2026-11-25T12:00:01Z",
        ]).resolve(.environment)
        #expect(temporary.credentials.hasSessionToken)
        #expect(temporary.credentials.expiration == CredentialsWorld.now.advanced(bySeconds: 1))
        #expect(try await world(["AWS_SECURITY_TOKEN": "t"]).resolve(.environment).credentials.hasSessionToken)
    }

    @Test(
        "What cannot be used is refused",
        arguments: [
            (["AWS_SECRET_ACCESS_KEY": ""], CredentialsError.Code.missingSetting),
            (["AWS_ACCESS_KEY_ID": ""], .missingSetting),
            (["AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""], .notConfigured),
            (["AWS_SESSION_TOKEN": "a\nb"], .invalidSetting),
            (["AWS_CREDENTIAL_EXPIRATION": "soon"], .invalidSetting),
            (["AWS_CREDENTIAL_EXPIRATION": "2026-11-25T12:00:00Z"], .expired),
        ]
    )
    func refusals(_ variables: [String: String], _ code: CredentialsError.Code) async throws {
        #expect(try await world(variables).error(.environment)?.code == code)
    }

    @Test("Credentials that are there already are what they are")
    func fixed() async throws {
        let credentials = try Credentials(accessKeyID: "FIXED", secretAccessKey: SecretBytes("s"))
        let resolved = try await world().resolve(.static(credentials))
        #expect("\(resolved)" == "FIXED from static")
    }
}
