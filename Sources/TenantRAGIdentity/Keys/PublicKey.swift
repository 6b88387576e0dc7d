#if Identity
    internal import TenantRAG

    /// A public key as a key set writes it (RFC 7517, RFC 7518, RFC 8037), its numbers checked and written in one form.
    struct PublicKey: Sendable {
        enum Numbers: Sendable {
            /// Modulus and exponent.
            case rsa(modulus: String, exponent: String)
            /// The name of a curve, and a point on it.
            case curve(String, x: String, y: String)
            /// A key on Ed25519.
            case ed25519(String)
        }

        /// The key's `kid`; nil where it has none.
        let id: String?
        let numbers: Numbers
        /// What it may verify: what its type can, what its `alg` says, and what the issuer is configured with.
        let algorithms: Set<TokenAlgorithm>

        /// Reads a key; nil for one that verifies no token of the issuer.
        ///
        /// Key sets hold keys for other things, too: encryption, algorithms of other clients. They are passed over.
        init?(_ members: [String: JSONValue], of issuer: TokenIssuer) {
            func text(_ name: String) -> String? { members.value(ofExactly: name)?.stringValue }
            func isMissing(_ name: String) -> Bool { members.value(ofExactly: name) == nil }

            switch members.value(ofExactly: "kid") {
            case nil: id = nil
            case .string(let name) where (1...TokenHeader.maximumKeyIDBytes).contains(name.utf8.count): id = name
            default: return nil
            }
            guard isMissing("use") || text("use") == "sig" else { return nil }
            if let operations = members.value(ofExactly: "key_ops") {
                guard operations.arrayValue?.contains(.string("verify")) == true else { return nil }
            }
            // A key whose private half stands beside it proves nothing.
            guard ["d", "p", "q", "dp", "dq", "qi", "oth", "k"].allSatisfy(isMissing) else { return nil }
            if let keyIssuers = issuer.keyIssuers, !isMissing("issuer") {
                guard let name = text("issuer"), keyIssuers.contains(where: { $0.hasSameBytes(as: name) }) else {
                    return nil
                }
            }

            let able: Set<TokenAlgorithm>
            switch text("kty") {
            case "RSA":
                guard let modulus = text("n"), let exponent = text("e"),
                    Self.isSound(modulus: modulus, exponent: exponent)
                else { return nil }
                numbers = .rsa(modulus: modulus, exponent: exponent)
                able = [.rs256, .rs384, .rs512, .ps256, .ps384, .ps512]
            case "EC":
                guard let name = text("crv"), let curve = Self.curves[name], let x = text("x"), let y = text("y"),
                    Base64URL.decode(x.utf8)?.count == curve.bytes, Base64URL.decode(y.utf8)?.count == curve.bytes
                else { return nil }
                numbers = .curve(name, x: x, y: y)
                able = [curve.algorithm]
            case "OKP":
                guard text("crv") == "Ed25519", let x = text("x"), Base64URL.decode(x.utf8)?.count == 32 else {
                    return nil
                }
                numbers = .ed25519(x)
                able = [.edDSA]
            default: return nil
            }
            var algorithms = able.intersection(issuer.algorithms)
            if !isMissing("alg") {
                guard let name = text("alg"), let named = TokenAlgorithm.named(name) else { return nil }
                algorithms.formIntersection([named])
            }
            guard !algorithms.isEmpty else { return nil }
            self.algorithms = algorithms
        }

        private static let curves: [String: (bytes: Int, algorithm: TokenAlgorithm)] = [
            "P-256": (32, .es256), "P-384": (48, .es384), "P-521": (66, .es512),
        ]

        /// Whether an RSA key has 2,048 to 8,192 bits, and an exponent that its signatures can be trusted with.
        private static func isSound(modulus: String, exponent: String) -> Bool {
            guard let modulus = Base64URL.decode(modulus.utf8)?.drop(while: { $0 == 0 }), let first = modulus.first,
                let last = modulus.last, let exponent = Base64URL.decode(exponent.utf8)?.drop(while: { $0 == 0 }),
                (1...4).contains(exponent.count)
            else { return false }
            let bits = modulus.count * 8 - first.leadingZeroBitCount
            let value = exponent.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return (2_048...8_192).contains(bits) && last % 2 == 1 && value >= 3 && value % 2 == 1
        }
    }
#endif
