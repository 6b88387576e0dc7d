import TenantRAGCredentials
import TenantRAGSigV4
import TenantRAGTestSupport
import Testing

@Suite("What a profile says about its credentials")
struct ProfilePlanTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The plan of the profile `p`, written down: `role(arn) <- keys(ID)`.
    private func plan(_ config: String) throws -> String? {
        let files = try SharedFiles(
            environment: ProcessEnvironment([
                "AWS_CONFIG_FILE": folder.write("config", config), "HOME": folder.path,
            ])
        )
        return try ProfilePlan(profile: "p", in: files).map(Self.text)
    }

    private static func text(_ plan: ProfilePlan) -> String {
        switch plan {
        case .keys(let credentials): "keys(\(credentials.accessKeyID)\(credentials.hasSessionToken ? " token" : ""))"
        case .process(let command): "process(\(command))"
        case .webIdentity(let file, let role): "web(\(file)) -> \(text(role))"
        case .signIn(let signIn):
            "sso(\(signIn.session ?? "-") \(signIn.startURL) \(signIn.region) \(signIn.accountID) \(signIn.roleName))"
        case .role(let role, let source): "\(text(role)) <- \(text(source))"
        case .environment: "environment"
        case .container: "container"
        case .instance: "instance"
        }
    }

    private static func text(_ role: RoleRequest) -> String {
        let details = [role.sessionName, role.externalID, role.durationSeconds.map(String.init)].compactMap(\.self)
        return "role(\(([role.arn] + details).joined(separator: " ")))"
    }

    private static let keys = "aws_access_key_id = ID\naws_secret_access_key = secret\n"

    private static let followed: [(config: String, plan: String?)] = [
        ("[profile p]\nregion = eu-west-1", nil),
        ("[profile p]\n\(keys)", "keys(ID)"),
        ("[profile p]\naws_access_key_id = \"ID\"\naws_secret_access_key = \"secret\"", "keys(ID)"),
        (
            "[profile p]\naws_access_key_id = 'ID'\naws_secret_access_key = secret\naws_session_token = 't'",
            "keys(ID token)"
        ),
        ("  [profile p]\n  aws_access_key_id = ID\n  aws_secret_access_key = secret", "keys(ID)"),
        ("[profile p]\n\taws_access_key_id: ID\n\taws_secret_access_key: secret", "keys(ID)"),
        ("[profile p]\n\(keys)aws_session_token = t", "keys(ID token)"),
        ("[profile p]\n\(keys)aws_security_token = t", "keys(ID token)"),
        ("[profile p]\ncredential_process = /bin/x -a \"b c\"", "process(/bin/x -a \"b c\")"),
        ("[profile p]\n\(keys)credential_process = x", "keys(ID)"),
        // Roles.
        ("[profile p]\nrole_arn = A\nsource_profile = s\n[profile s]\n\(keys)", "role(A) <- keys(ID)"),
        (
            "[profile p]\nrole_arn = A\nsource_profile = s\nrole_session_name = N\nexternal_id = E\n"
                + "duration_seconds = 900\n[profile s]\n\(keys)",
            "role(A N E 900) <- keys(ID)"
        ),
        ("[profile p]\nrole_arn = A\nsource_profile = p\n\(keys)", "role(A) <- keys(ID)"),
        (
            "[profile p]\nrole_arn = A\nsource_profile = s\n[profile s]\nrole_arn = B\nsource_profile = x\n\(keys)",
            "role(A) <- keys(ID)"
        ),
        (
            "[profile p]\nrole_arn = A\nsource_profile = s\n"
                + "[profile s]\nrole_arn = B\nweb_identity_token_file = /t\n\(keys)",
            "role(A) <- web(/t) -> role(B)"
        ),
        ("[profile p]\nrole_arn = A\ncredential_source = Environment", "role(A) <- environment"),
        ("[profile p]\nrole_arn = A\ncredential_source = EcsContainer", "role(A) <- container"),
        ("[profile p]\nrole_arn = A\ncredential_source = Ec2InstanceMetadata", "role(A) <- instance"),
        (
            "[profile p]\nrole_arn = A\nsource_profile = q\n[profile q]\nrole_arn = B\nsource_profile = s\n"
                + "[profile s]\ncredential_process = x",
            "role(A) <- role(B) <- process(x)"
        ),
        // Keys of a source come before its role.
        (
            "[profile p]\nrole_arn = A\nsource_profile = q\n[profile q]\nrole_arn = B\nsource_profile = p\n\(keys)",
            "role(A) <- keys(ID)"
        ),
        // Web identities.
        ("[profile p]\nrole_arn = A\nweb_identity_token_file = /t", "web(/t) -> role(A)"),
        (
            "[profile p]\nrole_arn = A\nweb_identity_token_file = /t\nsource_profile = s\n\(keys)role_session_name = N",
            "web(/t) -> role(A N)"
        ),
        (
            "[profile p]\nrole_arn = A\nsource_profile = q\n[profile q]\nrole_arn = B\nweb_identity_token_file = /t",
            "role(A) <- web(/t) -> role(B)"
        ),
        // Signing in.
        (
            "[profile p]\nsso_session = s\nsso_account_id = 1\nsso_role_name = R\n"
                + "[sso-session s]\nsso_region = eu-west-1\nsso_start_url = https://u",
            "sso(s https://u eu-west-1 1 R)"
        ),
        (
            "[profile p]\nsso_account_id = 1\nsso_role_name = R\nsso_region = eu-west-1\nsso_start_url = https://u\n\(keys)",
            "sso(- https://u eu-west-1 1 R)"
        ),
        // A sign-in for other purposes than credentials.
        ("[profile p]\nsso_session = s\n\(keys)", "keys(ID)"),
    ]

    @Test("The plan is the one that AWS's tools follow", arguments: followed)
    func plans(_ config: String, _ expected: String?) throws {
        #expect(try plan(config) == expected)
    }

    private static let refused: [(config: String, code: CredentialsError.Code, naming: String)] = [
        ("[profile q]\n\(keys)", .profileNotFound, "config"),
        ("[profile p]\naws_access_key_id = ID", .missingSetting, "aws_secret_access_key"),
        ("[profile p]\naws_secret_access_key = secret", .missingSetting, "aws_access_key_id"),
        (
            "[profile p]\naws_access_key_id = ID\n aws_secret_access_key = secret", .missingSetting,
            "aws_secret_access_key"
        ),
        (
            "[profile p]\naws_access_key_id = ID\naws_secret_access_key = secret\n aws_session_token = t",
            .invalidSetting, "aws_secret_access_key in the profile p holds a line break"
        ),
        (
            "[profile p]\n\(keys)aws_session_token = t\n  more",
            .invalidSetting, "aws_session_token in the profile p holds a line break"
        ),
        (
            "[profile p]\nsso_account_id = 1\nsso_role_name = R\nsso_region = eu west\nsso_start_url = https://u",
            .invalidSetting, "sso_region of the profile p"
        ),
        ("[profile p]\naws_access_key_id = \"ID\naws_secret_access_key = secret", .invalidSetting, "profile p"),
        ("[profile p]\naws_access_key_id = I D\naws_secret_access_key = secret", .invalidSetting, "profile p"),
        ("[profile p]\nrole_arn = A", .missingSetting, "source_profile"),
        ("[profile p]\nrole_arn = A\nsource_profile = s", .profileNotFound, "source_profile s"),
        ("[profile p]\nrole_arn = A\nsource_profile = s\n[profile s]\nregion = x", .missingSetting, "profile s"),
        (
            "[profile p]\nrole_arn = A\nsource_profile = p\ncredential_source = Environment\n\(keys)",
            .conflictingSettings, "credential_source"
        ),
        ("[profile p]\nrole_arn = A\ncredential_source = Moon", .invalidSetting, "Ec2InstanceMetadata"),
        ("[profile p]\nrole_arn = A\nsource_profile = p", .profileLoop, "p, p"),
        (
            "[profile p]\nrole_arn = A\nsource_profile = q\n[profile q]\nrole_arn = B\nsource_profile = p",
            .profileLoop, "p, q, p"
        ),
        (
            "[profile p]\nrole_arn = A\nmfa_serial = M\nsource_profile = s\n[profile s]\n\(keys)",
            .mfaRequired, "mfa_serial"
        ),
        (
            "[profile p]\nrole_arn = A\nduration_seconds = 1h\ncredential_source = Environment",
            .invalidSetting, "duration_seconds"
        ),
        (
            "[profile p]\nrole_arn = A\nduration_seconds = 60\ncredential_source = Environment",
            .invalidSetting, "900"
        ),
        ("[profile p]\nweb_identity_token_file = /t", .missingSetting, "role_arn"),
        ("[profile p]\nsso_session = s\nsso_account_id = 1\nsso_role_name = R", .missingSetting, "sso_session s"),
        ("[profile p]\nsso_account_id = 1\nsso_region = eu-west-1", .missingSetting, "sso_start_url"),
        (
            "[profile p]\nsso_session = s\nsso_account_id = 1\nsso_role_name = R\nsso_region = eu-west-2\n"
                + "[sso-session s]\nsso_region = eu-west-1\nsso_start_url = https://u",
            .conflictingSettings, "sso_region"
        ),
        (
            "[profile p]\nsso_account_id = 1\nsso_role_name = R\nsso_region = e.evil/\nsso_start_url = https://u",
            .invalidSetting, "sso_region"
        ),
    ]

    @Test("What cannot be followed is an error that says what to do, and no secret", arguments: refused)
    func refusals(_ config: String, _ code: CredentialsError.Code, _ naming: String) throws {
        let error = #expect(throws: CredentialsError.self) { try plan(config) }
        #expect(error?.code == code)
        #expect(error.map { "\($0)".contains(naming) } == true, "\(String(describing: error))")
        #expect(error.map { "\($0)".contains("= secret") } == false)
    }

    @Test("A chain of thousands of profiles ends")
    func longChain() throws {
        let profiles = (0..<5_000).map {
            "[profile \($0 == 0 ? "p" : "p\($0)")]\nrole_arn = A\nsource_profile = p\($0 + 1)\n"
        }
        let error = #expect(throws: CredentialsError.self) { try plan(profiles.joined()) }
        #expect(error?.code == .profileLoop)
    }
}
