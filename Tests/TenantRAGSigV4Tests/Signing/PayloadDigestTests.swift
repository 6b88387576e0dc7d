import TenantRAGSigV4
import Testing

@Suite("Payload digests")
struct PayloadDigestTests {
    private let hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"

    @Test("A body hashed at once, in pieces and elsewhere has one digest")
    func oneDigest() throws {
        let digest = try PayloadDigest(of: Array("hello".utf8))
        #expect(digest.description == hello)
        #expect(try digest == PayloadDigest(bytes: digest.bytes))
        #expect(try digest == PayloadDigest(hexadecimal: hello.uppercased()))
        var hasher = try PayloadHasher()
        for piece in ["he", "", "l", "lo"] { try hasher.update(Array(piece.utf8)) }
        #expect(try hasher.finish() == digest)
        #expect(try PayloadHasher().finish() == PayloadDigest(of: []))
        #expect(Set([digest, digest]).count == 1)
    }

    @Test(
        "What is no digest is refused",
        arguments: [
            "", "2cf2", String(repeating: "g", count: 64), String(repeating: "0", count: 63),
            String(repeating: "０", count: 64),
        ]
    )
    func refusals(text: String) {
        let error = #expect(throws: SigningError.self) { try PayloadDigest(hexadecimal: text) }
        #expect(error?.code == .invalidDigest)
        #expect(throws: SigningError.self) { try PayloadDigest(bytes: Array(text.utf8.prefix(31))) }
    }
}
