internal import TenantRAG
internal import TenantRAGCrypto

/// A public key as a key set writes it (RFC 7517, RFC 7518, RFC 8037), its numbers in one form.
struct PublicKey: Sendable {
    /// The numbers of a key; two are equal when they are one key.
    enum Numbers: Sendable, Hashable {
        /// Modulus and exponent.
        case rsa(modulus: [UInt8], exponent: [UInt8])
        /// The coordinates of a point.
        case curve(EllipticCurve, x: [UInt8], y: [UInt8])
        /// A key on Ed25519.
        case ed25519([UInt8])
    }

    /// The key's `kid`; nil where it has none.
    let id: String?
    let numbers: Numbers
    /// The key at libcrypto.
    let key: VerificationKey
    /// The algorithms it may verify: those of its type, its `alg` and the issuer's configuration.
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
        var algorithms = numbers.algorithms.intersection(issuer.algorithms)
        if !isMissing("alg") {
            guard let name = text("alg"), let named = TokenAlgorithm.named(name) else { return nil }
            algorithms.formIntersection([named])
        }
        guard !algorithms.isEmpty, let key = numbers.verificationKey else { return nil }
        self.numbers = numbers
        self.key = key
        self.algorithms = algorithms
    }

    /// Returns whether a member says nothing: it is not there, null, or an empty text, as providers write what they
    /// have not set.
    private static func isMissing(_ name: String, in members: [String: JSONValue]) -> Bool {
        switch members.value(ofExactly: name) {
        case nil, .null: true
        case .string(let text): text.isEmpty
        default: false
        }
    }

    /// Returns whether a key's private half stands beside it, so that it proves nothing.
    private static func hasPrivateHalf(_ members: [String: JSONValue]) -> Bool {
        func isMissing(_ name: String) -> Bool { Self.isMissing(name, in: members) }
        guard ["d", "p", "q", "dp", "dq", "qi", "oth", "k"].allSatisfy(isMissing) else { return true }
        return false
    }
}

extension PublicKey.Numbers {
    /// The algorithms that keys of this type can verify.
    var algorithms: Set<TokenAlgorithm> {
        switch self {
        case .rsa: [.rs256, .rs384, .rs512, .ps256, .ps384, .ps512]
        case .curve(.p256, _, _): [.es256]
        case .curve(.p384, _, _): [.es384]
        case .curve(.p521, _, _): [.es512]
        case .ed25519: [.edDSA]
        }
    }

    /// The key at libcrypto; nil for numbers that signatures cannot be trusted with.
    var verificationKey: VerificationKey? {
        switch self {
        case .rsa(let modulus, let exponent): VerificationKey(rsaModulus: modulus, exponent: exponent)
        case .curve(let curve, let x, let y): VerificationKey(on: curve, x: x, y: y)
        case .ed25519(let point): VerificationKey(ed25519: point)
        }
    }

    /// Reads the numbers; nil for those of another type or curve.
    init?(_ members: [String: JSONValue]) {
        func text(_ name: String) -> String? { members.value(ofExactly: name)?.stringValue }
        func bytes(_ name: String) -> [UInt8]? { text(name).flatMap(Self.bytes) }
        switch text("kty") {
        case "RSA":
            guard let modulus = bytes("n")?.drop(while: { $0 == 0 }),
                let exponent = bytes("e")?.drop(while: { $0 == 0 })
            else { return nil }
            self = .rsa(modulus: Array(modulus), exponent: Array(exponent))
        case "EC":
            guard let name = text("crv"),
                let curve = EllipticCurve.allCases.first(where: { $0.rawValue.hasSameBytes(as: name) }),
                let x = Self.coordinate(bytes("x"), count: curve.coordinateByteCount),
                let y = Self.coordinate(bytes("y"), count: curve.coordinateByteCount)
            else { return nil }
            self = .curve(curve, x: x, y: y)
        case "OKP":
            guard text("crv") == "Ed25519", let x = bytes("x"), x.count == 32 else { return nil }
            self = .ed25519(x)
        default: return nil
        }
    }

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
    private static func coordinate(_ bytes: [UInt8]?, count: Int) -> [UInt8]? {
        guard let digits = bytes?.drop(while: { $0 == 0 }), !digits.isEmpty, digits.count <= count else {
            return nil
        }
        return Array(repeating: 0, count: count - digits.count) + digits
    }
}
