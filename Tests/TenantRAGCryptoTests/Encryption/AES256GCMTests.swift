import TenantRAGCrypto
import TenantRAGTestSupport
import Testing

@Suite("AES-256-GCM")
struct AES256GCMTests {
    /// Test cases 15 and 16 of McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B, which NIST links to.
    struct Vector: Sendable {
        let plaintextCount: Int
        let header: String
        let tag: String
    }

    private static let key = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"
    private static let nonce = "cafebabefacedbaddecaf888"
    private static let plaintext =
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255"
    private static let ciphertext =
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad"

    @Test(
        "agrees with the published test cases",
        arguments: [
            Vector(plaintextCount: 64, header: "", tag: "b094dac5d93471bdec1a502270e3cc6c"),
            Vector(
                plaintextCount: 60,
                header: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
                tag: "76fc6ece0f4e1768cddf8853bb2d551b"
            ),
        ]
    )
    func published(vector: Vector) throws {
        let key = SecretBytes(Self.bytes(Self.key))
        let nonce = Self.bytes(Self.nonce)
        let plaintext = Array(Self.bytes(Self.plaintext).prefix(vector.plaintextCount))
        let header = Self.bytes(vector.header)
        let sealed = try AES256GCM.seal(plaintext, under: key, nonce: nonce, authenticating: header)
        #expect(sealed == Self.bytes(Self.ciphertext).prefix(vector.plaintextCount) + Self.bytes(vector.tag))
        #expect(try AES256GCM.open(sealed[...], under: key, nonce: nonce, authenticating: header) == plaintext)
    }

    @Test("opens what it sealed, and nothing of which one bit is another", arguments: [0, 1, 15, 16, 17, 141, 4_096])
    func altered(count: Int) throws {
        var random = SeededGenerator(seed: UInt64(count))
        func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) } }
        let key = SecretBytes(bytes(32))
        let (nonce, header, plaintext) = (bytes(12), bytes(7), bytes(count))
        let sealed = try AES256GCM.seal(plaintext, under: key, nonce: nonce, authenticating: header)
        #expect(sealed.count == count + AES256GCM.tagLength)
        #expect(try AES256GCM.open(sealed[...], under: key, nonce: nonce, authenticating: header) == plaintext)
        for _ in 0..<200 {
            var (nonce, header, sealed) = (nonce, header, sealed)
            switch random.below(3) {
            case 0: nonce[random.below(12)] ^= 1 << UInt8(random.below(8))
            case 1: header[random.below(7)] ^= 1 << UInt8(random.below(8))
            default: sealed[random.below(sealed.count)] ^= 1 << UInt8(random.below(8))
            }
            #expect(try AES256GCM.open(sealed[...], under: key, nonce: nonce, authenticating: header) == nil)
        }
        let other = SecretBytes(bytes(32))
        #expect(try AES256GCM.open(sealed[...], under: other, nonce: nonce, authenticating: header) == nil)
        for length in 0..<16 {
            #expect(try AES256GCM.open(sealed.prefix(length), under: key, nonce: nonce, authenticating: header) == nil)
        }
    }

    @Test(
        "a nonce or a key of another length is refused",
        arguments: [(0, 32), (11, 32), (13, 32), (16, 32), (12, 0), (12, 16), (12, 31), (12, 33)]
    )
    func lengths(nonce: Int, key: Int) {
        let key = SecretBytes([UInt8](repeating: 2, count: key))
        let nonce = [UInt8](repeating: 1, count: nonce)
        #expect(throws: CryptoError.self) {
            try AES256GCM.seal([1], under: key, nonce: nonce, authenticating: [])
        }
        #expect(throws: CryptoError.self) {
            try AES256GCM.open([UInt8](repeating: 3, count: 17)[...], under: key, nonce: nonce, authenticating: [])
        }
    }

    private static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = hexadecimal.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
