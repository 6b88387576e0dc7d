internal import CTenantRAGCrypto

/// SHA-256, fetched from OpenSSL once, on one context that is used again and again.
///
/// A look-up by name costs more than hashing a small request, so neither algorithm nor context is looked up or made
/// anew. One value belongs to one call at a time. The context is wiped by OpenSSL when it is freed.
@safe
package struct SHA256Context: ~Copyable {
    private let context: OpaquePointer

    package init() throws(CryptoError) {
        guard let algorithm = unsafe SHA2.sha256.algorithm.pointer, let context = unsafe EVP_MD_CTX_new() else {
            throw CryptoError("SHA-256")
        }
        guard unsafe EVP_DigestInit_ex2(context, algorithm, nil) == 1 else {
            unsafe EVP_MD_CTX_free(context)
            throw CryptoError("SHA-256")
        }
        unsafe self.context = context
    }

    deinit {
        unsafe EVP_MD_CTX_free(context)
    }

    /// Begins a new digest.
    package func begin() throws(CryptoError) {
        guard unsafe EVP_DigestInit_ex2(context, nil, nil) == 1 else { throw CryptoError("SHA-256") }
    }

    package func update(_ bytes: UnsafeRawBufferPointer) throws(CryptoError) {
        guard unsafe EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
            throw CryptoError("SHA-256")
        }
    }

    /// Adds bytes.
    package func update(_ bytes: [UInt8]) throws(CryptoError) {
        guard unsafe EVP_DigestUpdate(context, bytes, bytes.count) == 1 else { throw CryptoError("SHA-256") }
    }

    /// Adds the UTF-8 bytes of a text.
    package func update(_ text: String) throws(CryptoError) {
        var text = text
        let isDone = text.withUTF8 { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1 }
        guard isDone else { throw CryptoError("SHA-256") }
    }

    /// Adds a number as eight bytes, the lowest first.
    package func update(_ number: Int) throws(CryptoError) {
        var bytes = UInt64(bitPattern: Int64(number)).littleEndian
        guard unsafe EVP_DigestUpdate(context, &bytes, 8) == 1 else { throw CryptoError("SHA-256") }
    }

    /// Returns the 32 bytes of the digest.
    package func digest() throws(CryptoError) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        guard unsafe EVP_DigestFinal_ex(context, &digest, nil) == 1 else { throw CryptoError("SHA-256") }
        return digest
    }

    /// Writes the 32 bytes of the digest.
    package func end(into digest: UnsafeMutableRawPointer) throws(CryptoError) {
        let bytes = unsafe digest.assumingMemoryBound(to: UInt8.self)
        guard unsafe EVP_DigestFinal_ex(context, bytes, nil) == 1 else { throw CryptoError("SHA-256") }
    }

    package func hash(_ bytes: UnsafeRawBufferPointer, into digest: UnsafeMutableRawPointer) throws(CryptoError) {
        try begin()
        try unsafe update(bytes)
        try unsafe end(into: digest)
    }

    /// HMAC (RFC 2104) under a key whose pads are ready.
    ///
    /// Hashing the two pads again costs less than copying two kept contexts: EVP's copy allocates.
    package func authenticate(
        _ message: UnsafeRawBufferPointer,
        underPads pads: UnsafeRawPointer,
        into code: UnsafeMutableRawPointer
    ) throws(CryptoError) {
        try begin()
        try unsafe update(UnsafeRawBufferPointer(start: pads, count: 64))
        try unsafe update(message)
        try unsafe end(into: code)
        try begin()
        try unsafe update(UnsafeRawBufferPointer(start: pads + 64, count: 64))
        try unsafe update(UnsafeRawBufferPointer(start: code, count: 32))
        try unsafe end(into: code)
    }
}
