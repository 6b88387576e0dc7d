import Foundation
import HTTPTypes
import Hummingbird
import TenantRAG

/// A request as API Gateway tells of it, to the authorizer and to the integration.
struct GatewayRequest: Sendable {
    let id = UUID().uuidString.lowercased()
    let traceID: String
    let received = Date.now
    let method: String
    let path: String
    private let query: [(name: String, value: String)]
    private let headers: HTTPFields
    private let host: String

    init(_ request: Request) {
        method = request.method.rawValue
        path = request.uri.path
        query = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
        host = request.head.authority ?? "127.0.0.1"
        let hex = UUID().uuidString.replacing("-", with: "").lowercased()
        traceID = "Root=1-\(String(Int(Date.now.timeIntervalSince1970), radix: 16))-\(hex.prefix(24))"
        var headers = request.headers
        for name in HTTPField.Name.droppedFromRequests { headers[name] = nil }
        // What the gateway itself knows counts, not what a client says.
        headers[.forwardedFor] = "127.0.0.1"
        headers[.forwardedProto] = "http"
        headers[.amazonTraceID] = traceID
        self.headers = headers
    }

    /// The identity source: what the authorizer decides by, and what its decisions are cached by.
    var authorization: String? { headers[.authorization] }

    /// The method's name in policies.
    var methodARN: String {
        "arn:aws:execute-api:\(LocalNames.region):\(LocalNames.account):\(LocalNames.api)/\(LocalNames.stage)/\(method)\(path)"
    }

    /// The event of an authorizer of type `TOKEN`.
    var tokenEvent: JSONValue {
        [
            "type": "TOKEN", "authorizationToken": .string(authorization ?? ""),
            "methodArn": .string(methodARN),
        ]
    }

    /// The event of an authorizer of type `REQUEST`.
    var requestEvent: JSONValue {
        var event = common
        event["type"] = "REQUEST"
        event["methodArn"] = .string(methodARN)
        event["requestContext"] = .object(context)
        return .object(event)
    }

    /// The event of a Lambda proxy integration.
    ///
    /// The client's own headers stand in it, `X-Amz-Tenant-Id` too if it sent one. They say nothing of who it is.
    func proxyEvent(body: [UInt8], authorization: Authorization) -> JSONValue {
        var event = common
        var context = context
        context["authorizer"] = .object(authorization.members)
        event["requestContext"] = .object(context)
        if body.isEmpty {
            (event["body"], event["isBase64Encoded"]) = (.null, false)
        } else if let text = String(validating: body, as: UTF8.self) {
            (event["body"], event["isBase64Encoded"]) = (.string(text), false)
        } else {
            (event["body"], event["isBase64Encoded"]) = (.string(Data(body).base64EncodedString()), true)
        }
        return .object(event)
    }

    private var common: [String: JSONValue] {
        var fields = headers.map { (name: $0.name.rawName, value: $0.value) }
        fields.append(("Host", host))
        return [
            "resource": .string(path), "path": .string(path), "httpMethod": .string(method),
            "headers": .lastValues(fields), "multiValueHeaders": .allValues(fields),
            "queryStringParameters": query.isEmpty ? .null : .lastValues(query),
            "multiValueQueryStringParameters": query.isEmpty ? .null : .allValues(query),
            "pathParameters": .null, "stageVariables": .null,
        ]
    }

    private var context: [String: JSONValue] {
        [
            "accountId": .string(LocalNames.account), "apiId": .string(LocalNames.api),
            "domainName": .string(host), "domainPrefix": .string(LocalNames.api),
            "extendedRequestId": .string(id), "httpMethod": .string(method),
            "identity": [
                "sourceIp": "127.0.0.1", "userAgent": headers[.userAgent].map { .string($0) } ?? .null,
            ],
            "path": .string(path), "protocol": "HTTP/1.1", "requestId": .string(id),
            "requestTime": .string(received.formatted(.commonLog)),
            "requestTimeEpoch": .number(JSONNumber(Int64(received.timeIntervalSince1970 * 1_000))),
            "resourceId": "local", "resourcePath": .string(path), "stage": .string(LocalNames.stage),
        ]
    }
}

extension JSONValue {
    /// An object in which the last value of a name counts.
    fileprivate static func lastValues(_ pairs: [(name: String, value: String)]) -> JSONValue {
        .object(Dictionary(pairs.map { ($0.name, .string($0.value)) }) { _, last in last })
    }

    /// An object in which a name has all its values.
    fileprivate static func allValues(_ pairs: [(name: String, value: String)]) -> JSONValue {
        .object(Dictionary(grouping: pairs, by: \.name).mapValues { .array($0.map { .string($0.value) }) })
    }
}

extension FormatStyle where Self == Date.VerbatimFormatStyle {
    /// `04/Mar/2020:19:15:17 +0000`.
    fileprivate static var commonLog: Date.VerbatimFormatStyle {
        Date.VerbatimFormatStyle(
            format:
                "\(day: .twoDigits)/\(month: .abbreviated)/\(year: .defaultDigits):\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) +0000",
            locale: Locale(identifier: "en_US_POSIX"),
            timeZone: .gmt,
            calendar: Calendar(identifier: .gregorian)
        )
    }
}

extension HTTPField.Name {
    fileprivate static let forwardedFor = Self(known: "X-Forwarded-For")
    fileprivate static let forwardedProto = Self(known: "X-Forwarded-Proto")
    fileprivate static let amazonTraceID = Self(known: "X-Amzn-Trace-Id")
    /// The fields that belong to the client's connection and not to its request.
    fileprivate static let droppedFromRequests: [Self] = [
        .connection, .expect, .te, .transferEncoding, .upgrade, .maxForwards, .proxyAuthenticate,
        .init(known: "Content-MD5"),
    ]
}
