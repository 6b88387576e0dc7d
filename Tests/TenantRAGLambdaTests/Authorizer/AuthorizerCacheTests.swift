import HTTPTypes
import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import TenantRAGLambda
import TenantRAGLambdaRuntime
import TenantRAGTestSupport
import Testing

@Suite("An authorizer's responses and API Gateway's cache")
struct AuthorizerCacheTests {
    private let issuer: TestIssuer

    init() async throws { issuer = try await TestIssuer() }

    private func answer(
        _ event: AuthorizerEvent,
        _ change: (inout AuthorizerConfiguration) -> Void = { _ in }
    ) async throws -> Result<Decision, LambdaError> {
        var configuration = AuthorizerConfiguration()
        change(&configuration)
        let handler = AuthorizerHandler(try issuer.verifier(), configuration: configuration)
        do {
            guard case .payload(let bytes) = try await handler.handle(.test(event.json)) else {
                return .success(Decision(json: .null))
            }
            return .success(Decision(json: try JSONValue(json: bytes)))
        } catch let error as LambdaError {
            return .failure(error)
        }
    }

    @Test("a token outside the configured field is no token")
    func elsewhere() async throws {
        let token = "Bearer \(try issuer.token("acme"))"
        for shape in [AuthorizerEvent.Shape.restRequest, .httpVersion1, .httpVersion2] {
            for name in [
                "X-Authorization", "X-Amzn-Authorization", "Cookie", "Proxy-Authorization", "access_token",
            ] {
                var event = AuthorizerEvent(shape, bearer: nil)
                event.fields = [(name, token)]
                event.more = [
                    "queryStringParameters": ["Authorization": .string(token)],
                    "authorizationToken": .string(token),
                    "stageVariables": ["Authorization": .string(token)],
                ]
                guard case .failure(let error) = try await answer(event) else {
                    Issue.record("a token was taken from \(name)")
                    continue
                }
                #expect(error.errorMessage == "Unauthorized")
            }
        }
    }

    @Test("the field can be another one, and then Authorization is none")
    func field() async throws {
        let name = try #require(HTTPField.Name("X-Id-Token"))
        var event = AuthorizerEvent(.restRequest, bearer: try issuer.token("acme"))
        event.fields = [("x-id-token", "Bearer \(try issuer.token("globex"))")] + event.fields
        guard case .success(let found) = try await answer(event, { $0.tokenField = name }) else {
            Issue.record("refused")
            return
        }
        #expect(found.tenant == "globex")
    }

    @Test("a field that is there twice is refused: readers differ in which one they take")
    func twice() async throws {
        let (acme, globex) = ("Bearer \(try issuer.token("acme"))", "Bearer \(try issuer.token("globex"))")
        for shape in [AuthorizerEvent.Shape.restRequest, .httpVersion1, .httpVersion2] {
            for (first, second) in [("Authorization", "Authorization"), ("Authorization", "authorization")] {
                for values in [[acme, globex], [globex, acme], [acme, acme]] {
                    var event = AuthorizerEvent(shape, bearer: nil)
                    event.fields = [(first, values[0]), (second, values[1])]
                    for sources in [nil, [acme], [globex], ["\(acme),\(globex)"]] {
                        event.identitySources = sources
                        guard case .failure(let error) = try await answer(event) else {
                            Issue.record("one of two tokens was taken")
                            continue
                        }
                        #expect(error.errorMessage == "Unauthorized")
                    }
                }
            }
        }
        // A short list that says something else than the long one.
        var event = AuthorizerEvent(.restRequest, bearer: nil)
        event.more = [
            "headers": ["Authorization": .string(acme)], "multiValueHeaders": ["Authorization": [.string(globex)]],
        ]
        guard case .failure = try await answer(event) else {
            Issue.record("one of two lists was believed")
            return
        }
    }

