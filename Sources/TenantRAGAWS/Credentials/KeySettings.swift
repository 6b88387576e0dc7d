internal import TenantRAGSigV4

/// The settings of one place that hold an access key: of the environment, or of a profile.
struct KeySettings {
    /// What errors call the place: `the environment`, `the profile prod`.
    let place: String
    /// The names of the settings of id and secret.
    let names: (id: String, secret: String)
    let id: String?
    let secret: String?
    let token: String?
    /// When temporary ones end, and the setting's name.
    var expiration: (name: String, text: String)?

    /// The credentials; nil when neither id nor secret is set.
    ///
    /// - Throws: ``CredentialsError`` with code `missingSetting` for one without the other, and `invalidSetting`.
    func credentials() throws(CredentialsError) -> Credentials? {
        guard id != nil || secret != nil else { return nil }
        guard let id, let secret else {
            throw CredentialsError(
                .missingSetting,
                "only one of \(names.id) and \(names.secret) is set in \(place); set both"
            )
        }
        var end: SigningDate?
        if let expiration {
            guard let date = SigningDate(iso8601: expiration.text) else {
                throw CredentialsError(
                    .invalidSetting,
                    "\(expiration.name) in \(place) is no date such as 2026-11-25T12:00:00Z"
                )
            }
            end = date
        }
        do throws(SigningError) {
            return try Credentials(
                accessKeyID: id,
                secretAccessKey: SecretBytes(secret),
                sessionToken: token,
                expiration: end
            )
        } catch {
            throw CredentialsError(.invalidSetting, "the keys in \(place) cannot be used: \(error.message)")
        }
    }
}
