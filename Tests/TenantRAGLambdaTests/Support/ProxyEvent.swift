import Foundation
import TenantRAG

/// A proxy event in the shape that API Gateway gives it, which a test changes.
struct ProxyEvent {
    var isVersion2 = false
    var method = "POST"
    var fields: [(String, String)] = [("Content-Type", "application/json")]
    var body: String? = #"{"user_query":"Who finds the radio?"}"#
    var isBase64Encoded = false
    /// The context that a Lambda authorizer passed on.
    var authorizer: [String: JSONValue]? = ["tenantId": "acme"]
    /// Members that stand in place of these, or beside them.
    var more: [String: JSONValue] = [:]

    init() {}

    /// An event whose authorizer names this tenant; nil for no authorizer.
    init(authorized tenant: String?, body: String? = nil) {
        authorizer = tenant.map { ["tenantId": .string($0), "principalId": "ada", "integrationLatency": 7] }
        if let body { self.body = body }
    }

    var json: JSONValue {
        let text = isBase64Encoded ? body.map { Data($0.utf8).base64EncodedString() } : body
        var event: [String: JSONValue] = [
            "body": text.map { .string($0) } ?? .null, "isBase64Encoded": .boolean(isBase64Encoded),
            "pathParameters": .null, "stageVariables": ["tenantId": "of-the-stage"],
        ]
        event.merge(isVersion2 ? version2 : version1) { $1 }
        event.merge(more) { $1 }
        return .object(event)
    }

    private var version1: [String: JSONValue] {
        let lists = Dictionary(grouping: fields, by: \.0).mapValues { JSONValue.array($0.map { .string($0.1) }) }
        var context: [String: JSONValue] = [
            "accountId": "123456789012", "apiId": "a1b2c3", "stage": "prod", "requestId": "gateway-request",
            "httpMethod": .string(method), "path": "/prod/ask", "resourcePath": "/ask", "protocol": "HTTP/1.1",
            "identity": ["sourceIp": "192.0.2.1", "user": .null, "userAgent": "test"],
        ]
        context["authorizer"] = authorizer.map { .object($0) }
        return [
            "resource": "/ask", "path": "/ask", "httpMethod": .string(method),
            "headers": .object(Dictionary(fields.map { ($0.0, JSONValue.string($0.1)) }) { $1 }),
            "multiValueHeaders": .object(lists), "queryStringParameters": .null, "requestContext": .object(context),
        ]
    }

    private var version2: [String: JSONValue] {
        let joined = Dictionary(grouping: fields, by: { $0.0.lowercased() })
            .mapValues { JSONValue.string($0.map(\.1).joined(separator: ",")) }
        var context: [String: JSONValue] = [
            "accountId": "123456789012", "apiId": "a1b2c3", "stage": "$default", "requestId": "gateway-request",
            "routeKey": "POST /ask", "timeEpoch": 1_583_348_638_390,
            "http": [
                "method": .string(method), "path": "/ask", "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1",
                "userAgent": "test",
            ],
        ]
        context["authorizer"] = authorizer.map { ["lambda": .object($0)] }
        return [
            "version": "2.0", "routeKey": "POST /ask", "rawPath": "/ask", "rawQueryString": "", "cookies": ["a=b"],
            "headers": .object(joined), "requestContext": .object(context),
        ]
    }
}
