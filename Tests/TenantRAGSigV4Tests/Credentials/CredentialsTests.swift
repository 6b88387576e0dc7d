import TenantRAGSigV4
import Testing

@Suite("Credentials")
struct CredentialsTests {
    @Test("Neither a secret nor a session token ever prints")
    func redaction() throws {
        let credentials = try Example.credentials(token: "token-of-the-session")
        let secret = SecretBytes("very-secret")
        var dumped = ""
        dump(credentials, to: &dumped)
        dump(secret, to: &dumped)
        dump([credentials], to: &dumped)
        let texts = [
            "\(credentials)", String(reflecting: credentials), "\(secret)", String(reflecting: secret), dumped,
            "\(Optional(credentials) as Any)", "\([secret])",
        ]
        for text in texts {
            #expect(!text.contains(Example.secret))
            #expect(!text.contains("very-secret"))
            #expect(!text.contains("token-of-the-session"))
        }
        #expect("\(credentials)".contains("AKIDEXAMPLE"))
    }

    @Test(
        "An id, a secret or a token that a header could not hold is refused",
        arguments: [
            ("", "secret", nil), ("AKID/EXAMPLE", "secret", nil), ("AKID,EXAMPLE", "secret", nil),
            ("AKID\n", "secret", nil),
            ("AKIDÜ", "secret", nil), (String(repeating: "A", count: 129), "secret", nil), ("AKID", "", nil),
            ("AKID", String(repeating: "s", count: 1_025), nil), ("AKID", "secret", ""), ("AKID", "secret", "to ken"),
            ("AKID", "secret\n", nil), ("AKID", "secret\r", nil),
            ("AKID", "\tsecret", nil), ("AKID", "sec\u{0}ret", nil), ("AKID", "secret\u{7F}", nil),
            ("AKID", "secret", "token\n"), ("AKID", "secret", "token\r\nX-Evil: 1"), ("AKID", "secret", "tökén"),
            ("AKID", "secret", String(repeating: "t", count: 16_385)),
        ] as [(String, String, String?)]
    )
    func refusals(id: String, secret: String, token: String?) {
        let error = #expect(throws: SigningError.self) {
            try Credentials(accessKeyID: id, secretAccessKey: SecretBytes(secret), sessionToken: token)
        }
        #expect(error?.code == .invalidCredentials)
        #expect(error.map { !"\($0)".contains("secret\n") } == true)
    }

    @Test("A secret longer than SHA-256's block signs as HMAC says: its hash is the key")
    func longSecret() throws {
        let signer = try Example.signer()
        // Computed with Python's hmac module.
        let expected = [
            60: "db598c550f1e135e0fd2a02c61ed909adc4cfdc529e6073ef87a4c8bbd3404e2",
            61: "b3a13d5d7df28a1aa4b1e6877ed696613796096ddf1f792a63879541ef3da68a",
            200: "75443722a375570518a031b0c4f423ef2c39def61d32f3ee3c3e3a96407169fe",
        ]
        for (length, signature) in expected {
            let credentials = try Example.credentials(secret: String(repeating: "s", count: length))
            let details = try signer.signDetailed(Example.request(), with: credentials, at: Example.date())
            #expect(details.signature == signature)
        }
    }
}
