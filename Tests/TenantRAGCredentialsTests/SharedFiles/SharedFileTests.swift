import TenantRAGCredentials
import TenantRAGTestSupport
import Testing

@Suite("The shared config and credentials files")
struct SharedFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func load(_ config: String, _ credentials: String = "") throws -> SharedFiles {
        try SharedFiles(
            environment: ProcessEnvironment([
                "AWS_CONFIG_FILE": folder.write("config", config),
                "AWS_SHARED_CREDENTIALS_FILE": folder.write("credentials", credentials),
            ])
        )
    }

    /// A config file, a setting, and its value in the profile `foo`.
    private static let values: [(config: String, setting: String, value: String?)] = [
        ("[profile foo]\nname = value", "name", "value"),
        ("[profile foo]\nNAME = value", "name", "value"),
        ("[profile foo]\r\nname = value\r\n", "name", "value"),
        ("\u{FEFF}[profile foo]\nname = value", "name", "value"),
        ("[profile foo]\nname = val=ue", "name", "val=ue"),
        ("[profile foo]\nname = \u{1F602}", "name", "\u{1F602}"),
        ("[profile foo]\nname \t=  \tvalue \t", "name", "value"),
        ("[profile foo]\nname =", "name", nil),
        ("[profile \tfoo \t]\nname = value", "name", "value"),
        ("[   profile foo    ]\nname = value", "name", "value"),
        ("[profile\tfoo]\nname = value", "name", "value"),
        ("[profile 'foo']\nname = value", "name", "value"),
        ("[profile \"foo\"]\nname = value", "name", "value"),
        ("\t \n[profile foo]\n\t\n \nname = value\n\t \n[profile bar]\n \t", "name", "value"),
        // Comments.
        ("# Comment\n[profile foo] # Comment\nname = value # Comment with # sign", "name", "value"),
        ("; Comment\n[profile foo]; Comment\nname = value ; Comment with ; sign", "name", "value"),
        ("[profile foo]\nname = # all of it", "name", nil),
        ("[profile foo]\nname = value; adjacent", "name", "value; adjacent"),
        ("[profile foo]\nname = value# adjacent", "name", "value# adjacent"),
        ("[profile foo]\nname = a\n  # a comment of its own\nother = b", "name", "a"),
        ("[profile foo] the one for tests\nname = value", "name", "value"),
        // Quotes keep a comment's mark; those that nothing closes, and apostrophes, do not.
        ("[profile foo]\nname = \"team #1\" x", "name", "\"team #1\" x"),
        ("[profile foo]\nname = 'a ; b' # c", "name", "'a ; b'"),
        ("[profile foo]\nname = x=\"a #b\" ;c", "name", "x=\"a #b\""),
        ("[profile foo]\nname = \"a \\\" #b\" #c", "name", "\"a \\\" #b\""),
        ("[profile foo]\nname = \"open # comment", "name", "\"open"),
        ("[profile foo]\nname = Bob's # Alice's", "name", "Bob's"),
        ("[profile foo]\nname = secret/with#and;in+it==", "name", "secret/with#and;in+it=="),
        (
            "[profile foo]\ncredential_process = ./key.sh --team \"team #1\"", "credential_process",
            "./key.sh --team \"team #1\""
        ),
        ("[profile foo]\ncredential_process = x a'b #c'd # e", "credential_process", "x a'b #c'd"),
        ("[profile foo]\ncredential_process = x a\\ #b # c", "credential_process", "x a\\ #b"),
        ("[profile foo]\ncredential_process = x '{\"a\": \"b ;c\"}'", "credential_process", "x '{\"a\": \"b ;c\"}'"),
        // Indentation.
        ("[profile foo]\n  name = value\n  other = b", "name", "value"),
        ("[profile foo]\n  other = b\n  name = value", "name", "value"),
        ("[profile foo]\n\tother = b\n\tname = value", "name", "value"),
        ("[profile foo]\n    other = b\n  name = value", "name", "value"),
        ("[profile foo]\n other = b\n\n # comment\n name = value", "name", "value"),
        ("[profile foo]\n  name = value\n    -continued\n  other = b", "name", "value\n-continued"),
        ("  [profile foo]\n  name = value", "name", "value"),
        ("[profile bar]\nname = bar\n  [profile foo]\n  name = value", "name", "value"),
        ("[profile foo]\nname = value\n  [profile bar]\n  name = bar\nname = baz", "name", "value"),
        // The other delimiter, and other white space.
        ("[profile foo]\nname: value", "name", "value"),
        ("[profile foo]\nname : a=b", "name", "a=b"),
        ("[profile foo]\nname = http://a", "name", "http://a"),
        ("[profile\u{A0}foo]\nname\u{A0}=\u{A0}value\u{A0}", "name", "value"),
        // A name in quotes, as a shell reads it.
        ("[profile \"f\"oo]\nname = value", "name", "value"),
        ("[profile \"a]b\"]\nname = a]b\n[profile 'foo'] # it's [x]\nname = value", "name", "value"),
        ("[profile \"foo]\nname = value\n[profile bar]", "name", nil),
        // Values of several lines.
        ("[profile foo]\nname = value\n -continued", "name", "value\n-continued"),
        ("[profile foo]\nname = value\n \t -continued \t \n and", "name", "value\n-continued\nand"),
        ("[profile foo]\nname = value\n -continued # Comment", "name", "value\n-continued # Comment"),
        // What is said twice.
        ("[profile foo]\nname = value\n[profile foo]\nname2 = value2", "name", "value"),
        ("[profile foo]\nname = value\nname = value2", "name", "value2"),
        ("[profile foo]\nname = value\n[profile foo]\nname = value2", "name", "value2"),
        // What is left out.
        ("[foo]\nname = value", "name", nil),
        ("[profilefoo]\nname = value\n[profile bar]", "name", nil),
        ("[profile in valid]\nname = value", "name", nil),
        ("[profile foo]\nin valid = value\nname = 1", "name", "1"),
        ("[profile foo]\nname = value\n[profile in valid]\nname = 1\n[other foo]\nname = 2", "name", "value"),
        ("[sso-session foo]\nname = value", "name", nil),
    ]

    @Test("A setting is read as AWS's tools read it", arguments: values)
    func settings(_ config: String, _ setting: String, _ value: String?) throws {
        #expect(try load(config).profile("foo")?[setting] == value)
    }

    @Test(
        "A line that is nothing is an error with its number, and says nothing of the line",
        arguments: [
            ("[profile foo", 1), ("name = secret", 1), (" -secret", 1), ("[profile foo]\n -secret", 2),
            ("[profile foo]\n= secret", 2), ("[profile foo]\n: secret", 2), ("[profile foo] secret = 1", 1),
            ("[profile foo] [profile secret]", 1), ("[profile foo]\n  name = a\n secret", 3),
            ("[profile foo]\nname = value\n[profile foo]\n -secret", 4), ("[profile foo]\ns3 =\n secret", 3),
            ("[profile foo]\ns3 =\n = secret", 3),
        ]
    )
    func malformed(_ config: String, _ line: Int) throws {
        let error = #expect(throws: SharedFileError.self) { try load(config) }
        #expect(error?.code == .malformed)
        #expect(error?.line == line)
        #expect(error.map { "\($0)".contains("secret") } == false)
    }

    @Test(
        "[profile default] displaces [default], whichever comes first",
        arguments: [
            "[profile default]\nname = value\n[default]\nname2 = value2\n[profile default]\nname3 = value3",
            "[default]\nname2 = value2\n[profile default]\nname = value\nname3 = value3",
        ]
    )
    func prefixedDefault(_ config: String) throws {
        let profile = try #require(try load(config, "[default]\nsecret = foo").profile("default"))
        #expect(profile["name"] == "value")
        #expect(profile["name2"] == nil)
        #expect(profile["name3"] == "value3")
        #expect(profile["secret"] == "foo")
    }

    @Test("The credentials file names profiles plainly, and its settings win")
    func credentials() throws {
        let files = try load(
            "[profile foo]\nname = config\nregion = eu-west-1",
            "[  foo ]\nname = credentials\n[profile bar]\nname = no\n[sso-session bar]\nname = no\n[my dev]\nname = yes"
        )
        #expect(files.profileNames == ["foo", "my dev"])
        #expect(files.profile("foo")?["name"] == "credentials")
        #expect(files.profile("foo")?["region"] == "eu-west-1")
    }

    @Test("Settings below a setting, sign-ins and services have names of their own")
    func nested() throws {
        let files = try load(
            """
            [profile foo]
            services = local
            s3 =
              max_queue_size = 1000

              in valid = 1
              empty =
              indented = yes # as above
            name = value
              value2 = 12
            [services local]
            bedrock_agent_runtime =
            \tendpoint_url = http://localhost:8000
            [sso-session foo]
            sso_region = us-east-1
            [profile indented]
              s3 =
                  max_queue_size = 1000
              output = json
            """
        )
        let profile = try #require(files.profile("foo"))
        #expect(profile["s3", "max_queue_size"] == "1000")
        #expect(profile["s3", "indented"] == "yes")
        #expect(files.profile("indented")?["s3", "max_queue_size"] == "1000")
        #expect(files.profile("indented")?["output"] == "json")
        #expect(profile["s3", "empty"] == nil)
        #expect(profile["s3"] == nil)
        #expect(profile["name"] == "value\nvalue2 = 12")
        #expect(files.services("local")?["bedrock_agent_runtime", "endpoint_url"] == "http://localhost:8000")
        #expect(files.ssoSession("foo")?["sso_region"] == "us-east-1")
    }

    @Test("Files that are not there are empty; the home directory and AWS_PROFILE are the environment's")
    func locations() throws {
        let none = try SharedFiles(environment: ProcessEnvironment(["HOME": folder.path + "/none"]))
        #expect(none.profileNames.isEmpty)
        #expect(none.selectedProfile == "default")
        #expect(none.paths == [folder.path + "/none/.aws/config", folder.path + "/none/.aws/credentials"])
        try folder.write(".aws/config", "[profile foo]\nname = value")
        try folder.write("elsewhere", "[foo]\nname2 = value2")
        let files = try SharedFiles(
            environment: ProcessEnvironment([
                "HOME": folder.path, "AWS_PROFILE": "foo", "AWS_SHARED_CREDENTIALS_FILE": "~/elsewhere",
                "AWS_CONFIG_FILE": "",
            ])
        )
        #expect(files.selectedProfile == "foo")
        #expect(files.profile("foo")?["name"] == "value")
        #expect(files.profile("foo")?["name2"] == "value2")
    }

    @Test("A file that cannot be read, is no text or never ends is an error that names it")
    func unreadable() throws {
        for path in [folder.path, try folder.write("binary", [0x5B, 0xFF]), "/dev/zero"] {
            let error = #expect(throws: SharedFileError.self) {
                try SharedFiles(environment: ProcessEnvironment(["AWS_CONFIG_FILE": path, "HOME": folder.path]))
            }
            #expect(error?.code == .unreadable)
            #expect(error?.file == path)
        }
    }

    @Test("Neither a section nor an environment prints what it holds")
    func redaction() throws {
        let profile = try #require(try load("[profile foo]\naws_secret_access_key = hush").profile("foo"))
        let environment = ProcessEnvironment(["AWS_SECRET_ACCESS_KEY": "hush"])
        for text in ["\(profile)", String(reflecting: profile), "\(environment)", String(reflecting: environment)] {
            #expect(!text.contains("hush"))
        }
    }
}
