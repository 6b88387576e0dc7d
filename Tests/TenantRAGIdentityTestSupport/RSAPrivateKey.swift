#if Identity
import CTenantRAGCrypto
import Foundation
import JWTKit

extension Insecure.RSA.PrivateKey {
    private struct Failure: Error {}

    /// Makes a new key, with OpenSSL: jwt-kit makes none by itself.
    static func generate() throws -> Self {
        guard let context = unsafe EVP_PKEY_CTX_new_from_name(nil, "RSA", nil) else { throw Failure() }
        defer { unsafe EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        guard unsafe EVP_PKEY_keygen_init(context) > 0,
            unsafe EVP_PKEY_CTX_ctrl_str(context, "rsa_keygen_bits", "2048") > 0,
            unsafe EVP_PKEY_generate(context, &key) > 0
        else { throw Failure() }
        defer { unsafe EVP_PKEY_free(key) }
        var bytes: UnsafeMutablePointer<UInt8>?
        let count = unsafe i2d_PrivateKey(key, &bytes)
        guard count > 0, let start = unsafe bytes else { throw Failure() }
        defer { unsafe CRYPTO_free(start, #file, #line) }
        let text = unsafe Data(bytes: start, count: Int(count)).base64EncodedString(
            options: .lineLength64Characters
        )
        return try Self(pem: "-----BEGIN RSA PRIVATE KEY-----\n\(text)\n-----END RSA PRIVATE KEY-----")
    }
}
#endif
