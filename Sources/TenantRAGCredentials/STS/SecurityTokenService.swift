internal import HTTPTypes
internal import TenantRAGHTTP
internal import TenantRAGSigV4

/// AWS Security Token Service, as far as providers call it: its query protocol, answered in XML.
///
/// Always the endpoint of a Region, never the global one (AWS SDKs and Tools Reference Guide, page "AWS STS regional
/// endpoints").
struct SecurityTokenService: Sendable {
    private let endpoint: Endpoint
    private let exchange: CredentialsExchange
    private let context: CredentialsContext

    /// The service in the Region that the context, the environment or the profile names.
    ///
    /// - Throws: ``CredentialsError`` with the reason why there is no endpoint.
    init(_ context: CredentialsContext) throws(CredentialsError) {
        endpoint = try context.endpoint(of: "STS", by: .sts, for: "assuming a role", in: context.region)
        self.context = context
        exchange = CredentialsExchange(
            context: context,
            peer: "Security Token Service at \(endpoint.authority)",
            timeouts: HTTPTimeouts(
                connect: .seconds(5),
                firstByte: .seconds(15),
                idle: .seconds(5),
                call: .seconds(30)
            ),
            attempts: RetryConfiguration().maximumAttempts
        )
    }

    /// The credentials of a role for other credentials (`AssumeRole`).
    func credentials(for role: RoleRequest, with credentials: Credentials) async throws -> Credentials {
        let signer: Signer
        do throws(SigningError) {
            signer = try Signer(region: endpoint.signingRegion, service: "sts")
        } catch {
            throw CredentialsError(.invalidSetting, "requests for a role cannot be signed: \(error.message)")
        }
        let body = try body("AssumeRole", role)
        return try await call("AssumeRole", body) {
            try signer.sign(request, body: .bytes(body), with: credentials, at: context.clock.date())
        }
    }

    /// The credentials of a role for the token in a file (`AssumeRoleWithWebIdentity`).
    ///
    /// The file is read each time: the program that wrote it replaces the token before it expires.
    func credentials(for role: RoleRequest, tokenFile: String) async throws -> Credentials {
        let token = try TokenFile(tokenFile, of: context.environment, limit: 32 << 10).webIdentityToken()
        let body = try body("AssumeRoleWithWebIdentity", role, [("WebIdentityToken", token)])
        return try await call("AssumeRoleWithWebIdentity", body) { request }
    }

    private var request: HTTPRequest {
        HTTPRequest(
            method: .post,
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: endpoint.basePath + "/",
            headerFields: [.contentType: "application/x-www-form-urlencoded; charset=utf-8"]
        )
    }

    private func body(
        _ action: String,
        _ role: RoleRequest,
        _ more: [(name: String, value: String)] = []
    ) throws(CredentialsError) -> [UInt8] {
        let parameters = try role.parameters(at: context.clock.date())
        return FormBody.bytes([("Action", action), ("Version", "2011-06-15")] + parameters + more)
    }

    private func call(
        _ action: String,
        _ body: [UInt8],
        _ request: () throws -> HTTPRequest
    ) async throws -> Credentials {
        let answer = try await exchange.send(retrying: { SecurityTokenFailure($0, of: action)?.reason }) {
            (try request(), body)
        }
        if let failure = SecurityTokenFailure(answer, of: action) { throw failure.error(from: exchange.peer) }
        guard let root = XMLElement(parsing: answer.body), root.name == "\(action)Response",
            let members = root["\(action)Result"]?["Credentials"]
        else { throw CredentialsError.malformed(exchange.peer, "an answer that is not the one to \(action)") }
        func text(_ name: String) throws(CredentialsError) -> String {
            guard let text = members[name]?.text, !text.isEmpty else {
                throw CredentialsError.malformed(exchange.peer, "credentials without \(name)")
            }
            return text
        }
        return try AnsweredCredentials(
            source: exchange.peer,
            accessKeyID: try text("AccessKeyId"),
            secretAccessKey: try text("SecretAccessKey"),
            sessionToken: try text("SessionToken"),
            expiration: try text("Expiration")
        ).credentials(at: context.clock.date())
    }
}
