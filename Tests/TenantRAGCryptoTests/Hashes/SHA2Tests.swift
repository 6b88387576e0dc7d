import TenantRAGCrypto
import Testing

@Suite("SHA-2 and HMAC")
struct SHA2Tests {
    struct Vector: Sendable {
        let hash: SHA2
        let digest: String
        let code: String
    }

    @Test(
        "agree with the published vectors",
        arguments: [
            // FIPS 180-4's example "abc", and test case 2 of RFC 4231.
            Vector(
                hash: .sha256,
                digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                code: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            ),
            Vector(
                hash: .sha384,
                digest: "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
                    + "8086072ba1e7cc2358baeca134c825a7",
                code: "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
                    + "8e2240ca5e69e2c78b3239ecfab21649"
            ),
            Vector(
                hash: .sha512,
                digest: "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                    + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
                code: "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                    + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
            ),
        ]
    )
    func published(vector: Vector) throws {
        #expect(Hex.text(try vector.hash.digest(of: Array("abc".utf8))) == vector.digest)
        let message = Array("what do ya want for nothing?".utf8)
        let code = try vector.hash.authenticationCode(of: message, under: Array("Jefe".utf8))
        #expect(Hex.text(code) == vector.code)
        #expect(code.count == vector.hash.byteCount)
    }

    @Test("A name of a cache file is the SHA-1 of its text")
    func fileName() {
        #expect(FileNameDigest.sha1(of: "abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
    }

    @Test("Comparison takes every byte and the length into account")
    func comparison() {
        #expect(ConstantTime.areEqual([], []))
        #expect(ConstantTime.areEqual([1, 2], [1, 2]))
        for other: [UInt8] in [[], [1], [1, 3], [3, 2], [1, 2, 0]] { #expect(!ConstantTime.areEqual([1, 2], other)) }
    }

    @Test("Random bytes are as many as asked for, and never the same")
    func random() throws {
        #expect(try RandomBytes.generate(0).isEmpty)
        let drawn = try (0..<64).map { _ in try RandomBytes.generate(16) }
        #expect(Set(drawn).count == 64 && drawn.allSatisfy { $0.count == 16 })
    }
}

enum Hex {
    static func text(_ bytes: [UInt8]) -> String {
        bytes.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    }

    static func bytes(_ text: String) -> [UInt8] {
        let digits = text.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
