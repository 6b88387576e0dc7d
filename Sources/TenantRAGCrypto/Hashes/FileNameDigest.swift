internal import CTenantRAGCrypto
internal import TenantRAGBase

/// The SHA-1 by which AWS's tools name their cache files: a name, not a defence against an attacker.
package enum FileNameDigest {
    /// The digest of a text as 40 lower-case hexadecimal digits; nil when OpenSSL has no SHA-1.
    package static func sha1(of text: String) -> String? {
        var digest = [UInt8](repeating: 0, count: 20)
        var count = digest.count
        let bytes = Array(text.utf8)
        guard unsafe EVP_Q_digest(nil, "SHA1", nil, bytes, bytes.count, &digest, &count) == 1, count == 20 else {
            return nil
        }
        return Hexadecimal.text(digest)
    }
}
