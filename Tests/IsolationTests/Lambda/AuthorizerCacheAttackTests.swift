import Logging
import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import TenantRAGLambda
import TenantRAGLambdaRuntime
import TenantRAGTestSupport
import Testing

@Suite("No cached response of an authorizer goes to another caller")
struct AuthorizerCacheAttackTests {
    private static let api = "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3"

    /// A request that a client sends.
    private struct Request {
        var fields: [(name: String, value: String)]
        var method = "POST"
        var path = "ask"

        func value(of name: String) -> String? {
            let values = fields.filter { $0.name.lowercased() == name }.map(\.value)
            return values.isEmpty ? nil : values.joined(separator: ",")
        }
    }

    /// A model of API Gateway's authorizer cache: it stores each answer by the identity sources alone.
    private final class Gateway {
        let handler: AuthorizerHandler
        let isHTTP: Bool
        /// Names of fields, or `route`.
        let sources: [String]
        var memory: [[String]: JSONValue] = [:]

        init(_ handler: AuthorizerHandler, isHTTP: Bool, sources: [String]) {
            self.handler = handler
            self.isHTTP = isHTTP
            self.sources = sources
        }

        /// For which tenant a request is let in; nil where it is not.
        func tenant(of request: Request) async throws -> String? {
            let route = "\(request.method) /\(request.path)"
            let key = sources.compactMap { $0 == "route" ? route : request.value(of: $0) }
            guard key.count == sources.count else { return nil }
            let answer: JSONValue
            if let remembered = memory[key] {
                answer = remembered
            } else {
                guard let fresh = await ask(request, key) else { return nil }
                memory[key] = fresh
                answer = fresh
            }
            guard isAllowed(answer, request) else { return nil }
            return answer["context"]?["tenantId"]?.stringValue
        }

        private func ask(_ request: Request, _ key: [String]) async -> JSONValue? {
            let arn = JSONValue.string("\(AuthorizerCacheAttackTests.api)/prod/\(request.method)/\(request.path)")
            var event: [String: JSONValue] = ["type": "REQUEST"]
            if isHTTP {
                let names = Set(request.fields.map { $0.name.lowercased() })
                event["version"] = "2.0"
                event["routeArn"] = arn
                event["routeKey"] = .string("\(request.method) /\(request.path)")
                event["identitySource"] = .array(key.map { .string($0) })
                event["headers"] = .object(
                    Dictionary(uniqueKeysWithValues: names.map { ($0, .string(request.value(of: $0) ?? "")) })
                )
            } else {
                event["methodArn"] = arn
                event["headers"] = .object(Dictionary(request.fields.map { ($0.name, .string($0.value)) }) { $1 })
                event["multiValueHeaders"] = .object(
                    Dictionary(grouping: request.fields, by: { $0.name }).mapValues {
                        .array($0.map { .string($0.value) })
                    }
                )
            }
            let invocation = LambdaInvocation(
                requestID: "request",
                event: JSONValue.object(event).jsonBytes(),
                deadline: .now + .seconds(600),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
            guard case .payload(let bytes)? = try? await handler.handle(invocation) else { return nil }
            return try? JSONValue(json: bytes)
        }

        private func isAllowed(_ answer: JSONValue, _ request: Request) -> Bool {
            if let isAuthorized = answer["isAuthorized"] { return isAuthorized == true }
            guard let statement = answer["policyDocument"]?["Statement"]?.arrayValue?.first,
                statement["Effect"] == "Allow", let resource = statement["Resource"]?.stringValue
            else { return false }
            let arn = "\(AuthorizerCacheAttackTests.api)/prod/\(request.method)/\(request.path)"
            return AuthorizerCacheAttackTests.matches(Array(resource.utf8)[...], Array(arn.utf8)[...])
        }
    }

    /// Returns whether a text fits a pattern in which `*` is any text and `?` any one byte, as policies have it.
    private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        if first == UInt8(ascii: "*") {
            return matches(pattern.dropFirst(), text) || (!text.isEmpty && matches(pattern, text.dropFirst()))
        }
        guard let next = text.first, first == next || first == UInt8(ascii: "?") else { return false }
        return matches(pattern.dropFirst(), text.dropFirst())
    }

    @Test("whatever the cache key is: no caller is admitted for a tenant that their token does not name")
    func remembered() async throws {
        let issuer = try await TestIssuer()
        let tokens = try ["acme", "globex"].map { ($0, "Bearer \(try issuer.token($0))") }
        for sources in [
            ["authorization"], ["authorization", "route"], ["x-api-key"], ["route"], ["x-api-key", "route"],
            ["cookie"],
        ] {
            let gateway = Gateway(AuthorizerHandler(try issuer.verifier()), isHTTP: true, sources: sources)
            var letIn = 0
            for round in 0..<6 {
                let (tenant, token) = tokens[round % 2]
                let request = Request(fields: [
                    ("Authorization", token), ("X-Api-Key", "shared"), ("Cookie", "a=b"),
                ])
                let found = try await gateway.tenant(of: request)
                #expect(found == nil || found == tenant, "\(sources)")
                if found != nil { letIn += 1 }
                let stranger = Request(fields: [("X-Api-Key", "shared"), ("Cookie", "a=b")])
                let letInWithout = try await gateway.tenant(of: stranger)
                #expect(letInWithout == nil, "\(sources)")
            }
            #expect((letIn == 6) == sources.contains("authorization"))
        }
    }

    @Test("two tokens in one request are cached for neither", arguments: [false, true])
    func twice(isHTTP: Bool) async throws {
        let issuer = try await TestIssuer()
        let (acme, globex) = ("Bearer \(try issuer.token("acme"))", "Bearer \(try issuer.token("globex"))")
        for names in [["Authorization", "Authorization"], ["Authorization", "authorization"]] {
            for values in [[acme, globex], [globex, acme], [acme, "Bearer x"], ["Bearer x", acme]] {
                let gateway = Gateway(
                    AuthorizerHandler(try issuer.verifier()),
                    isHTTP: isHTTP,
                    sources: ["authorization"]
                )
                let fields = zip(names, values).map { (name: $0, value: $1) }
                let found = try await gateway.tenant(of: Request(fields: fields))
                #expect(found == nil)
            }
        }
    }

    @Test("a response for one path is cached for no other")
    func paths() async throws {
        let issuer = try await TestIssuer()
        let token = "Bearer \(try issuer.token("acme"))"
        for (isHTTP, sources) in [(true, ["authorization", "route"]), (false, ["authorization"])] {
            for open in ["open", "op*", "*", "o?en", "open/*", "${x}"] {
                var configuration = AuthorizerConfiguration()
                configuration.rule = .singleMethod { _, method in !method.path.hasPrefix("admin") }
                let gateway = Gateway(
                    AuthorizerHandler(try issuer.verifier(), configuration: configuration),
                    isHTTP: isHTTP,
                    sources: sources
                )
                // First what the rule lets in, or a pattern that would fit the other; then the other.
                _ = try await gateway.tenant(of: Request(fields: [("Authorization", token)], path: open))
                let other = try await gateway.tenant(of: Request(fields: [("Authorization", token)], path: "admin"))
                #expect(other == nil, "\(open)")
            }
        }
    }
}
