import Foundation
import TenantRAG
import TenantRAGCrypto

/// Keys made for this run.
package struct TestKeys: Sendable {
    package let rsa: TestKey
    package let otherRSA: TestKey
    /// The first RSA key with every other algorithm that it can serve.
    package let rsaVariants: [TestKey]
    package let es256: TestKey
    package let otherES256: TestKey
    package let es384: TestKey
    package let es512: TestKey
    package let edDSA: TestKey
    /// The first RSA key's public half as PEM: what a forger takes as a shared secret.
    package let publicPEM: String

    /// Made once for all tests.
    package static var all: TestKeys { get async throws { try await made.value } }

    private static let made = Task { try TestKeys() }

    private init() throws {
        let pair = try SignatureKeyPair(.rsa(bits: 2_048))
        publicPEM = Self.pem(of: pair)
        rsa = TestKey(name: "RS256", pair, .rsaPKCS1(.sha256))
        otherRSA = TestKey(name: "RS256", try SignatureKeyPair(.rsa(bits: 2_048)), .rsaPKCS1(.sha256))
        let variants: [(String, SignatureAlgorithm)] = [
            ("RS384", .rsaPKCS1(.sha384)), ("RS512", .rsaPKCS1(.sha512)), ("PS256", .rsaPSS(.sha256)),
            ("PS384", .rsaPSS(.sha384)), ("PS512", .rsaPSS(.sha512)),
        ]
        rsaVariants = variants.map { TestKey(name: $0, pair, $1) }
        es256 = try Self.ephemeralES256()
        otherES256 = try Self.ephemeralES256()
        es384 = TestKey(name: "ES384", try SignatureKeyPair(.curve(.p384)), .ecdsa(.p384))
        es512 = TestKey(name: "ES512", try SignatureKeyPair(.curve(.p521)), .ecdsa(.p521))
        edDSA = TestKey(name: "EdDSA", try SignatureKeyPair(.ed25519), .ed25519)
    }

    /// A key on P-256 that no other test has.
    package static func ephemeralES256() throws -> TestKey {
        TestKey(name: "ES256", try SignatureKeyPair(.curve(.p256)), .ecdsa(.p256))
    }

    /// A key for every algorithm that an issuer can be allowed.
    package var everyAlgorithm: [TestKey] { [rsa] + rsaVariants + [es256, es384, es512, edDSA] }

    /// An RSA key's public half as OpenSSL writes it (RFC 5280, `SubjectPublicKeyInfo`).
    private static func pem(of pair: SignatureKeyPair) -> String {
        guard case .rsa(let modulus, let exponent) = pair.numbers else { return "" }
        func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
            let count = content.count
            return [tag] + (count < 128 ? [UInt8(count)] : [0x82, UInt8(count >> 8), UInt8(count & 255)]) + content
        }
        let key = element(0x30, element(0x02, [0] + modulus) + element(0x02, exponent))
        let algorithm = element(0x30, [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1, 0x05, 0])
        let text = Data(element(0x30, algorithm + element(0x03, [0] + key))).base64EncodedString(
            options: .lineLength64Characters
        )
        return "-----BEGIN PUBLIC KEY-----\n\(text)\n-----END PUBLIC KEY-----"
    }
}
