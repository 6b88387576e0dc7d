#if LocalServer
import TenantRAG

extension Credentials {
    /// A new, random access key, for a server that was given none.
    static func random() throws(SigningError) -> Credentials {
        var randomness = SystemRandomNumberGenerator()
        func text(_ count: Int, of alphabet: String) -> String {
            let characters = Array(alphabet)
            return String(
                (0..<count).map { _ in characters[Int.random(in: characters.indices, using: &randomness)] }
            )
        }
        return try Credentials(
            accessKeyID: "AKIALOCAL" + text(11, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
            secretAccessKey: SecretBytes(
                text(40, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
            )
        )
    }
}
#endif
