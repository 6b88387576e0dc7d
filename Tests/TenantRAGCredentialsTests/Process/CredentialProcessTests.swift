import TenantRAGCredentials
import TenantRAGSigV4
import TenantRAGTestSupport
import Testing

@Suite("Credentials that a program prints", .timeLimit(.minutes(30)))
struct CredentialProcessTests {
    private static let secret = CredentialsWorld.secret

    private static func answer(_ more: String = "", version: String = "1") -> String {
        #"{"Version":\#(version),"AccessKeyId":"PROCESSKEY","SecretAccessKey":"\#(secret)"\#(more)}"#
    }

    /// A world with a program that prints a text, and with its command.
    private func world(_ text: String) throws -> (CredentialsWorld, command: String) {
        let world = try CredentialsWorld(["PATH": "/usr/bin:/bin"])
        return (world, "cat '\(try world.home.write("an answer", text))'")
    }

    @Test("They are taken over with their end")
    func credentials() async throws {
        let (world, command) = try world(
            Self.answer(#","SessionToken":"t","Expiration":"2026-11-25T13:00:00+00:00","AccountId":"1""#)
        )
        let resolved = try await world.resolve(.process(command))
        #expect("\(resolved)" == "PROCESSKEY from process")
        #expect(resolved.credentials.hasSessionToken)
        #expect(resolved.credentials.expiration == CredentialsWorld.now.advanced(bySeconds: 3_600))
    }

    @Test("A profile has it run, and is named")
    func profile() async throws {
        let (world, command) = try world(Self.answer(#","SessionToken":null"#))
        try world.home.write(".aws/config", "[profile p]\ncredential_process = \(command)\n")
        let resolved = try await world.resolve(.profile("p"))
        #expect("\(resolved)" == "PROCESSKEY from profile p")
        #expect(resolved.credentials.expiration == nil)
    }

    private static let refused: [(String, CredentialsError.Code)] = [
        ("", .malformedAnswer), ("\(secret)", .malformedAnswer), (answer(version: "2"), .malformedAnswer),
        (answer(version: #""1""#), .malformedAnswer), (#"{"Version":1}"#, .malformedAnswer),
        (answer(#","SessionToken":5"#), .malformedAnswer), (answer(#","SessionToken":"a b""#), .malformedAnswer),
        (answer(#","Expiration":"\#(secret)""#), .malformedAnswer),
        (answer(#","Expiration":"2020-01-01T00:00:00Z""#), .expired),
        (answer(#","x":"\#(String(repeating: "x", count: 70_000))""#), .processFailed),
    ]

    @Test("What is none is refused, and nothing of it is repeated", arguments: refused)
    func refusals(_ text: String, _ code: CredentialsError.Code) async throws {
        let (world, command) = try world(text)
        #expect(await world.error(.process(command))?.code == code)
    }

    @Test(
        "A command that cannot be run, or fails, is an error that repeats nothing of it",
        arguments: [
            ("", CredentialsError.Code.invalidSetting), ("'\(secret)", .invalidSetting), ("'' x", .invalidSetting),
            ("/nowhere/\(secret)", .processFailed), ("sh -c 'echo \(secret) >&2; exit 7'", .processFailed),
            ("sh -c 'echo \(secret); kill -9 $$'", .processFailed), ("a\0b", .invalidSetting),
        ]
    )
    func failures(_ command: String, _ code: CredentialsError.Code) async throws {
        let world = try CredentialsWorld(["PATH": "/usr/bin:/bin"])
        #expect(await world.error(.process(command))?.code == code)
    }

    @Test("A cancelled call gets a CancellationError")
    func cancelled() async throws {
        let world = try CredentialsWorld(["PATH": "/usr/bin:/bin"])
        let task = Task { try await world.resolve(.process("sh -c 'echo > \(world.home.path)/runs; sleep 60'")) }
        while (try? BoundedFile.read("\(world.home.path)/runs", limit: 9)) == nil {
            try await Task.sleep(for: .milliseconds(5))
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
