import HTTPTypes
import TenantRAGCredentials
import TenantRAGSigV4
import TenantRAGTestSupport
import Testing

@Suite("Answers that were cut or changed on the way", .timeLimit(.minutes(30)))
struct HostileAnswerTests {
    private static let environment = [
        "AWS_ACCESS_KEY_ID": "SOURCEKEY", "AWS_SECRET_ACCESS_KEY": CredentialsWorld.secret, "AWS_REGION": "eu-west-1",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/x",
    ]
    private static let answers: [(CredentialsProvider, String)] = [
        (.assumeRole(arn: STSAnswers.role, from: .environment), STSAnswers.credentials()),
        (.container, ContainerCredentialsTests.answer()),
    ]

    @Test("One that ends anywhere before its end is refused", arguments: answers)
    func cut(_ provider: CredentialsProvider, _ text: String) async throws {
        let bytes = Array(text.utf8)
        var world = try CredentialsWorld(Self.environment)
        for count in 0..<bytes.count {
            world.transport = StubTransport { _, _ in .init(200, String(decoding: bytes[..<count], as: UTF8.self)) }
            #expect(await world.error(provider)?.code == .malformedAnswer, "\(count) bytes")
        }
    }

    @Test("One with random bytes changed gives credentials or an error, and shows nothing secret", arguments: answers)
    func changed(_ provider: CredentialsProvider, _ text: String) async throws {
        var generator = SeededGenerator(seed: 11)
        var world = try CredentialsWorld(Self.environment)
        let marks = Array("<>&;\"'{}[]:,\\/!-?x\0\n ".utf8)
        for _ in 0..<2_000 {
            var bytes = Array(text.utf8)
            for _ in 0...generator.below(4) {
                let place = generator.below(bytes.count)
                switch generator.below(3) {
                case 0: bytes[place] = generator.pick(marks)
                case 1: bytes.remove(at: place)
                default: bytes.insert(generator.pick(marks), at: place)
                }
            }
            let changed = bytes
            world.transport = StubTransport { _, _ in .init(200, String(decoding: changed, as: UTF8.self)) }
            let error = await world.error(provider)
            #expect(
                error == nil || error?.code == .malformedAnswer || error?.code == .expired,
                "\(String(describing: error))"
            )
        }
    }

    @Test(
        "A line break or white space around a key that an endpoint or a program gave is refused with its name",
        arguments: [
            (
                #""AccessKeyId":"KEY\n","SecretAccessKey":"\#(CredentialsWorld.secret)""#,
                "an access key id that ends with a line break"
            ),
            (
                #""AccessKeyId":"KEY","SecretAccessKey":"\#(CredentialsWorld.secret)\r\n""#,
                "a secret access key that ends with a line break"
            ),
            (
                #""AccessKeyId":"KEY","SecretAccessKey":"\n\#(CredentialsWorld.secret)""#,
                "a secret access key that begins with a line break"
            ),
            (
                #""AccessKeyId":"KEY","SecretAccessKey":" \#(CredentialsWorld.secret)""#,
                "a secret access key that begins or ends with white space"
            ),
            (
                #""AccessKeyId":"KEY","SecretAccessKey":"s","Token":"\#(CredentialsWorld.secret)\n","SessionToken":"t\n""#,
                "a session token that ends with a line break"
            ),
        ]
    )
    func faults(_ members: String, _ reason: String) async throws {
        let transport = StubTransport { _, _ in .init(200, "{\(members)}") }
        let container = try CredentialsWorld(Self.environment, transport: transport)
        let world = try CredentialsWorld(["PATH": "/usr/bin:/bin"])
        let file = try world.home.write("answer", "{\"Version\":1,\(members)}")
        for error in [await container.error(.container), await world.error(.process("cat '\(file)'"))] {
            #expect(error?.code == .malformedAnswer)
            #expect(error?.message.contains(reason) == true, "\(String(describing: error))")
        }
    }

    @Test(
        "Any JSON value instead of any member gives credentials or an error",
        arguments: ["Code", "AccessKeyId", "Expiration", "Token"]
    )
    func types(_ member: String) async throws {
        for value in ["null", "true", "5", "\"\"", "[]", "{}", "[[[[]]]]", "\"\\ud800\"", "1e999"] {
            let transport = StubTransport { _, _ in .init(200, #"{"\#(member)":\#(value),"SecretAccessKey":"s"}"#) }
            let world = try CredentialsWorld(Self.environment, transport: transport)
            #expect(await world.error(.container)?.code == .malformedAnswer)
        }
    }
}
