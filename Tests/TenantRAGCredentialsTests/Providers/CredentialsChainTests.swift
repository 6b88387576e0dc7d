import TenantRAGCredentials
import TenantRAGSigV4
import TenantRAGTestSupport
import Testing

@Suite("A chain asks providers in order", .timeLimit(.minutes(30)))
struct CredentialsChainTests {
    private static let secret = CredentialsWorld.secret
    private static let keys = ["AWS_ACCESS_KEY_ID": "ENVKEY", "AWS_SECRET_ACCESS_KEY": secret]
    private static let profile =
        "[default]\naws_access_key_id = FILEKEY\naws_secret_access_key = \(secret)\n"
        + "[profile other]\naws_access_key_id = OTHERKEY\naws_secret_access_key = \(secret)\n"
        + "[profile bare]\nregion = eu-west-1\n"

    private static func provider(_ name: String, _ code: CredentialsError.Code? = nil) -> CredentialsProvider {
        CredentialsProvider(name: name) {
            if let code { throw CredentialsError(code, "\(name) says so") }
            return try Credentials(accessKeyID: name, secretAccessKey: SecretBytes(secret))
        }
    }

    @Test("The first that has something configured answers, and says that it did")
    func first() async throws {
        let world = try CredentialsWorld()
        let chain = CredentialsProvider.chain(
            Self.provider("A", .notConfigured),
            Self.provider("B"),
            Self.provider("C", .refused)
        )
        let resolved = try await world.resolve(chain)
        #expect(resolved.credentials.accessKeyID == "B")
        #expect(resolved.provider == "B")
        #expect("\(chain)" == "chain(A, B, C)")
    }

    @Test("One that is configured and fails ends the search: no service silently falls back to another identity")
    func failing() async throws {
        let world = try CredentialsWorld()
        let chain = CredentialsProvider.chain([Self.provider("A", .expired), Self.provider("B")])
        #expect(await world.error(chain)?.code == .expired)
    }

    @Test("An inner chain that finds nothing is passed over")
    func nested() async throws {
        let world = try CredentialsWorld()
        let inner = CredentialsProvider.chain(Self.provider("A", .notConfigured))
        #expect(try await world.resolve(.chain(inner, Self.provider("B"))).provider == "B")
    }

    @Test("A cancelled task asks no provider")
    func cancelled() async throws {
        let world = try CredentialsWorld()
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await world.resolve(.chain(Self.provider("A")))
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    private static let order: [([String: String], profile: String?, key: String)] = [
        (keys, nil, "ENVKEY"),
        ([:], nil, "FILEKEY"),
        (["AWS_PROFILE": "other"], nil, "OTHERKEY"),
        (keys.merging(["AWS_PROFILE": "other"]) { $1 }, nil, "ENVKEY"),
        // Chosen in code, a profile outranks the environment, its web identity too.
        (keys, "other", "OTHERKEY"),
        (["AWS_WEB_IDENTITY_TOKEN_FILE": "/nowhere", "AWS_ROLE_ARN": "arn:aws:iam::1:role/r"], "other", "OTHERKEY"),
    ]

    @Test("The default chain keeps AWS's order", arguments: order)
    func defaultOrder(_ variables: [String: String], _ profile: String?, _ key: String) async throws {
        var world = try CredentialsWorld(variables, config: Self.profile)
        world.profile = profile
        #expect(try await world.resolve().credentials.accessKeyID == key)
    }

    private static let ending: [([String: String], CredentialsError.Code)] = [
        (["AWS_ACCESS_KEY_ID": secret], .missingSetting),
        (["AWS_ACCESS_KEY_ID": "\(secret) ", "AWS_SECRET_ACCESS_KEY": secret], .invalidSetting),
        (["AWS_WEB_IDENTITY_TOKEN_FILE": "/nowhere"], .missingSetting),
        (["AWS_PROFILE": "missing"], .profileNotFound),
        (["AWS_CONFIG_FILE": "/"], .unreadableFile),
    ]

    @Test("The default chain ends at what is configured wrongly, whatever would follow", arguments: ending)
    func defaultFailures(_ variables: [String: String], _ code: CredentialsError.Code) async throws {
        let world = try CredentialsWorld(
            variables.merging(["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/x"]) { $1 },
            config: Self.profile
        )
        #expect(await world.error()?.code == code)
        #expect(world.transport.requests.isEmpty)
    }

    @Test("When nothing is found, the error lists each provider, why it gave nothing, and what to do")
    func nothing() async throws {
        let world = try CredentialsWorld(["AWS_EC2_METADATA_DISABLED": "true"])
        let error = try #require(await world.error())
        #expect(error.code == .notFound)
        let home = world.home.path
        #expect(
            error.message == "there are no credentials. Asked were: environment: AWS_ACCESS_KEY_ID and "
                + "AWS_SECRET_ACCESS_KEY are not set; web identity: AWS_WEB_IDENTITY_TOKEN_FILE is not set; profile: there "
                + "is no profile default in \(home)/.aws/config or \(home)/.aws/credentials; container: neither "
                + "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set; instance: "
                + "AWS_EC2_METADATA_DISABLED is true. To have some, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or set "
                + "AWS_PROFILE to a profile of the shared config file, or give the instance, task or pod that this runs on a "
                + "role"
        )
    }

    @Test("A profile without credentials is passed over, a chosen one too")
    func bareProfile() async throws {
        var world = try CredentialsWorld(["AWS_EC2_METADATA_DISABLED": "true"], config: Self.profile)
        world.profile = "bare"
        let error = try #require(await world.error())
        #expect(error.code == .notFound)
        #expect(error.message.contains("the profile bare says nothing about credentials"))
        #expect(!error.message.contains("environment:"))
    }
}
