import TenantRAGCredentials
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
            (["AWS_ACCESS_KEY_ID": " ", "AWS_SECRET_ACCESS_KEY": "\n"], .notConfigured),
            (["AWS_SECRET_ACCESS_KEY": " \t"], .missingSetting),
            (["AWS_SESSION_TOKEN": "a\nb"], .invalidSetting),
            (["AWS_CREDENTIAL_EXPIRATION": "soon"], .invalidSetting),
            (["AWS_CREDENTIAL_EXPIRATION": "2026-11-25T12:00:00Z"], .expired),
        ]
    )
    func refusals(_ variables: [String: String], _ code: CredentialsError.Code) async throws {
        #expect(try await world(variables).error(.environment)?.code == code)
    }

    @Test(
        "Quotes around an access key's id are none of it, nor of the secret beside it; around a secret alone they are part of it"
    )
    func quotes() async throws {
        let quoted = ["AWS_ACCESS_KEY_ID": "\"KEY\"", "AWS_SECRET_ACCESS_KEY": "\"s\"", "AWS_SESSION_TOKEN": "'t'"]
        let found = try await world(quoted).resolve(.environment).credentials
        #expect(found.accessKeyID == "KEY")
        #expect(found.secretAccessKey.isEqual(to: SecretBytes("s")))
        let alone = try await world(["AWS_SECRET_ACCESS_KEY": "\"s\""]).resolve(.environment).credentials
        #expect(alone.secretAccessKey.isEqual(to: SecretBytes("\"s\"")))
    }

    /// A secret, and what its error says of it.
    private static let faulty: [(text: String, reason: String)] = [
        ("\(CredentialsWorld.secret)\n", "ends with a line break"),
        ("\(CredentialsWorld.secret)\r\n", "ends with a line break"),
        ("\n\(CredentialsWorld.secret)", "begins with a line break"),
        ("a\n\(CredentialsWorld.secret)", "holds a line break"),
        ("\(CredentialsWorld.secret)\u{2028}", "ends with a line break"),
        ("\(CredentialsWorld.secret)\u{0}", "control character"),
        ("\(CredentialsWorld.secret) ", "white space"), ("\u{A0}\(CredentialsWorld.secret)", "white space"),
        ("\(CredentialsWorld.secret)\t", "white space"),
    ]

    @Test(
        "A line break or white space around a key, its secret or its token is refused with the variable's name",
        arguments: ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN"],
        faulty
    )
    func faults(_ variable: String, _ fault: (text: String, reason: String)) async throws {
        let error = try await world([variable: fault.text]).error(.environment)
        #expect(error?.code == .invalidSetting)
        #expect(error?.message.contains("\(variable) in the environment") == true, "\(String(describing: error))")
        #expect(error?.message.contains(fault.reason) == true, "\(String(describing: error))")
    }

    @Test("Credentials that are there already are what they are")
    func fixed() async throws {
        let credentials = try Credentials(accessKeyID: "FIXED", secretAccessKey: SecretBytes("s"))
        let resolved = try await world().resolve(.static(credentials))
        #expect("\(resolved)" == "FIXED from static")
    }
}
