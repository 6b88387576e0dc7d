#if Identity
internal import TenantRAG

/// A public key as a key set writes it (RFC 7517, RFC 7518, RFC 8037), its numbers checked and written in one form.
struct PublicKey: Sendable {
    /// The numbers of a key; two are equal when they are one key.
    enum Numbers: Sendable, Hashable {
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

    /// The keys of a set that can verify tokens of an issuer; every other element costs itself alone.
    ///
    /// Key sets hold keys for other things, too: encryption, algorithms of other clients. They are passed over, and so is
    /// each copy of a key whose private half the set publishes.
    static func usable(in elements: [[String: JSONValue]], of issuer: TokenIssuer) -> [PublicKey] {
        let exposed = Set(elements.filter(hasPrivateHalf).compactMap { Numbers($0) })
        return elements.compactMap { PublicKey($0, of: issuer) }.filter { !exposed.contains($0.numbers) }
    }

    /// Reads a key; nil for one that verifies no token of the issuer.
    private init?(_ members: [String: JSONValue], of issuer: TokenIssuer) {
        func text(_ name: String) -> String? { members.value(ofExactly: name)?.stringValue }
        func isMissing(_ name: String) -> Bool { Self.isMissing(name, in: members) }

        switch members.value(ofExactly: "kid") {
        case _ where isMissing("kid"): id = nil
        case .string(let name) where (1...TokenHeader.maximumKeyIDBytes).contains(name.utf8.count): id = name
        default: return nil
        }
        guard isMissing("use") || text("use") == "sig" else { return nil }
        if !isMissing("key_ops") {
            guard let operations = members.value(ofExactly: "key_ops")?.arrayValue,
                operations.contains(.string("verify")) || operations.isEmpty && text("use") == "sig"
            else { return nil }
        }
        guard !Self.hasPrivateHalf(members) else { return nil }
        if let keyIssuers = issuer.keyIssuers, !isMissing("issuer") {
            guard let name = text("issuer"), keyIssuers.contains(where: { $0.hasSameBytes(as: name) }) else {
                return nil
            }
        }
        guard let numbers = Numbers(members) else { return nil }
        self.numbers = numbers
        var algorithms = numbers.algorithms.intersection(issuer.algorithms)
        if !isMissing("alg") {
            guard let name = text("alg"), let named = TokenAlgorithm.named(name) else { return nil }
            algorithms.formIntersection([named])
        }
        guard !algorithms.isEmpty else { return nil }
        self.algorithms = algorithms
    }

    /// Whether a member says nothing: it is not there, null, or an empty text, as providers write what they have not set.
    private static func isMissing(_ name: String, in members: [String: JSONValue]) -> Bool {
        switch members.value(ofExactly: name) {
        case nil, .null: true
        case .string(let text): text.isEmpty
        default: false
        }
    }

    /// Whether a key's private half stands beside it, so that it proves nothing.
    private static func hasPrivateHalf(_ members: [String: JSONValue]) -> Bool {
        func isMissing(_ name: String) -> Bool { Self.isMissing(name, in: members) }
        guard ["d", "p", "q", "dp", "dq", "qi", "oth", "k"].allSatisfy(isMissing) else { return true }
        return false
    }
}

extension PublicKey.Numbers {
    /// What keys of this type can verify.
    var algorithms: Set<TokenAlgorithm> {
        switch self {
        case .rsa: [.rs256, .rs384, .rs512, .ps256, .ps384, .ps512]
        case .curve(let name, _, _): Self.curves[name].map { [$0.algorithm] } ?? []
        case .ed25519: [.edDSA]
        }
    }

    /// Reads the numbers; nil for those of another type or curve, and for those that signatures cannot be trusted with.
    init?(_ members: [String: JSONValue]) {
        func text(_ name: String) -> String? { members.value(ofExactly: name)?.stringValue }
        func bytes(_ name: String) -> [UInt8]? { text(name).flatMap(Self.bytes) }
        switch text("kty") {
        case "RSA":
            guard let modulus = bytes("n")?.drop(while: { $0 == 0 }),
                let exponent = bytes("e")?.drop(while: { $0 == 0 }),
                Self.isSound(modulus: modulus, exponent: exponent)
            else { return nil }
            self = .rsa(modulus: Base64URL.encode(Array(modulus)), exponent: Base64URL.encode(Array(exponent)))
        case "EC":
            guard let name = text("crv"), let curve = Self.curves[name],
                let x = Self.coordinate(bytes("x"), count: curve.bytes),
                let y = Self.coordinate(bytes("y"), count: curve.bytes)
            else { return nil }
            self = .curve(name, x: x, y: y)
        case "OKP":
            guard text("crv") == "Ed25519", let x = bytes("x"), x.count == 32 else { return nil }
            self = .ed25519(Base64URL.encode(x))
        default: return nil
        }
    }

    private static let curves: [String: (bytes: Int, algorithm: TokenAlgorithm)] = [
        "P-256": (32, .es256), "P-384": (48, .es384), "P-521": (66, .es512),
    ]

    /// The bytes of a number, which some providers write in base64 in place of base64url, or with padding.
    private static func bytes(_ text: String) -> [UInt8]? {
        var characters = text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            default: byte
            }
        }
        if characters.count % 4 == 0 {
            for _ in 0..<2 where characters.last == UInt8(ascii: "=") { characters.removeLast() }
        }
        return Base64URL.decode(characters)
    }

    /// A coordinate in as many bytes as its curve has: some providers leave zeros in front out, others add one.
    private static func coordinate(_ bytes: [UInt8]?, count: Int) -> String? {
        guard let digits = bytes?.drop(while: { $0 == 0 }), !digits.isEmpty, digits.count <= count else {
            return nil
        }
        return Base64URL.encode(Array(repeating: 0, count: count - digits.count) + digits)
    }

    /// Whether an RSA key has 2,048 to 8,192 bits, and an exponent that its signatures can be trusted with.
    private static func isSound(modulus: ArraySlice<UInt8>, exponent: ArraySlice<UInt8>) -> Bool {
        guard let first = modulus.first, let last = modulus.last, (1...4).contains(exponent.count) else {
            return false
        }
        let bits = modulus.count * 8 - first.leadingZeroBitCount
        let value = exponent.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return (2_048...8_192).contains(bits) && last % 2 == 1 && value >= 3 && value % 2 == 1
    }
}
#endif
