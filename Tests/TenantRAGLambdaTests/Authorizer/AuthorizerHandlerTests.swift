import HTTPTypes
import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import TenantRAGLambda
import TenantRAGLambdaRuntime
import TenantRAGTestSupport
import Testing

@Suite("An authorizer turns a token into a tenant")
struct AuthorizerHandlerTests {
    private static let stage = "\(AuthorizerEvent.api)/prod/*/*"

    private let issuer: TestIssuer

    init() async throws { issuer = try await TestIssuer() }

    private func decision(
        _ event: AuthorizerEvent,
        log: RecordingLog = RecordingLog(),
        verifier: TokenVerifier? = nil,
        _ change: (inout AuthorizerConfiguration) -> Void = { _ in }
    ) async throws -> Decision {
        var configuration = AuthorizerConfiguration()
        change(&configuration)
        let handler = AuthorizerHandler(try verifier ?? issuer.verifier(), configuration: configuration)
        guard case .payload(let bytes) = try await handler.handle(.test(event.json, log: log)) else {
            Issue.record("an authorizer gave no document")
            return Decision(json: .null)
        }
        return Decision(json: try JSONValue(json: bytes))
    }

    /// The error that API Gateway sees.
    private func failure(
        _ event: AuthorizerEvent,
        log: RecordingLog = RecordingLog(),
        verifier: TokenVerifier? = nil,
        _ change: (inout AuthorizerConfiguration) -> Void = { _ in }
    ) async throws -> LambdaError? {
        await #expect(throws: LambdaError.self) {
            _ = try await decision(event, log: log, verifier: verifier, change)
        }
    }

    @Test("a good token allows the whole stage, for its tenant", arguments: AuthorizerEvent.Shape.allCases)
    func allows(shape: AuthorizerEvent.Shape) async throws {
        let found = try await decision(AuthorizerEvent(shape, bearer: issuer.token("acme")))
        #expect(
            found.json == [
                "principalId": "ada",
                "policyDocument": [
                    "Version": "2012-10-17",
                    "Statement": [
                        [
                            "Action": "execute-api:Invoke", "Effect": "Allow", "Resource": .string(Self.stage),
                        ]
                    ],
                ],
                "context": ["tenantId": "acme", "user": "ada", "expires": .string("\(TestIssuer.now + 630)")],
            ]
        )
    }

    @Test("context values are strings, whatever the claims are, and none is an object or an array")
    func context() async throws {
        let token = try issuer.token(
            "acme",
            [
                "groups": ["staff", "board \"A\""], "plan": "gold", "level": 7, "teams": ["a", "b"],
                "secret": "MARKER",
            ]
        )
        let found = try await decision(AuthorizerEvent(.restRequest, bearer: token))
        let context = try #require(found.json["context"]?.objectValue)
        #expect(context.values.allSatisfy { $0.stringValue != nil })
        #expect(context["groups"] == #"["staff","board \"A\""]"#)
        #expect(context["attributes"] == #"{"level":7,"plan":"gold","teams":["a","b"]}"#)
        #expect(!found.json.jsonText.contains("MARKER"))
    }

    @Test("names, principal and usage plan are the configuration's")
    func configured() async throws {
        let found = try await decision(AuthorizerEvent(.restRequest, bearer: issuer.token("acme", user: nil))) {
            $0.contextKeys.tenant = "customer"
            $0.usageKey = { token in "key-of-\(token.tenant.tenant)" }
        }
        #expect(found.json["context"]?["customer"] == "acme" && found.tenant == nil)
        #expect(found.json["usageIdentifierKey"] == "key-of-acme" && found.principal == "acme")
        let named = try await decision(AuthorizerEvent(.token, bearer: issuer.token("acme"))) {
            $0.principalID = { "\($0.tenant.tenant)/\($0.tenant.user ?? "")" }
            $0.usageKey = { _ in nil }
        }
        #expect(named.principal == "acme/ada" && named.json["usageIdentifierKey"] == nil)
    }

    @Test(
        "no token, or one that is not good, fails with exactly the word for 401",
        arguments: AuthorizerEvent.Shape.allCases
    )
    func unauthorized(shape: AuthorizerEvent.Shape) async throws {
        let good = try issuer.token("acme")
        let another = try await TestIssuer(TestKeys.all.otherES256).token("acme")
        var values = [
            "", "Bearer", "Bearer ", "Basic YTpi", good, "Bearer \(good)x", "Bearer x.y.z", "Bearer \(another)",
        ]
        values += ["Bearer \(try issuer.token("acme", ["exp": .number(JSONNumber(TestIssuer.now - 31))]))"]
        values += ["Bearer \(try issuer.token("acme", ["aud": "another"]))", "Bearer \u{0}", "Bearer \(good)\u{0}"]
        for value in values {
            var event = AuthorizerEvent(shape, bearer: "unused")
            event.token = value
            event.fields = [("authorization", value)]
            if event.identitySources != nil { event.identitySources = [value] }
            let error = try await failure(event)
            #expect(error?.errorMessage == "Unauthorized", "\(value.count)")
        }
        if shape != .token {
            #expect(try await failure(AuthorizerEvent(shape, bearer: nil))?.errorMessage == "Unauthorized")
        }
    }

    @Test(
        "a good token that gives no access is denied",
        arguments: [
            ["tenant_id": nil], ["tenant_id": 7], ["tenant_id": ""], ["tenant_id": "acme "],
            ["tenant_id": "\u{212A}"],
            ["tenant_id": "*"], ["groups": "staff"], ["level": ["a": "b"]],
        ] as [[String: JSONValue?]]
    )
    func denied(changes: [String: JSONValue?]) async throws {
        for shape in AuthorizerEvent.Shape.allCases {
            let found = try await decision(AuthorizerEvent(shape, bearer: issuer.token("acme", changes)))
            #expect(found.effect == "Deny" && found.resource == Self.stage && found.json["context"] == nil)
        }
    }

    @Test("whom the rule does not let in is denied, without a word of who it is")
    func rule() async throws {
        let rule = AuthorizerRule.wholeStage { $0.tenant.tenant.rawValue == "acme" }
        for (tenant, effect) in [("acme", "Allow"), ("globex", "Deny"), ("ACME", "Deny")] {
            let found = try await decision(AuthorizerEvent(.restRequest, bearer: issuer.token(tenant))) {
                $0.rule = rule
                $0.usageKey = { _ in "key" }
            }
            #expect(found.effect == effect && found.resource == Self.stage)
            #expect((found.tenant != nil) == (effect == "Allow"))
            #expect((found.json["usageIdentifierKey"] != nil) == (effect == "Allow"))
        }
        struct Broken: Error {}
        await #expect(throws: Broken.self) {
            _ = try await decision(AuthorizerEvent(.restRequest, bearer: issuer.token("acme"))) {
                $0.rule = .wholeStage { _ in throw Broken() }
            }
        }
    }

    @Test("simple responses are for the second payload format alone", arguments: AuthorizerEvent.Shape.allCases)
    func simple(shape: AuthorizerEvent.Shape) async throws {
        for isAllowed in [true, false] {
            let found = try await decision(AuthorizerEvent(shape, bearer: issuer.token("acme"))) {
                $0.usesSimpleResponses = true
                $0.rule = .wholeStage { _ in isAllowed }
            }
            if shape == .httpVersion2 {
                #expect(found.isAuthorized == isAllowed && found.json["policyDocument"] == nil)
                #expect(found.tenant == (isAllowed ? "acme" : nil))
            } else {
                #expect(found.isAuthorized == nil && found.effect == (isAllowed ? "Allow" : "Deny"))
            }
        }
    }

    @Test("keys that cannot be had are no caller's fault: another error than the word for 401")
    func outage() async throws {
        let log = RecordingLog()
        let event = AuthorizerEvent(.restRequest, bearer: try issuer.token("acme"))
        let error = try await failure(event, log: log, verifier: issuer.verifier(isReachable: false))
        #expect(error?.errorType == "keysUnavailable" && error?.errorMessage != "Unauthorized")
        #expect(log.text.contains("error"))
    }

    @Test("a token has to be good for as long as an answer may be remembered")
    func life() async throws {
        let event = AuthorizerEvent(.restRequest, bearer: try issuer.token("acme"))
        for (seconds, isTaken) in [(0, true), (599, true), (600, false), (3_600, false)] {
            let change: (inout AuthorizerConfiguration) -> Void = {
                $0.minimumRemainingLife = .seconds(seconds)
            }
            if isTaken {
                #expect(try await decision(event, change).effect == "Allow")
            } else {
                #expect(try await failure(event, change)?.errorMessage == "Unauthorized")
            }
        }
    }

    @Test("names in the context that are one, or that API Gateway keeps for itself, are a failure")
    func names() async throws {
        let event = AuthorizerEvent(.restRequest, bearer: try issuer.token("acme"))
        for name in ["user", "claims", "principalId", "", "a b", "é", "a\"b", String(repeating: "a", count: 129)] {
            let error = try await failure(event) { $0.contextKeys.tenant = name }
            #expect(error?.errorType == "InvalidConfiguration", "\(name)")
        }
    }

    @Test(
        "what is no event of an authorizer fails, and not by the word for 401",
        arguments: [
            "", "{}", "null", #"{"type":"TOKEN","methodArn":"arn"}"#,
            #"{"type":"TOKEN","authorizationToken":"Bearer x","methodArn":"arn:aws:execute-api:*:*:*"}"#,
            #"{"type":"TOKEN","authorizationToken":"Bearer x","methodArn":"arn:aws:execute-api:eu-central-1:123456789012:*/prod/GET/x"}"#,
        ]
    )
    func noEvent(text: String) async throws {
        let handler = AuthorizerHandler(try issuer.verifier())
        let error = await #expect(throws: LambdaError.self) {
            _ = try await handler.handle(.test(bytes: Array(text.utf8)))
        }
        #expect(error?.errorType == "InvalidEvent" && error?.errorMessage.contains("Unauthorized") == false)
    }

    @Test("why a caller gets 401 or 403 is logged where an operator sees it, in words and without the token")
    func reasons() async throws {
        let forged = try await TestIssuer(TestKeys.all.otherES256).token("acme")
        let refused: [(String?, String, String)] = [
            (nil, "missingToken", "no Authorization field"),
            (forged, "invalidSignature", "signature"),
            (try issuer.token("acme", ["exp": .number(JSONNumber(TestIssuer.now - 3_600))]), "expired", "ended"),
            (try issuer.token("acme", ["aud": "MARKER"]), "wrongRecipient", "aud"),
            (try issuer.token("acme", ["tenant_id": .null]), "missingTenant", "tenant_id"),
        ]
        for (token, code, reason) in refused {
            let log = RecordingLog()
            var event = AuthorizerEvent(.restRequest, bearer: token ?? "")
            if token == nil { event.fields = [] }
            _ = try? await decision(event, log: log)
            // What Lambda keeps where no level is configured.
            let seen = log.text.split(separator: "\n").filter { $0.hasPrefix("notice ") }
            #expect(seen.contains { $0.contains(code) && $0.contains(reason) }, "\(code): \(log.text)")
            #expect(!log.text.contains("MARKER"))
            if let token { #expect(!log.text.contains(token)) }
        }
    }

    @Test("nothing of a token is logged, whatever becomes of it")
    func silence() async throws {
        let log = RecordingLog()
        var texts: [String] = []
        for changes: [String: JSONValue?] in [[:], ["tenant_id": nil], ["aud": "x"], ["exp": 1], ["sub": "MARKER"]] {
            let token = try issuer.token("acme", user: "MARKER-user", changes)
            texts += token.split(separator: ".").map(String.init)
            for shape in AuthorizerEvent.Shape.allCases {
                _ = try? await decision(AuthorizerEvent(shape, bearer: token), log: log)
                _ = try? await decision(AuthorizerEvent(shape, bearer: "\(token)x"), log: log)
                _ = try? await decision(
                    AuthorizerEvent(shape, bearer: token),
                    log: log,
                    verifier: issuer.verifier(isReachable: false)
                )
                var twice = AuthorizerEvent(shape, bearer: token)
                twice.fields.append(("authorization", "Bearer \(token)"))
                _ = try? await decision(twice, log: log)
            }
        }
        #expect(log.text.contains("refused") && log.text.contains("let a caller in"))
        #expect(!log.text.contains("MARKER"))
        // The header's part is the same in all tokens.
        for text in texts { #expect(!log.text.contains(text)) }
    }
}
