internal import TenantRAGJSON
internal import TenantRAGSigV4

/// A program that prints credentials (AWS SDKs and Tools Reference Guide, page "Process credential provider").
struct CredentialProcess: Sendable {
    private static let longest = Duration.seconds(60)
    private static let largestAnswer = 64 << 10

    /// The program and its arguments, as in `credential_process`.
    let command: String
    /// The owner of the setting, as errors name it: `the profile prod`.
    ///
    /// They name nothing of the command: it may hold a secret.
    let owner: String

    init(command: String, of owner: String) {
        self.command = command
        self.owner = owner
    }

    /// Runs the program and reads what it prints.
    func credentials(in context: CredentialsContext) async throws -> Credentials {
        guard let words = CommandWords.split(command), let program = words.first, !program.isEmpty,
            words.allSatisfy({ !$0.unicodeScalars.contains("\0") })
        else {
            throw CredentialsError(.invalidSetting, "credential_process of \(owner) has an open quote, or no program")
        }
        let output: [UInt8]
        do throws(ProgramFailure) {
            output = try await Program(words, environment: context.environment.all).output(
                limit: Self.largestAnswer,
                timeout: Self.longest
            )
        } catch .cancelled {
            throw CancellationError()
        } catch {
            throw CredentialsError(
                .processFailed,
                "credential_process of \(owner) \(error.reason); run it by hand to see what it says"
            )
        }
        let source = "credential_process of \(owner)"
        let members = try JSONAnswer(output, from: source)
        guard members.members["Version"]?.numberValue == 1 else {
            throw CredentialsError.malformed(source, "a Version other than 1")
        }
        return try AnsweredCredentials(
            source: source,
            accessKeyID: members.text("AccessKeyId"),
            secretAccessKey: members.text("SecretAccessKey"),
            sessionToken: members.optionalText("SessionToken"),
            expiration: members.optionalText("Expiration")
        ).credentials(at: context.clock.date())
    }
}
