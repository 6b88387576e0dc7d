internal import TenantRAGSigV4

/// Credentials as a service, an endpoint or a program hands them out: texts, not checked yet.
struct AnsweredCredentials {
    /// The name of the responder in errors: `the container's endpoint`.
    let source: String
    var accessKeyID: String
    var secretAccessKey: String
    var sessionToken: String?
    /// The end, as ISO 8601 has it.
    var expiration: String?

    /// The credentials, once they are checked.
    ///
    /// - Parameters:
    ///   - now: What time it is.
    ///   - extension: By how many seconds from now to go on with credentials that have ended; nil to refuse them.
    /// - Returns: The credentials with their end.
    /// - Throws: ``CredentialsError`` with code `malformedAnswer` or `expired`.
    func credentials(
        at now: Timestamp,
        extendingEndedBy extension: Int64? = nil
    ) throws(CredentialsError) -> Credentials {
        var end: Timestamp?
        if let expiration {
            guard let date = Timestamp(iso8601: expiration) else {
                throw CredentialsError(
                    .malformedAnswer,
                    "\(source) gave credentials whose Expiration is no date such as 2026-11-25T12:00:00Z"
                )
            }
            end = date
            if date <= now {
                guard let `extension` else { throw Self.ended(date, of: source) }
                end = now.advanced(bySeconds: `extension`)
            }
        }
        return try credentials(until: end)
    }

    /// The credentials with an end that is known already.
    func credentials(until end: Timestamp?) throws(CredentialsError) -> Credentials {
        let texts: [(name: String, text: String?)] = [
            ("an access key id", accessKeyID), ("a secret access key", secretAccessKey),
            ("a session token", sessionToken),
        ]
        for (name, text) in texts {
            guard let text, let fault = KeyText.fault(in: text) else { continue }
            throw CredentialsError(.malformedAnswer, "\(source) gave \(name) that \(fault)")
        }
        do throws(SigningError) {
            return try Credentials(
                accessKeyID: accessKeyID,
                secretAccessKey: SecretBytes(secretAccessKey),
                sessionToken: sessionToken,
                expiration: end
            )
        } catch {
            throw CredentialsError(
                .malformedAnswer,
                "\(source) gave credentials that cannot be used: \(error.message)"
            )
        }
    }

    static func ended(_ date: Timestamp, of source: String) -> CredentialsError {
        CredentialsError(
            .expired,
            "\(source) gave credentials that ended at \(date); renew them there, or set this machine's clock"
        )
    }
}
