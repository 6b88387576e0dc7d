internal import TenantRAG

/// The parts of a token's header that count: its algorithm and its key.
///
/// Everything else in it is the sender's word.
struct TokenHeader: Sendable {
    static let maximumKeyIDBytes = 512

    let algorithm: TokenAlgorithm
    let keyID: String?
    let type: String?

    /// Reads a header.
    ///
    /// `jku`, `x5u`, `jwk`, `x5c` and `x5t` are passed over: keys come from the configured issuer alone.
    init(_ members: [String: JSONValue]) throws(IdentityError) {
        func malformed(_ what: String) -> IdentityError {
            IdentityError(.malformedToken, "the token's header \(what)")
        }
        // A recipient that does not understand a critical extension must refuse the token (RFC 7515, 4.1.11), and none is
        // understood here; `b64`, `zip` and `enc` change the bytes that the signature covers.
        for name in ["crit", "b64", "zip", "enc", "cty"] where members.value(ofExactly: name) != nil {
            throw malformed("has the member \(name), which is not understood here")
        }
        guard case .string(let name) = members.value(ofExactly: "alg") else {
            throw malformed("names no algorithm")
        }
        guard let algorithm = TokenAlgorithm.named(name) else {
            throw IdentityError(.algorithmNotAllowed, "the token's algorithm is none that has a public key")
        }
        self.algorithm = algorithm
        switch members.value(ofExactly: "kid") {
        case nil: keyID = nil
        case .string(let id) where (1...Self.maximumKeyIDBytes).contains(id.utf8.count): keyID = id
        default: throw malformed("has a key id that is no string of 1 to \(Self.maximumKeyIDBytes) bytes")
        }
        switch members.value(ofExactly: "typ") {
        case nil: type = nil
        case .string(let type): self.type = type
        default: throw malformed("has a type that is no string")
        }
    }

    /// Returns whether the token's type is one of these.
    func hasType(of types: Set<String>) -> Bool {
        guard let type else { return true }
        let prefix = "application/"
        func plain(_ text: String) -> [UInt8] {
            let lower = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            return lower.starts(with: prefix.utf8) ? Array(lower.dropFirst(prefix.utf8.count)) : lower
        }
        let own = plain(type)
        return types.contains { plain($0) == own }
    }
}
