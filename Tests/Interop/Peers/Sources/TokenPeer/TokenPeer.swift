import TenantRAG
import TenantRAGIdentity

/// Reads one case a line from standard input, verifies its token and writes one answer a line.
///
/// A case is a JSON object: `token`, `keys` (the address of a key set on this machine), `leeway` and `now` in seconds, and the
/// issuer: `issuer`, `audience` and `algorithms`, or for a Cognito user pool `pool`, `client` and `use`. The answer has
/// `tenant`, `user`, `groups` and `end`, or `error` (a code) and `status`.
@main
struct TokenPeer {
    static func main() async throws {
        // One for each configuration: keys are fetched once, as in a service.
        var verifiers: [String: TokenVerifier] = [:]
        while let line = readLine() {
            var answer: [String: JSONValue]
            do {
                let test = try JSONValue(json: line)
                var configuration = test.objectValue ?? [:]
                configuration["token"] = nil
                let name = JSONValue.object(configuration).jsonText
                let verifier = try verifiers[name] ?? TokenVerifier(self.configuration(of: test))
                verifiers[name] = verifier
                let verified = try await verifier.verify(test["token"]?.stringValue ?? "")
                answer = [
                    "tenant": .string(verified.tenant.tenant.rawValue),
                    "user": verified.tenant.user.map { .string($0) } ?? .null,
                    "groups": .array(verified.tenant.groups.map { .string($0) }),
                    "end": .number(JSONNumber(verified.expiration.secondsSince1970)),
                ]
            } catch let error as IdentityError {
                answer = ["error": .string(error.code.rawValue), "status": .number(JSONNumber(error.httpStatus))]
            }
            print(JSONValue.object(answer).jsonText)
        }
    }

    private static func configuration(of test: JSONValue) throws -> TokenVerifierConfiguration {
        func text(_ name: String) -> String { test[name]?.stringValue ?? "" }
        func texts(_ name: String) -> [String] { (test[name]?.arrayValue ?? []).compactMap(\.stringValue) }
        func seconds(_ name: String) -> Int64? { test[name]?.numberValue?.int64Value }
        var issuer: TokenIssuer
        if test["pool"] != nil {
            let region = try Region(validating: String(text("pool").split(separator: "_")[0]))
            issuer = try .cognito(
                region: region,
                userPool: text("pool"),
                clientIDs: [text("client")],
                use: text("use") == "id" ? .id : .access
            )
        } else {
            issuer = TokenIssuer(
                text("issuer"),
                recipients: .audience(texts("audience")),
                algorithms: Set(algorithms.filter { texts("algorithms").contains($0.name) }),
                mapping: ClaimMapping(tenant: .claim("tenant_id"), groups: ["app", "groups"])
            )
        }
        issuer.keys = .url(text("keys"))
        var configuration = TokenVerifierConfiguration(issuers: [issuer])
        configuration.allowsLoopbackHTTP = true
        configuration.leeway = .seconds(seconds("leeway") ?? 0)
        if let now = seconds("now") {
            let date = try Timestamp(secondsSince1970: now)
            configuration.date = { date }
        }
        return configuration
    }

    private static let algorithms: [TokenAlgorithm] = [
        .rs256, .rs384, .rs512, .ps256, .ps384, .ps512, .es256, .es384, .es512, .edDSA,
    ]
}
