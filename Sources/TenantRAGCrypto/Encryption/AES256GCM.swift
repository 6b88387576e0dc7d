internal import CTenantRAGCrypto

/// AES-256 in Galois/Counter Mode (NIST SP 800-38D) by OpenSSL, with nonces of 96 bits and tags of 128.
package enum AES256GCM {
    package static let keyLength = 32
    package static let nonceLength = 12
    package static let tagLength = 16

    /// Encrypts, and authenticates that together with bytes that stay in clear.
    ///
    /// - Parameters:
    ///   - plaintext: The bytes to encrypt; less than 2 GiB, as all of this.
    ///   - key: 32 bytes.
    ///   - nonce: 12 bytes that this key has not been used with before.
    ///   - header: The bytes that are authenticated only.
    /// - Returns: The ciphertext, as long as the plaintext, and the tag behind it.
    /// - Throws: ``CryptoError`` when libcrypto fails, and for a nonce or a key of another length.
    package static func seal(
        _ plaintext: [UInt8],
        under key: SecretBytes,
        nonce: [UInt8],
        authenticating header: [UInt8]
    ) throws(CryptoError) -> [UInt8] {
        let context = try CipherContext(encrypting: true, under: key, nonce: nonce)
        try context.authenticate(header)
        let ciphertext = try context.update(plaintext)
        guard context.finish() else { throw CryptoError("AES-256-GCM") }
        return ciphertext + (try context.tag())
    }

    /// Decrypts and authenticates a message.
    ///
    /// - Parameters:
    ///   - sealed: Ciphertext and tag.
    ///   - key: 32 bytes.
    ///   - nonce: The 12 bytes that it was sealed with.
    ///   - header: The bytes that were authenticated with it.
    /// - Returns: The plaintext; nil when key, nonce, header, ciphertext or tag is not the one that it was sealed with.
    /// - Throws: ``CryptoError`` when libcrypto fails, and for a nonce or a key of another length.
    package static func open(
        _ sealed: ArraySlice<UInt8>,
        under key: SecretBytes,
        nonce: [UInt8],
        authenticating header: [UInt8]
    ) throws(CryptoError) -> [UInt8]? {
        guard sealed.count >= tagLength else { return nil }
        let context = try CipherContext(encrypting: false, under: key, nonce: nonce)
        try context.authenticate(header)
        let plaintext = try context.update(Array(sealed.dropLast(tagLength)))
        try context.expect(tag: Array(sealed.suffix(tagLength)))
        // OpenSSL compares the tags in constant time. Until here the plaintext is not authenticated.
        return context.finish() ? plaintext : nil
    }
}

/// OpenSSL's context of one message.
///
/// It leaves the thread's queue of OpenSSL's errors as it was: a refused token is no error of a TLS connection that the
/// same thread serves next.
@safe
private struct CipherContext: ~Copyable {
    private let pointer: OpaquePointer

    init(encrypting: Bool, under key: SecretBytes, nonce: [UInt8]) throws(CryptoError) {
        guard key.count == AES256GCM.keyLength, nonce.count == AES256GCM.nonceLength,
            let pointer = unsafe EVP_CIPHER_CTX_new()
        else {
            throw CryptoError("AES-256-GCM")
        }
        ERR_set_mark()
        let status = unsafe key.withUnsafeBytes { key in
            let key = unsafe key.assumingMemoryBound(to: UInt8.self).baseAddress
            return unsafe EVP_CipherInit_ex2(pointer, EVP_aes_256_gcm(), key, nonce, encrypting ? 1 : 0, nil)
        }
        guard status == 1 else {
            unsafe EVP_CIPHER_CTX_free(pointer)
            ERR_pop_to_mark()
            throw CryptoError("AES-256-GCM")
        }
        unsafe self.pointer = pointer
    }

    deinit {
        unsafe EVP_CIPHER_CTX_free(pointer)
        ERR_pop_to_mark()
    }

    func authenticate(_ header: [UInt8]) throws(CryptoError) {
        var count: Int32 = 0
        guard unsafe EVP_CipherUpdate(pointer, nil, &count, header, Int32(header.count)) == 1 else {
            throw CryptoError("AES-256-GCM")
        }
    }

    func update(_ input: [UInt8]) throws(CryptoError) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: input.count)
        var count: Int32 = 0
        guard unsafe EVP_CipherUpdate(pointer, &output, &count, input, Int32(input.count)) == 1, count == input.count
        else { throw CryptoError("AES-256-GCM") }
        return output
    }

    /// Ends the message; false when it is being decrypted and its tag is another one.
    func finish() -> Bool {
        // This mode gives nothing at the end, but OpenSSL may write up to a block.
        var rest = [UInt8](repeating: 0, count: 16)
        var count: Int32 = 0
        return unsafe EVP_CipherFinal_ex(pointer, &rest, &count) == 1
    }

    func tag() throws(CryptoError) -> [UInt8] {
        var tag = [UInt8](repeating: 0, count: AES256GCM.tagLength)
        guard unsafe EVP_CIPHER_CTX_ctrl(pointer, EVP_CTRL_AEAD_GET_TAG, Int32(tag.count), &tag) == 1 else {
            throw CryptoError("AES-256-GCM")
        }
        return tag
    }

    func expect(tag: [UInt8]) throws(CryptoError) {
        var tag = tag
        guard unsafe EVP_CIPHER_CTX_ctrl(pointer, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag) == 1 else {
            throw CryptoError("AES-256-GCM")
        }
    }
}
