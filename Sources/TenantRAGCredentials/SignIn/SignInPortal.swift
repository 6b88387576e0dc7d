internal import HTTPTypes
internal import TenantRAGHTTP
internal import TenantRAGJSON
internal import TenantRAGSigV4

/// IAM Identity Center's portal, which has the credentials of a role for a user who has signed in with `aws sso login`
/// (AWS SDKs and Tools Reference Guide, page "IAM Identity Center credential provider").
struct SignInPortal: Sendable {
    /// This long before its end, in seconds, a token is renewed.
    private static let ahead: Int64 = 300

    private let signIn: ProfilePlan.SignIn
    private let context: CredentialsContext
    private let cache: SignInCache
    private let portal: Endpoint
    private let oidc: Endpoint
    private let hint: String

    /// The portal of a sign-in.
    ///
    /// - Parameters:
    ///   - signIn: What the profile says.
    ///   - profile: The profile's name, for errors that say what to type.
    ///   - context: Home directory, network and clock.
    /// - Throws: ``CredentialsError`` where there is no endpoint.
    init(_ signIn: ProfilePlan.SignIn, profile: String, in context: CredentialsContext) throws(CredentialsError) {
        self.signIn = signIn
        self.context = context
        cache = try SignInCache(of: signIn.session ?? signIn.startURL, context.environment)
        hint = "sign in with: aws sso login " + (signIn.session.map { "--sso-session \($0)" } ?? "--profile \(profile)")
        portal = try context.endpoint(of: "SSO", by: .sso, for: "a sign-in", in: signIn.region)
        oidc = try context.endpoint(of: "SSO OIDC", by: .ssoOIDC, for: "a sign-in", in: signIn.region)
    }

    /// The credentials of the role.
    func credentials() async throws -> Credentials {
        let token = try await token()
        let exchange = exchange("IAM Identity Center at \(portal.authority)")
        let query = FormBody.bytes([("role_name", signIn.roleName), ("account_id", signIn.accountID)])
        let answer = try await exchange.send {
            var request = Self.request(
                .get,
                portal,
                "/federation/credentials?\(String(decoding: query, as: UTF8.self))"
            )
            request.headerFields[.bearerToken] = token.accessToken
            return (request, [])
        }
        if answer.status == 401 {
            throw CredentialsError(.signInRequired, "\(exchange.peer) does not take the token any more; \(hint)")
        }
        guard answer.status == 200 else {
            throw exchange.refusal(answer, "may the user have the role \(signIn.roleName) of \(signIn.accountID)?")
        }
        let members = try JSONAnswer(answer.body, from: exchange.peer).object("roleCredentials")
        let milliseconds = try members.integer("expiration")
        guard let end = try? Timestamp(secondsSince1970: milliseconds / 1_000) else {
            throw CredentialsError.malformed(exchange.peer, "an expiration that is no date")
        }
        guard context.clock.date() < end else { throw AnsweredCredentials.ended(end, of: exchange.peer) }
        let checked = try AnsweredCredentials(
            source: exchange.peer,
            accessKeyID: members.text("accessKeyId"),
            secretAccessKey: members.text("secretAccessKey"),
            sessionToken: members.text("sessionToken")
        )
        return try checked.credentials(until: end)
    }

    /// The token, renewed where it is about to end and can be.
    private func token() async throws -> SignInToken {
        guard let token = try cache.token() else {
            throw CredentialsError(
                .signInRequired,
                "the profile is not signed in (\(cache.path) does not exist); \(hint)"
            )
        }
        let now = context.clock.date()
        if now.advanced(bySeconds: Self.ahead) < token.end { return token }
        // A profile without a section of its own for the sign-in has no tokens that can be renewed.
        if signIn.session != nil, let registration = token.registration, now < registration.end,
            let renewed = try await renewed(token, registration)
        {
            return renewed
        }
        if now < token.end { return token }
        // Another process may have been faster.
        if let other = try cache.token(), now < other.end { return other }
        throw CredentialsError(.signInRequired, "the sign-in ended at \(token.end); \(hint)")
    }

    /// A new token (`CreateToken`), in the cache already; nil when it is not given.
    private func renewed(_ token: SignInToken, _ registration: SignInToken.Registration) async throws -> SignInToken? {
        let exchange = exchange("the sign-in at \(oidc.authority)")
        let body = JSONValue.object([
            "clientId": .string(registration.clientID), "clientSecret": .string(registration.clientSecret),
            "grantType": "refresh_token", "refreshToken": .string(registration.refreshToken),
        ]).jsonBytes()
        let answer: CredentialsExchange.Answer
        do {
            answer = try await exchange.send {
                var request = Self.request(.post, oidc, "/token")
                request.headerFields[.contentType] = "application/json"
                return (request, body)
            }
        } catch is CredentialsError {
            // The old one may hold a while yet; whether it does, the caller looks.
            return nil
        }
        guard answer.status == 200 else { return nil }
        let members = try JSONAnswer(answer.body, from: exchange.peer)
        let lifetime = try members.integer("expiresIn")
        let bytes = token.renewed(
            accessToken: try members.text("accessToken"),
            end: context.clock.date().advanced(bySeconds: max(0, lifetime)),
            refreshToken: try members.optionalText("refreshToken")
        )
        // Without a place to write to it holds for this process all the same.
        try? cache.write(bytes)
        return try SignInToken(bytes, from: exchange.peer)
    }

    private func exchange(_ peer: String) -> CredentialsExchange {
        CredentialsExchange(
            context: context,
            peer: peer,
            timeouts: HTTPTimeouts(
                connect: .seconds(5),
                firstByte: .seconds(15),
                idle: .seconds(5),
                call: .seconds(30)
            ),
            attempts: RetryConfiguration().maximumAttempts
        )
    }

    private static func request(_ method: HTTPRequest.Method, _ endpoint: Endpoint, _ path: String) -> HTTPRequest {
        HTTPRequest(
            method: method,
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: endpoint.basePath + path
        )
    }
}

extension HTTPField.Name {
    // A token in lower case, so it cannot fail; the fallback keeps the unwrapping honest.
    fileprivate static let bearerToken = HTTPField.Name("x-amz-sso_bearer_token") ?? .authorization
}
