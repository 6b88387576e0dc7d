package import TenantRAGSigV4

/// How the credentials of a profile are to be had, as its settings say: what to read, run or ask for.
///
/// It is worked out without asking anybody; ``init(profile:in:)`` has the rules.
package indirect enum ProfilePlan: Sendable {
    /// They stand in the files.
    case keys(Credentials)
    /// A program prints them: `credential_process`.
    case process(command: String)
    /// A role, for a token that somebody else keeps fresh in a file: `web_identity_token_file`.
    case webIdentity(tokenFile: String, role: RoleRequest)
    /// A role, for somebody who has signed in at IAM Identity Center.
    case signIn(SignIn)
    /// A role, for other credentials: `source_profile` or `credential_source`.
    case role(RoleRequest, from: ProfilePlan)
    /// They stand in the environment.
    case environment
    /// The container's endpoint has them.
    case container
    /// The instance's metadata has them.
    case instance

    /// A role that somebody has who has signed in.
    package struct SignIn: Sendable, Hashable {
        /// The section `sso-session` that says where; nil for a profile that says so itself.
        package var session: String?
        /// The address at which users sign in.
        package var startURL: String
        /// The Region of the sign-in.
        package var region: Region
        /// The account.
        package var accountID: String
        /// The role.
        package var roleName: String
    }
}
