internal import CTenantRAGCrypto
internal import TenantRAG

/// An elliptic-curve key pair (P-256) that signs as ES256 does, by libcrypto (RFC 7518, section 3.4).
// Safe: the pointer is this object's alone, set once and freed in its deinit, after its last use. Sendable: it is only read from
// then on, and OpenSSL lets any number of threads sign with one key at a time.
@safe final class TestSigningKey: @unchecked Sendable {
    private let key: OpaquePointer

    /// The public point's coordinates, 32 bytes each.
    let x: [UInt8]
    let y: [UInt8]

    private static let coordinateByteCount = 32
    /// A byte that says that the point is not compressed, and both coordinates.
    private static let pointByteCount = 1 + 2 * coordinateByteCount

    /// Generates a key pair.
    ///
    /// - Throws: ``TestTokenError`` when libcrypto refuses.
    init() throws(TestTokenError) {
        guard let context = unsafe EVP_PKEY_CTX_new_from_name(nil, "EC", nil) else { throw .libcrypto }
        defer { unsafe EVP_PKEY_CTX_free(context) }
        var generated: OpaquePointer?
        guard unsafe EVP_PKEY_keygen_init(context) > 0,
            unsafe EVP_PKEY_CTX_ctrl_str(context, "ec_paramgen_curve", "P-256") > 0,
            unsafe EVP_PKEY_generate(context, &generated) > 0, let generated = unsafe generated
        else { throw .libcrypto }
        var point = [UInt8](repeating: 0, count: Self.pointByteCount)
        var count = 0
        let isRead = unsafe EVP_PKEY_get_octet_string_param(generated, "pub", &point, point.count, &count) > 0
        guard isRead, count == Self.pointByteCount, point[0] == 4 else {
            unsafe EVP_PKEY_free(generated)
            throw .libcrypto
        }
        unsafe key = generated
        x = Array(point[1...Self.coordinateByteCount])
        y = Array(point[(1 + Self.coordinateByteCount)...])
    }

    deinit { unsafe EVP_PKEY_free(key) }

    /// The signature of a message: both numbers with 32 bytes each.
    func signature(of message: [UInt8]) throws(TestTokenError) -> [UInt8] {
        guard let context = unsafe EVP_MD_CTX_new() else { throw .libcrypto }
        defer { unsafe EVP_MD_CTX_free(context) }
        var der = [UInt8](repeating: 0, count: 128)
        var count = der.count
        guard unsafe EVP_DigestSignInit_ex(context, nil, "SHA256", nil, nil, key, nil) > 0,
            unsafe EVP_DigestSign(context, &der, &count, message, message.count) > 0
        else { throw .libcrypto }
        return try Self.numbers(ofDER: der.prefix(count))
    }

    /// The two integers of a DER sequence, each with exactly 32 bytes.
    ///
    /// libcrypto wrote it, so that every length fits one byte: `30 n 02 n r 02 n s`.
    private static func numbers(ofDER der: ArraySlice<UInt8>) throws(TestTokenError) -> [UInt8] {
        var rest = der.dropFirst(2)
        var numbers: [UInt8] = []
        for _ in 0..<2 {
            guard rest.popFirst() == 0x02, let count = rest.popFirst(), rest.count >= count else { throw .libcrypto }
            let number = rest.prefix(Int(count)).drop { $0 == 0 }
            guard number.count <= coordinateByteCount else { throw .libcrypto }
            numbers += [UInt8](repeating: 0, count: coordinateByteCount - number.count) + number
            rest = rest.dropFirst(Int(count))
        }
        return numbers
    }
}
