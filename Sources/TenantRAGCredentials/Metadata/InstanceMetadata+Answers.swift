internal import TenantRAGSigV4

extension InstanceMetadata {
    /// The Region that the instance stands in.
    ///
    /// For clients that no Region is configured for anywhere.
    ///
    /// - Throws: ``CredentialsError`` with the reason why there is none: `notConfigured` where no such service is there.
    package func region() async throws -> Region {
        let answer = try await get("/latest/meta-data/placement/region", with: try await token())
        guard answer.status == 200 else { throw exchange.refusal(answer, "the instance's Region is not known") }
        do throws(EndpointError) {
            return try Region(validating: String(decoding: answer.body, as: UTF8.self))
        } catch {
            throw CredentialsError.malformed(exchange.peer, "what is no Region")
        }
    }

    /// The credentials of the instance's role.
    ///
    /// - Throws: ``CredentialsError``: `notConfigured` where no such service is there, or the instance has no role.
    func credentials() async throws -> Credentials {
        let folder = "/latest/meta-data/iam/security-credentials/"
        let token = try await token()
        let list = try await get(folder, with: token)
        if list.status == 404 {
            throw CredentialsError(.notConfigured, "the instance has no role")
        }
        guard list.status == 200 else { throw exchange.refusal(list) }
        let lines = String(decoding: list.body, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let role = SafeText.name(lines.first.map(String.init)) else {
            throw CredentialsError.malformed(exchange.peer, "no name of a role")
        }
        let answer = try await get(folder + role, with: token)
        guard answer.status == 200 else { throw exchange.refusal(answer, "it was asked for the role \(role)") }
        let members = try JSONAnswer(answer.body, from: exchange.peer)
        // A failure, such as a role whose trust policy leaves the instance out, has the status of success.
        if let code = try members.optionalText("Code"), code != "Success" {
            throw CredentialsError(
                .refused,
                "\(exchange.peer) has no credentials of the role \(role): \(SafeText.name(code) ?? "no code"); look at the "
                    + "role's trust policy"
            )
        }
        // When they cannot be renewed, the service hands out ended ones and AWS's services go on taking them, so that
        // its failure does not stop every instance: "static stability". Five to ten minutes later it is asked again.
        let extra = 300 + Int64(context.clock.random() % 300)
        return try AnsweredCredentials(
            source: exchange.peer,
            accessKeyID: members.text("AccessKeyId"),
            secretAccessKey: members.text("SecretAccessKey"),
            sessionToken: members.text("Token"),
            expiration: members.text("Expiration")
        ).credentials(at: context.clock.date(), extendingEndedBy: extra)
    }
}
