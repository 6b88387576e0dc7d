/// A ``TestTokenIssuer`` that cannot make a key or a signature.
public struct TestTokenError: Error, Sendable, CustomStringConvertible {
    /// A message that says what is wrong and what to do about it.
    public let description: String

    static let libcrypto = TestTokenError(
        description: "libcrypto cannot make an ES256 key or signature; is it OpenSSL 3?"
    )
}
