/// A file that holds a token and nothing else, which another program renews.
struct TokenFile {
    private let path: String
    private let limit: Int

    /// A file by its path, whose leading `~` stands for the home directory.
    init(_ path: String, of environment: ProcessEnvironment, limit: Int) {
        self.path = environment.expanded(path)
        self.limit = limit
    }

    /// Returns the content of the file, byte for byte.
    ///
    /// - Throws: ``CredentialsError`` with code `unreadableFile`.
    func text() throws(CredentialsError) -> String {
        let bytes: [UInt8]
        do throws(BoundedFile.Failure) {
            bytes = try BoundedFile.read(path, limit: limit)
        } catch {
            throw unreadable(error.reason)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw unreadable("is not UTF-8") }
        return text
    }

    /// The token of a web identity: without white space at its ends, as editors and shells leave it there.
    func webIdentityToken() throws(CredentialsError) -> String {
        let text = try text()
        let token = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
        // API reference of Security Token Service, page "AssumeRoleWithWebIdentity".
        guard (4...20_000).contains(token.count), token.allSatisfy({ $0.isASCII && !$0.isWhitespace }) else {
            throw unreadable("holds no web identity token")
        }
        return String(token)
    }

    private func unreadable(_ reason: String) -> CredentialsError {
        CredentialsError(.unreadableFile, "the token file \(path) \(reason)")
    }
}
