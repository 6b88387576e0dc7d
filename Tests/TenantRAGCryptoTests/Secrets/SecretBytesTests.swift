import TenantRAGCrypto
import Testing

@Suite("Secrets")
struct SecretBytesTests {
    @Test("are compared by all of their bytes")
    func equality() {
        #expect(SecretBytes("abc").isEqual(to: SecretBytes([97, 98, 99])))
        #expect(SecretBytes("").isEqual(to: SecretBytes("")))
        #expect(!SecretBytes("abc").isEqual(to: SecretBytes("abd")))
        #expect(!SecretBytes("abc").isEqual(to: SecretBytes("abcd")))
    }

    @Test("never print")
    func redaction() {
        let secret = SecretBytes("very-secret")
        var dumped = ""
        dump([secret], to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), "\([secret])", dumped] {
            #expect(!text.contains("very-secret"))
        }
    }
}
