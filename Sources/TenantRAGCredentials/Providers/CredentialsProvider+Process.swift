extension CredentialsProvider {
    /// The credentials that a program prints, as `credential_process` of a profile has it run.
    ///
    /// It prints `{"Version": 1, "AccessKeyId": ..., "SecretAccessKey": ..., "SessionToken": ..., "Expiration": ...}`, the last
    /// two if it likes, in at most 64 KiB and 60 seconds. No shell runs it: words are split as a POSIX shell splits them, and
    /// nothing else is done. Its standard input is empty and its standard error is dropped. Whoever cancels the call ends it
    /// (AWS SDKs and Tools Reference Guide, page "Process credential provider").
    ///
    /// - Parameter command: The program's path or name and its arguments.
    /// - Returns: A provider of what the program prints.
    public static func process(_ command: String) -> CredentialsProvider {
        CredentialsProvider.reading(name: "process") { context in
            try await CredentialProcess(command: command, of: "the provider").credentials(in: context)
        }
    }
}
