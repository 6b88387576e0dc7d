internal import CTenantRAGCrypto

/// A new key pair that signs, by libcrypto: for tests, and for the issuer of tokens that tests and laptops use.
// Safe and Sendable for the reasons of VerificationKey.
@safe package final class SignatureKeyPair: @unchecked Sendable {
    /// A kind of key.
    package enum Kind: Sendable, Hashable {
        case rsa(bits: Int)
        case curve(EllipticCurve)
        case ed25519
    }

    /// The numbers of the public half, big-endian.
    package enum PublicNumbers: Sendable, Hashable {
        case rsa(modulus: [UInt8], exponent: [UInt8])
        case curve(EllipticCurve, x: [UInt8], y: [UInt8])
        case ed25519([UInt8])
    }

    private let key: OpaquePointer
    package let numbers: PublicNumbers

    /// Generates a key pair.
    package init(_ kind: Kind) throws(CryptoError) {
        guard let key = unsafe Self.generate(kind) else { throw CryptoError("the generation of a key") }
        guard let numbers = unsafe Self.numbers(of: key, kind) else {
            unsafe EVP_PKEY_free(key)
            throw CryptoError("the export of a public key")
        }
        unsafe self.key = key
        self.numbers = numbers
    }

    deinit { unsafe EVP_PKEY_free(key) }

    /// Signs a message; the signature is in the form that ``VerificationKey`` takes.
    package func signature(
        of message: [UInt8],
        by algorithm: SignatureAlgorithm
    ) throws(CryptoError) -> [UInt8] {
        guard let context = unsafe EVP_MD_CTX_new() else { throw CryptoError("a signature") }
        defer { unsafe EVP_MD_CTX_free(context) }
        var parameters: OpaquePointer?
        var signature = [UInt8](repeating: 0, count: 1_024)
        var count = signature.count
        guard unsafe EVP_DigestSignInit_ex(context, &parameters, algorithm.hashName, nil, nil, key, nil) == 1,
            unsafe algorithm.configure(parameters),
            unsafe EVP_DigestSign(context, &signature, &count, message, message.count) == 1
        else { throw CryptoError("a signature") }
        signature.removeLast(signature.count - count)
        guard case .ecdsa(let curve) = algorithm else { return signature }
        guard let plain = ECDSASignature(der: signature, on: curve) else { throw CryptoError("a signature") }
        return plain.bytes
    }

    private static func generate(_ kind: Kind) -> OpaquePointer? {
        let (name, option, value): (String, String?, String) =
            switch kind {
            case .rsa(let bits): ("RSA", "rsa_keygen_bits", String(bits))
            case .curve(let curve): ("EC", "ec_paramgen_curve", curve.rawValue)
            case .ed25519: ("ED25519", nil, "")
            }
        guard let context = unsafe EVP_PKEY_CTX_new_from_name(nil, name, nil) else { return nil }
        defer { unsafe EVP_PKEY_CTX_free(context) }
        guard unsafe EVP_PKEY_keygen_init(context) == 1 else { return nil }
        if let option {
            guard unsafe EVP_PKEY_CTX_ctrl_str(context, option, value) == 1 else { return nil }
        }
        var key: OpaquePointer?
        return unsafe EVP_PKEY_generate(context, &key) == 1 ? key : nil
    }

    private static func numbers(of key: OpaquePointer, _ kind: Kind) -> PublicNumbers? {
        var bytes = [UInt8](repeating: 0, count: 1_024)
        var count = bytes.count
        switch kind {
        case .rsa:
            guard let modulus = unsafe number("n", of: key), let exponent = unsafe number("e", of: key) else {
                return nil
            }
            return .rsa(modulus: modulus, exponent: exponent)
        case .curve(let curve):
            let size = curve.coordinateByteCount
            guard unsafe EVP_PKEY_get_octet_string_param(key, "pub", &bytes, bytes.count, &count) == 1,
                count == 1 + 2 * size, bytes[0] == 4
            else { return nil }
            return .curve(curve, x: Array(bytes[1...size]), y: Array(bytes[(1 + size)..<count]))
        case .ed25519:
            guard unsafe EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1 else { return nil }
            return .ed25519(Array(bytes.prefix(count)))
        }
    }

    private static func number(_ name: String, of key: OpaquePointer) -> [UInt8]? {
        var number: OpaquePointer?
        guard unsafe EVP_PKEY_get_bn_param(key, name, &number) == 1 else { return nil }
        defer { unsafe BN_free(number) }
        var bytes = [UInt8](repeating: 0, count: (Int(unsafe BN_num_bits(number)) + 7) / 8)
        return Int(unsafe BN_bn2bin(number, &bytes)) == bytes.count ? bytes : nil
    }
}