    @Test("an HTTP API that caches responses by something other than the token is refused")
    func identitySources() async throws {
        let token = try issuer.token("acme")
        let value = "Bearer \(token)"
        for shape in [AuthorizerEvent.Shape.httpVersion1, .httpVersion2] {
            for (sources, isTaken) in [
                (nil, true), ([value], true), (["192.0.2.1", value], true), ([value, "POST /ask"], true),
                ([], true), (["192.0.2.1"], false), ([token], false), (["bearer \(token)"], false),
                (["\(value) "], false), (["POST /ask"], false), (["", ""], false),
            ] as [([String]?, Bool)] {
                var event = AuthorizerEvent(shape, bearer: token)
                event.identitySources = sources
                let answer = try await answer(event)
                switch answer {
                case .success(let found): #expect(isTaken && found.tenant == "acme")
                case .failure(let error):
                    #expect(!isTaken && error.errorType == "InvalidConfiguration", "\(sources ?? [])")
                }
            }
        }
    }

    @Test("an answer for one method names it alone, and the rule knows it")
    func singleMethod() async throws {
        for (resource, isAllowed) in [
            ("prod/POST/ask", true), ("prod/GET/ask", false), ("prod/POST/ask/*", false), ("prod/POST/a?k", false),
            ("prod/POST/${x}", false), ("prod/*/ask", false),
        ] {
            for shape in AuthorizerEvent.Shape.allCases {
                var event = AuthorizerEvent(shape, bearer: try issuer.token("acme"))
                event.resource = resource
                let answer = try await answer(event) {
                    // Whatever the path, a rule that would let it in.
                    $0.rule = .singleMethod { token, method in
                        token.tenant.tenant.rawValue == "acme" && method.method != "GET"
                    }
                }
                let found = try answer.get()
                #expect(found.effect == (isAllowed ? "Allow" : "Deny"), "\(resource)")
                let expected = isAllowed ? resource : "prod/*/*"
                #expect(found.resource == "\(AuthorizerEvent.api)/\(expected)")
            }
        }
    }

    @Test("a simple response for one route alone needs the route in its cache key")
    func simpleRoute() async throws {
        let token = try issuer.token("acme")
        for (sources, isTaken) in [
            (nil, true), (["Bearer \(token)", "POST /ask"], true), (["Bearer \(token)"], false),
            (["Bearer \(token)", "GET /ask"], false),
        ] as [([String]?, Bool)] {
            var event = AuthorizerEvent(.httpVersion2, bearer: token)
            event.identitySources = sources
            let answer = try await answer(event) {
                $0.usesSimpleResponses = true
                $0.rule = .singleMethod { _, _ in true }
            }
            switch answer {
            case .success(let found): #expect(isTaken && found.isAuthorized == true)
            case .failure(let error): #expect(!isTaken && error.errorType == "InvalidConfiguration")
            }
        }
    }

    @Test("whatever a client writes, no answer reaches beyond its stage")
    func property() async throws {
        var generator = SeededGenerator(seed: 21)
        let token = try issuer.token("acme")
        let pieces = ["/", "*", "?", ":", "$", "{", "}", "ask", "..", "%2A", "é", " ", "\"", "\\", "prod"]
        for round in 0..<300 {
            var event = AuthorizerEvent(generator.pick(AuthorizerEvent.Shape.allCases), bearer: token)
            event.resource = "prod/POST/" + (0..<generator.below(9)).map { _ in generator.pick(pieces) }.joined()
            let isSingle = round.isMultiple(of: 2)
            let answer = try await answer(event) {
                if isSingle { $0.rule = .singleMethod { _, _ in true } }
            }
            let found = try answer.get()
            let resource = try #require(found.resource)
            #expect(resource.hasPrefix("\(AuthorizerEvent.api)/prod/") && resource.utf8.count <= 512)
            if isSingle, found.effect == "Allow" {
                #expect(!resource.contains("*") && !resource.contains("?") && !resource.contains("$"))
            }
        }
    }
}
