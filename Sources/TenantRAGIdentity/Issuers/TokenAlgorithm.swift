internal import TenantRAG
internal import TenantRAGCrypto

/// A signature algorithm of JSON Web Tokens (RFC 7518, RFC 8037) that an issuer may be allowed.
///
/// All of them have a public key: there is no value for `none` and none for `HS256` and its like, so that no
/// configuration can let a published key serve as a shared secret.
public struct TokenAlgorithm: Sendable, Hashable, CustomStringConvertible {
    /// The name as it stands in a token's `alg`.
    public let name: String

    /// The name.
    public var description: String { name }

    /// The algorithm by which libcrypto verifies such signatures.
    let signature: SignatureAlgorithm

    private init(_ name: String, _ signature: SignatureAlgorithm) { (self.name, self.signature) = (name, signature) }

    /// RSASSA-PKCS1-v1_5 with SHA-256: what most issuers sign with.
    public static let rs256 = Self("RS256", .rsaPKCS1(.sha256))
    /// RSASSA-PKCS1-v1_5 with SHA-384.
    public static let rs384 = Self("RS384", .rsaPKCS1(.sha384))
    /// RSASSA-PKCS1-v1_5 with SHA-512.
    public static let rs512 = Self("RS512", .rsaPKCS1(.sha512))
    /// RSASSA-PSS with SHA-256.
    public static let ps256 = Self("PS256", .rsaPSS(.sha256))
    /// RSASSA-PSS with SHA-384.
    public static let ps384 = Self("PS384", .rsaPSS(.sha384))
    /// RSASSA-PSS with SHA-512.
    public static let ps512 = Self("PS512", .rsaPSS(.sha512))
    /// ECDSA on P-256 with SHA-256.
    public static let es256 = Self("ES256", .ecdsa(.p256))
    /// ECDSA on P-384 with SHA-384.
    public static let es384 = Self("ES384", .ecdsa(.p384))
    /// ECDSA on P-521 with SHA-512.
    public static let es512 = Self("ES512", .ecdsa(.p521))
    /// EdDSA on Ed25519.
    public static let edDSA = Self("EdDSA", .ed25519)

    static let all: [Self] = [
        .rs256, .rs384, .rs512, .ps256, .ps384, .ps512, .es256, .es384, .es512, .edDSA,
    ]

    /// The algorithm of exactly this name.
    static func named(_ name: String) -> Self? { all.first { $0.name.hasSameBytes(as: name) } }
}
