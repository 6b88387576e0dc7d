// Shows: where the credentials of AWS calls come from on this machine, and why there are none where there are none.
// Run:   swift run --package-path Examples credentials --profile prod

import ArgumentParser
import Foundation
import TenantRAGCredentials
import TenantRAGSigV4

@main
struct ShowCredentials: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credentials",
        abstract: "Prints which provider has credentials, their access key id and when they end; nothing secret.",
        discussion: """
            Looks where every AWS SDK looks: environment variables, a web identity, the selected profile, the container's \
            endpoint, the instance's metadata.

            Exit status: 0 found, 1 not found, with the reason on standard error.
            """
    )

    @Option(help: "A profile of the shared files; it then outranks keys in the environment.")
    var profile: String?

    func run() async throws {
        let cache = CredentialsCache(in: CredentialsContext(profile: profile))
        do {
            let resolved = try await cache.credentials()
            print("provider:       \(resolved.provider)")
            print("access key id:  \(resolved.credentials.accessKeyID)")
            print("temporary:      \(resolved.credentials.hasSessionToken ? "yes" : "no")")
            print("ends:           \(resolved.credentials.expiration.map { "\($0)" } ?? "unknown")")
        } catch {
            FileHandle.standardError.write(Data("credentials: \(error)\n".utf8))
            throw ExitCode(1)
        }
    }
}
