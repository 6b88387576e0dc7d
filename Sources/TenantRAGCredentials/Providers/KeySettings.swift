internal import TenantRAGSigV4

/// The settings of one place that hold an access key: of the environment, or of a profile.
///
/// Neither the shared files nor the environment knows quotes, and no access key's id holds one. Where the id stands in quotes all the
/// same, as in files that are also read by a shell, they are no part of it, nor of the secret and the token beside it. Around a secret
/// alone they are part of it, as for botocore.
struct KeySettings {
    /// A setting's name, and its value where it is set.
    typealias Setting = (name: String, text: String?)

    /// The name of the source in errors: `the environment`, `the profile prod`.
    let place: String
    let id: Setting
    let secret: Setting
    let token: Setting
    /// The expiry of temporary ones, and the setting's name.
    var expiration: (name: String, text: String)?

    /// The credentials; nil when neither id nor secret is set.
    ///
    /// - Throws: ``CredentialsError`` with code `missingSetting` for one without the other, and `invalidSetting`.
    func credentials() throws(CredentialsError) -> Credentials? {
        guard id.text != nil || secret.text != nil else { return nil }
        guard let idText = unquoted(id.text), let secretText = unquoted(secret.text) else {
            throw CredentialsError(
                .missingSetting,
                "only one of \(id.name) and \(secret.name) is set in \(place); set both"
            )
        }
        let tokenText = unquoted(token.text)
        let settings: [(name: String, text: String?)] = [
            (id.name, idText), (secret.name, secretText), (token.name, tokenText),
        ]
        for (name, text) in settings {
            guard let text, let fault = KeyText.fault(in: text) else { continue }
            throw CredentialsError(.invalidSetting, "\(name) in \(place) \(fault)")
        }
        var end: Timestamp?
        if let expiration {
            guard let date = Timestamp(iso8601: expiration.text) else {
                throw CredentialsError(
                    .invalidSetting,
                    "\(expiration.name) in \(place) is no date such as 2026-11-25T12:00:00Z"
                )
            }
            end = date
        }
        do throws(SigningError) {
            return try Credentials(
                accessKeyID: idText,
                secretAccessKey: SecretBytes(secretText),
                sessionToken: tokenText,
                expiration: end
            )
        } catch {
            throw CredentialsError(.invalidSetting, "the keys in \(place) cannot be used: \(error.message)")
        }
    }

    /// A text without its quotes, where the id has some.
    private func unquoted(_ text: String?) -> String? {
        guard id.text.map(Self.isQuoted) == true, let text, Self.isQuoted(text) else { return text }
        return String(text.dropFirst().dropLast())
    }

    private static func isQuoted(_ text: String) -> Bool {
        guard text.count > 2, let first = text.first, first == "\"" || first == "'" else { return false }
        return text.last == first
    }
}
