#if Identity
import Foundation
import JWTKit
import TenantRAG

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

    private static let made = Task { try await TestKeys() }

    private init() async throws {
        let key = try Insecure.RSA.PrivateKey.generate()
        publicPEM = key.publicKey.pemRepresentation
        rsa = try await Self.rsa(key, "RS256")
        otherRSA = try await Self.rsa(.generate(), "RS256")
        var variants: [TestKey] = []
        for name in ["RS384", "RS512", "PS256", "PS384", "PS512"] { variants.append(try await Self.rsa(key, name)) }
        rsaVariants = variants
        es256 = try await Self.ecdsa(ES256PrivateKey())
        otherES256 = try await Self.ecdsa(ES256PrivateKey())
        es384 = try await Self.ecdsa(ES384PrivateKey())
        es512 = try await Self.ecdsa(ES512PrivateKey())
        let edwards = try EdDSA.PrivateKey()
        edDSA = TestKey(
            name: "EdDSA",
            signer: try await JWTKeyCollection().add(eddsa: edwards).getKey(),
            numbers: [
                "kty": "OKP", "crv": "Ed25519",
                "x": .string(TestKey.encode(edwards.publicKey.rawRepresentation)),
            ]
        )
    }

    /// A key on P-256 that no other test has.
    package static func ephemeralES256() async throws -> TestKey { try await ecdsa(ES256PrivateKey()) }

    /// A key for every algorithm that an issuer can be allowed.
    package var everyAlgorithm: [TestKey] { [rsa] + rsaVariants + [es256, es384, es512, edDSA] }

    private static func rsa(_ key: Insecure.RSA.PrivateKey, _ name: String) async throws -> TestKey {
        let digest: DigestAlgorithm =
            switch name.suffix(3) {
            case "256": .sha256
            case "384": .sha384
            default: .sha512
            }
        let keys = JWTKeyCollection()
        if name.hasPrefix("PS") {
            await keys.add(pss: key, digestAlgorithm: digest)
        } else {
            await keys.add(rsa: key, digestAlgorithm: digest)
        }
        let numbers = try key.publicKey.getKeyPrimitives()
        return TestKey(
            name: name,
            signer: try await keys.getKey(),
            numbers: [
                "kty": "RSA", "n": .string(TestKey.encode(numbers.modulus)),
                "e": .string(TestKey.encode(numbers.publicExponent)),
            ]
        )
    }

    private static func ecdsa(_ key: some ECDSAKey) async throws -> TestKey {
        let signer = try await JWTKeyCollection().add(ecdsa: key).getKey()
        func coordinate(_ text: String?) -> JSONValue {
            .string(TestKey.encode(Data(base64Encoded: text ?? "") ?? Data()))
        }
        return TestKey(
            name: signer.name,
            signer: signer,
            numbers: [
                "kty": "EC", "crv": .string(key.curve.rawValue), "x": coordinate(key.parameters?.x),
                "y": coordinate(key.parameters?.y),
            ]
        )
    }
}
#endif
