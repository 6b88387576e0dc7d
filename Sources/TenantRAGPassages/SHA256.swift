#if Local
import CTenantRAGCrypto

/// OpenSSL's SHA-256, with algorithm and context kept from one digest to the next.
///
/// Looking them up costs more than hashing a small document. One value belongs to one task. Safe, because both
/// pointers are this value's alone and live as long.
@safe package struct SHA256: ~Copyable {
    /// OpenSSL gave no SHA-256.
    package struct Unavailable: Error {
        package static let message = "OpenSSL gave no SHA-256; check the installation of libcrypto 3"
    }

    private let algorithm: OpaquePointer
    private let context: OpaquePointer

    package init() throws(Unavailable) {
        guard let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil) else { throw Unavailable() }
        guard let context = unsafe EVP_MD_CTX_new() else {
            unsafe EVP_MD_free(algorithm)
            throw Unavailable()
        }
        unsafe self.algorithm = algorithm
        unsafe self.context = context
    }

    deinit {
        unsafe EVP_MD_CTX_free(context)
        unsafe EVP_MD_free(algorithm)
    }

    /// Begins a new digest.
    package func begin() throws(Unavailable) {
        guard unsafe EVP_DigestInit_ex2(context, algorithm, nil) == 1 else { throw Unavailable() }
    }

    /// Adds bytes.
    package func update(_ bytes: [UInt8]) throws(Unavailable) {
        guard unsafe EVP_DigestUpdate(context, bytes, bytes.count) == 1 else { throw Unavailable() }
    }

    /// Adds the UTF-8 bytes of a text.
    package func update(_ text: String) throws(Unavailable) {
        var text = text
        let isDone = text.withUTF8 { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1 }
        guard isDone else { throw Unavailable() }
    }

    /// Adds a number as eight bytes, the lowest first.
    package func update(_ number: Int) throws(Unavailable) {
        var bytes = UInt64(bitPattern: Int64(number)).littleEndian
        guard unsafe EVP_DigestUpdate(context, &bytes, 8) == 1 else { throw Unavailable() }
    }

    /// The 32 bytes of the digest.
    package func finish() throws(Unavailable) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        guard unsafe EVP_DigestFinal_ex(context, &digest, nil) == 1 else { throw Unavailable() }
        return digest
    }
}
#endif
