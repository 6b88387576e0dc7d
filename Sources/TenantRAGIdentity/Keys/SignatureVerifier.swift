#if Identity
internal import JWTKit

/// One key with one algorithm, from jwt-kit: what it says of a signature is all that decides.
struct SignatureVerifier: Sendable {
    private let algorithm: any JWTAlgorithm

    /// Gives a key to jwt-kit; nil for one that it refuses, such as a point that is not on its curve.
    init?(_ key: PublicKey, _ algorithm: TokenAlgorithm) async {
        // A collection of one: jwt-kit's own look-up falls back to a default key where the id is unknown.
        let keys = JWTKeyCollection()
        do {
            switch key.numbers {
            case .rsa(let modulus, let exponent):
                let key = try Insecure.RSA.PublicKey(modulus: modulus, exponent: exponent)
                switch algorithm {
                case .rs256: await keys.add(rsa: key, digestAlgorithm: .sha256)
                case .rs384: await keys.add(rsa: key, digestAlgorithm: .sha384)
                case .rs512: await keys.add(rsa: key, digestAlgorithm: .sha512)
                case .ps256: await keys.add(pss: key, digestAlgorithm: .sha256)
                case .ps384: await keys.add(pss: key, digestAlgorithm: .sha384)
                case .ps512: await keys.add(pss: key, digestAlgorithm: .sha512)
                default: return nil
                }
            case .curve(_, let x, let y):
                switch algorithm {
                case .es256: await keys.add(ecdsa: try ES256PublicKey(parameters: (x, y)))
                case .es384: await keys.add(ecdsa: try ES384PublicKey(parameters: (x, y)))
                case .es512: await keys.add(ecdsa: try ES512PublicKey(parameters: (x, y)))
                default: return nil
                }
            case .ed25519(let x):
                guard algorithm == .edDSA else { return nil }
                await keys.add(eddsa: try EdDSA.PublicKey(x: x, curve: .ed25519))
            }
            self.algorithm = try await keys.getKey()
        } catch {
            return nil
        }
        guard self.algorithm.name == algorithm.name else { return nil }
    }

    /// Whether a signature is the key's over these bytes.
    func accepts(_ signature: [UInt8], over bytes: [UInt8]) -> Bool {
        // It throws for what cannot be a signature, such as one of the wrong length.
        (try? algorithm.verify(signature, signs: bytes)) == true
    }
}
#endif
