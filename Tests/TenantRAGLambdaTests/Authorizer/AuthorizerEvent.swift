import TenantRAG

/// An authorizer's event in the shape that API Gateway gives it, which a test changes.
struct AuthorizerEvent {
    static let api = "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3"

    var shape = Shape.restRequest
    var fields: [(String, String)] = []
    /// The token source of a TOKEN event.
    var token: String?
    var resource = "prod/POST/ask"
    /// The identity sources by which an HTTP API caches a response; nil where it names none.
    var identitySources: [String]?
    var more: [String: JSONValue] = [:]

    enum Shape: CaseIterable {
        case token
        case restRequest
        case httpVersion1
        case httpVersion2
    }

    /// An event with one bearer token in its place.
    init(_ shape: Shape, bearer token: String?) {
        self.shape = shape
        let value = token.map { "Bearer \($0)" }
        self.token = value
        if let value { fields = [("Authorization", value)] }
        if shape == .httpVersion1 || shape == .httpVersion2 { identitySources = value.map { [$0] } }
    }

    var json: JSONValue {
        let arn = JSONValue.string("\(Self.api)/\(resource)")
        let single = JSONValue.object(Dictionary(fields.map { ($0.0, .string($0.1)) }) { $1 })
        let lists = JSONValue.object(
            Dictionary(grouping: fields, by: \.0).mapValues { .array($0.map { .string($0.1) }) }
        )
        var event: [String: JSONValue]
        switch shape {
        case .token:
            event = ["type": "TOKEN", "methodArn": arn]
            event["authorizationToken"] = token.map { .string($0) }
        case .restRequest, .httpVersion1:
            event = [
                "type": "REQUEST", "methodArn": arn, "resource": "/ask", "path": "/ask", "httpMethod": "POST",
                "headers": single, "multiValueHeaders": lists, "queryStringParameters": ["tenantId": "globex"],
                "pathParameters": [:], "stageVariables": ["StageVar1": "stageValue1"],
                "requestContext": ["stage": "prod", "apiId": "a1b2c3", "identity": ["sourceIp": "192.0.2.1"]],
            ]
            if shape == .httpVersion1 {
                event["version"] = "1.0"
                event["identitySource"] = identitySources.map { .string($0.joined(separator: ",")) }
                event["authorizationToken"] = event["identitySource"]
            }
        case .httpVersion2:
            let joined = Dictionary(grouping: fields, by: { $0.0.lowercased() })
                .mapValues { JSONValue.string($0.map(\.1).joined(separator: ",")) }
            event = [
                "version": "2.0", "type": "REQUEST", "routeArn": arn, "routeKey": "POST /ask", "rawPath": "/ask",
                "rawQueryString": "tenantId=globex", "cookies": ["a=b"], "headers": .object(joined),
                "queryStringParameters": ["tenantId": "globex"],
                "requestContext": ["http": ["method": "POST", "path": "/ask"], "stage": "prod"],
            ]
            event["identitySource"] = identitySources.map { .array($0.map { .string($0) }) } ?? .null
        }
        event.merge(more) { $1 }
        return .object(event)
    }
}

/// A policy, or a simple response, as API Gateway reads it.
struct Decision {
    let json: JSONValue

    var effect: String? { statement?["Effect"]?.stringValue }
    var resource: String? { statement?["Resource"]?.stringValue }
    var isAuthorized: Bool? { json["isAuthorized"]?.booleanValue }
    var principal: String? { json["principalId"]?.stringValue }
    var tenant: String? { json["context"]?["tenantId"]?.stringValue }

    private var statement: JSONValue? { json["policyDocument"]?["Statement"]?.arrayValue?.first }
}
