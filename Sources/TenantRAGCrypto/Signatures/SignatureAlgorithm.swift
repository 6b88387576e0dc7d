internal import CTenantRAGCrypto

/// A signature algorithm with all its parameters.
package enum SignatureAlgorithm: Sendable, Hashable {
    /// RSASSA-PKCS1-v1_5 (RFC 8017, section 8.2).
    case rsaPKCS1(SHA2)
    /// RSASSA-PSS with MGF1 of the same hash and a salt as long as a digest (RFC 8017, section 8.1).
    case rsaPSS(SHA2)
    /// ECDSA with the hash function of the curve's size (FIPS 186-4), the signature as `r` and `s` side by side.
    case ecdsa(EllipticCurve)
    /// EdDSA on Ed25519 (RFC 8032).
    case ed25519

    /// The name of the hash function that is applied first; nil where the algorithm hashes by itself.
    var hashName: String? {
        switch self {
        case .rsaPKCS1(let hash), .rsaPSS(let hash): hash.rawValue
        case .ecdsa(let curve): curve.hash.rawValue
        case .ed25519: nil
        }
    }

    /// Sets the padding of an operation that was begun; false where libcrypto refuses.
    func configure(_ context: OpaquePointer?) -> Bool {
        switch self {
        case .rsaPKCS1: unsafe EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1
        case .rsaPSS:
            unsafe EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
                && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1
        case .ecdsa, .ed25519: true
        }
    }
}
