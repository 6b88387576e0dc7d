internal import CTenantRAGCrypto

/// A public key that verifies signatures, by libcrypto.
// Safe: the pointer is this object's alone, set once and freed in its deinit, after its last use. Sendable: it is only read from
// then on, and OpenSSL lets any number of threads verify with one key at a time.
@safe package final class VerificationKey: @unchecked Sendable {
    private enum Kind {
        case rsa(modulusByteCount: Int)
        case curve(EllipticCurve)
        case ed25519
    }

    private let key: OpaquePointer
    private let kind: Kind

    /// Takes an RSA key of two big-endian numbers without zeros in front.
    ///
    /// Nil for a modulus of less than 2,048 or more than 8,192 bits, an even one, or one with a factor below 752 or the
    /// fingerprint of CVE-2017-15361; for an exponent below 3, an even one, or one of more than 32 bits; and where libcrypto
    /// refuses the key.
    package init?(rsaModulus modulus: [UInt8], exponent: [UInt8]) {
        guard RSAStrength.isSound(modulus: modulus, exponent: exponent) else { return nil }
        let key = unsafe withErrorQueueKept {
            unsafe tenantrag_crypto_rsa_public_key(modulus, modulus.count, exponent, exponent.count)
        }
        guard let key = unsafe key else { return nil }
        unsafe self.key = key
        kind = .rsa(modulusByteCount: modulus.count)
    }

    /// Takes a point on a curve; nil for coordinates of another length, and for a point that is not on the curve.
    package init?(on curve: EllipticCurve, x: [UInt8], y: [UInt8]) {
        guard x.count == curve.coordinateByteCount, y.count == curve.coordinateByteCount else { return nil }
        // The form without compression: so the point at infinity cannot be written.
        let point = [4] + x + y
        let key = unsafe withErrorQueueKept {
            unsafe tenantrag_crypto_curve_public_key(curve.rawValue, point, point.count)
        }
        guard let key = unsafe key else { return nil }
        unsafe self.key = key
        kind = .curve(curve)
    }

    /// Takes a key on Ed25519; nil for another length, and for a point of small order, under which anybody can sign.
    package init?(ed25519 bytes: [UInt8]) {
        guard bytes.count == 32, !Self.hasSmallOrder(bytes) else { return nil }
        let key = unsafe withErrorQueueKept {
            unsafe EVP_PKEY_new_raw_public_key_ex(nil, "ED25519", nil, bytes, bytes.count)
        }
        guard let key = unsafe key else { return nil }
        unsafe self.key = key
        kind = .ed25519
    }

    deinit { unsafe EVP_PKEY_free(key) }

    /// Verifies a signature; false for one that is not of this key, message and algorithm, to the last byte, and for an
    /// algorithm of another kind of key.
    package func isSignature(_ signature: [UInt8], of message: [UInt8], by algorithm: SignatureAlgorithm) -> Bool {
        let wire: [UInt8]
        switch (kind, algorithm) {
        case (.rsa(let count), .rsaPKCS1), (.rsa(let count), .rsaPSS):
            // RFC 8017, sections 8.1.2 and 8.2.2: libcrypto would take a PSS signature without its zeros in front.
            guard signature.count == count else { return false }
            wire = signature
        case (.curve(let own), .ecdsa(let curve)) where own == curve:
            guard let signature = ECDSASignature(signature, on: curve) else { return false }
            wire = signature.der
        case (.ed25519, .ed25519):
            guard signature.count == 64 else { return false }
            wire = signature
        default: return false
        }
        return withErrorQueueKept {
            guard let context = unsafe EVP_MD_CTX_new() else { return false }
            defer { unsafe EVP_MD_CTX_free(context) }
            var parameters: OpaquePointer?
            guard unsafe EVP_DigestVerifyInit_ex(context, &parameters, algorithm.hashName, nil, nil, key, nil) == 1,
                unsafe algorithm.configure(parameters)
            else { return false }
            return unsafe EVP_DigestVerify(context, wire, wire.count, message, message.count) == 1
        }
    }

    /// Returns whether an encoded point is one of the eight whose multiples are few; in every way to write it.
    private static func hasSmallOrder(_ point: [UInt8]) -> Bool {
        // Without the sign of the other coordinate.
        smallOrder.contains(Array(point.dropLast()) + [point[31] & 0x7F])
    }

    /// Their coordinates: 0, 1, both of order 8, and -1; and 0 and 1 with the prime added.
    private static let smallOrder: Set<[UInt8]> = [
        [UInt8](repeating: 0, count: 32),
        [1] + [UInt8](repeating: 0, count: 31),
        [
            0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF, 0x98, 0xF0,
            0xD5, 0xDF, 0xAC, 0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88, 0x6D, 0x53, 0xFC, 0x05,
        ],
        [
            0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10, 0x67, 0x0F,
            0x2A, 0x20, 0x53, 0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77, 0x92, 0xAC, 0x03, 0x7A,
        ],
        [0xEC] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
        [0xED] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
        [0xEE] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
    ]
}
