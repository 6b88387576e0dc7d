internal import TenantRAGSigV4

/// The file in which the AWS CLI keeps the token of a sign-in: `~/.aws/sso/cache/<SHA-1>.json`.
struct SignInCache: Sendable {
    private static let largest = 256 << 10

    /// The path of the file.
    let path: String

    /// The file of a sign-in.
    ///
    /// - Parameters:
    ///   - key: The name of its section `sso-session`, or the start URL of a profile without one.
    ///   - environment: Says where the home directory is.
    /// - Throws: ``CredentialsError`` where OpenSSL has no SHA-1.
    init(of key: String, _ environment: ProcessEnvironment) throws(CredentialsError) {
        guard let name = FileNameDigest.sha1(of: key) else {
            throw CredentialsError(.unreadableFile, "OpenSSL has no SHA-1, by which the token's file is named")
        }
        path = environment.expanded("~/.aws/sso/cache/\(name).json")
    }

    /// The token; nil when no user has signed in.
    ///
    /// - Throws: ``CredentialsError`` with code `unreadableFile` or `malformedAnswer`.
    func token() throws(CredentialsError) -> SignInToken? {
        let bytes: [UInt8]
        do throws(BoundedFile.Failure) {
            bytes = try BoundedFile.read(path, limit: Self.largest)
        } catch .notFound {
            return nil
        } catch {
            throw CredentialsError(.unreadableFile, "the token file \(path) \(error.reason)")
        }
        return try SignInToken(bytes, from: "the token file \(path)")
    }

    /// Replaces the file in one step, for the user alone to read.
    ///
    /// - Throws: ``BoundedFile/Failure``.
    func write(_ bytes: [UInt8]) throws(BoundedFile.Failure) {
        try BoundedFile.replace(path, with: bytes)
    }
}
