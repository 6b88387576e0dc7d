package import TenantRAG
internal import TenantRAGCrypto

/// A key of an issuer, or of a forger.
package struct TestKey: Sendable {
    /// The name in the header.
    package let name: String
    /// The public half as a key set writes it, without `kid`, `use` and `alg`.
    package let numbers: [String: JSONValue]

    private let sign: @Sendable ([UInt8]) throws -> [UInt8]

    /// Takes a key that signs by any means.
    package init(
        name: String,
        numbers: [String: JSONValue] = [:],
        sign: @escaping @Sendable ([UInt8]) throws -> [UInt8]
    ) {
        (self.name, self.numbers, self.sign) = (name, numbers, sign)
    }

    /// A shared secret: what `HS256`, `HS384` and `HS512` sign with.
    package init(name: String, secret: [UInt8]) {
        let hash: SHA2 = name == "HS256" ? .sha256 : name == "HS384" ? .sha384 : .sha512
        self.init(name: name) { message in try hash.authenticationCode(of: message, under: secret) }
    }

    /// A key pair with one of its algorithms.
    init(name: String, _ pair: SignatureKeyPair, _ algorithm: SignatureAlgorithm) {
        let numbers: [String: JSONValue] =
            switch pair.numbers {
            case .rsa(let modulus, let exponent):
                ["kty": "RSA", "n": .string(Self.encode(modulus)), "e": .string(Self.encode(exponent))]
            case .curve(let curve, let x, let y):
                [
                    "kty": "EC", "crv": .string(curve.rawValue), "x": .string(Self.encode(x)),
                    "y": .string(Self.encode(y)),
                ]
            case .ed25519(let point): ["kty": "OKP", "crv": "Ed25519", "x": .string(Self.encode(point))]
            }
        self.init(name: name, numbers: numbers) { message in try pair.signature(of: message, by: algorithm) }
    }

    /// The public half with a key id and with other members.
    ///
    /// Those in `changes` stand in place of a sound key's, and nil leaves one out.
    package func jwk(_ id: String? = "key-1", _ changes: [String: JSONValue?] = [:]) -> JSONValue {
        var members = numbers
        members["use"] = "sig"
        members["alg"] = .string(name)
        members["kid"] = id.map { .string($0) }
        for (name, value) in changes { members[name] = value }
        return .object(members)
    }

    /// Signs bytes.
    package func signature(of message: [UInt8]) throws -> [UInt8] { try sign(message) }

    /// Signs a header and a payload as they stand there.
    package func token(_ header: String, _ payload: String) throws -> String {
        let signed = "\(Self.encode(header.utf8)).\(Self.encode(payload.utf8))"
        return "\(signed).\(Self.encode(try sign(Array(signed.utf8))))"
    }

    /// Signs claims with a header that names the algorithm and a key.
    ///
    /// Those in `changes` stand in place of a sound header's, and nil leaves one out.
    package func token(_ claims: [String: JSONValue], _ changes: [String: JSONValue?] = [:]) throws -> String {
        var header: [String: JSONValue] = ["alg": .string(name), "kid": "key-1", "typ": "JWT"]
        for (name, value) in changes { header[name] = value }
        return try token(JSONValue.object(header).jsonText, JSONValue.object(claims).jsonText)
    }

    package static func encode(_ bytes: some Sequence<UInt8>) -> String { Base64URL.encode(Array(bytes)) }
}
