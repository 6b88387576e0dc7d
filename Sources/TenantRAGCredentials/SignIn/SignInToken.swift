internal import TenantRAGJSON
internal import TenantRAGSigV4

/// The token of a user who has signed in with the AWS CLI, as its cache file has it.
struct SignInToken: Sendable {
    /// The registration that renews the token without a user.
    struct Registration: Sendable {
        let clientID: String
        let clientSecret: String
        let refreshToken: String
        let end: Timestamp
    }

    private let answer: JSONAnswer
    /// The token for the portal.
    let accessToken: String
    /// The time at which it expires.
    let end: Timestamp
    /// Nil where the token cannot be renewed.
    let registration: Registration?

    /// Reads a cache file.
    ///
    /// - Throws: ``CredentialsError`` with code `malformedAnswer`.
    init(_ bytes: [UInt8], from source: String) throws(CredentialsError) {
        let answer = try JSONAnswer(bytes, from: source)
        guard let end = Timestamp(iso8601: try answer.text("expiresAt")) else {
            throw CredentialsError.malformed(source, "an expiresAt that is no date")
        }
        accessToken = try answer.text("accessToken")
        // It becomes the value of a header field.
        guard accessToken.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            let fault = KeyText.fault(in: accessToken) ?? "holds what no header field can hold"
            throw CredentialsError.malformed(source, "an accessToken that \(fault)")
        }
        self.answer = answer
        self.end = end
        if let clientID = try answer.optionalText("clientId"),
            let clientSecret = try answer.optionalText("clientSecret"),
            let refreshToken = try answer.optionalText("refreshToken"),
            let text = try answer.optionalText("registrationExpiresAt"), let end = Timestamp(iso8601: text)
        {
            registration = Registration(
                clientID: clientID,
                clientSecret: clientSecret,
                refreshToken: refreshToken,
                end: end
            )
        } else {
            registration = nil
        }
    }

    /// Returns the content of the cache file after a renewal: its other members stay as they are.
    func renewed(accessToken: String, end: Timestamp, refreshToken: String?) -> [UInt8] {
        answer.replacing([
            "accessToken": .string(accessToken), "expiresAt": .string(end.iso8601),
            "refreshToken": refreshToken.map { .string($0) },
        ])
    }
}

extension Timestamp {
    /// The date as AWS's tools write it: `2026-11-25T12:00:00Z`.
    fileprivate var iso8601: String {
        let text = Array(description)
        let parts = [text[0..<4], text[4..<6], text[6..<8], text[9..<11], text[11..<13], text[13..<15]].map {
            String($0)
        }
        return parts[..<3].joined(separator: "-") + "T" + parts[3...].joined(separator: ":") + "Z"
    }
}
