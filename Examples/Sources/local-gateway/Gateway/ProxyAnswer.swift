import Foundation
import HTTPTypes
import Hummingbird
import TenantRAG

/// The answer of a Lambda proxy integration: `{"statusCode": ..., "headers": {...}, "body": "..."}`.
struct ProxyAnswer {
    private(set) var head: HTTPResponse
    private(set) var body: [UInt8] = []

    /// Reads the answer in one piece; nil when it has not the form that API Gateway takes.
    init?(payload: [UInt8]) {
        let names: Set = ["isBase64Encoded", "statusCode", "headers", "multiValueHeaders", "body"]
        guard let members = (try? JSONValue(json: payload))?.objectValue, Set(members.keys).isSubset(of: names),
            members["statusCode"] != nil, let head = Self.head(members)
        else { return nil }
        self.head = head
        switch (members["body"], members["isBase64Encoded"]) {
        case (nil, _), (.null, _): break
        case (.string(let text), nil), (.string(let text), .boolean(false)): body = Array(text.utf8)
        case (.string(let text), .boolean(true)):
            guard let data = Data(base64Encoded: text) else { return nil }
            body = Array(data)
        default: return nil
        }
    }

    /// Reads what stands in front of a streamed answer.
    init?(prelude: [UInt8]) {
        let names: Set = ["statusCode", "headers", "multiValueHeaders", "cookies"]
        guard let members = (try? JSONValue(json: prelude))?.objectValue, Set(members.keys).isSubset(of: names),
            var head = Self.head(members)
        else { return nil }
        for cookie in members["cookies"]?.arrayValue ?? [] {
            guard let text = cookie.stringValue else { return nil }
            head.headerFields.append(HTTPField(name: .setCookie, value: text))
        }
        self.head = head
    }

    private static func head(_ members: [String: JSONValue]) -> HTTPResponse? {
        let status = members["statusCode"].map { $0.numberValue?.int64Value } ?? 200
        guard let status, (200...599).contains(status) else { return nil }
        var head = HTTPResponse(status: .init(code: Int(status)))
        let several = members["multiValueHeaders"]?.objectValue ?? [:]
        for (name, value) in members["headers"]?.objectValue ?? [:] where several[name] == nil {
            guard let text = text(value), head.append(name, text) else { return nil }
        }
        for (name, values) in several {
            guard let values = values.arrayValue else { return nil }
            for value in values {
                guard let text = text(value), head.append(name, text) else { return nil }
            }
        }
        // API Gateway says of everything what it is, and takes it for JSON.
        if head.headerFields[.contentType] == nil { head.headerFields[.contentType] = "application/json" }
        return head
    }

    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .number(let number): "\(number)"
        case .boolean(let flag): "\(flag)"
        case .null, .array, .object: nil
        }
    }
}

extension HTTPResponse {
    /// Adds a header of an integration under the name that clients see it by.
    fileprivate mutating func append(_ name: String, _ value: String) -> Bool {
        let dropped: Set = [
            "content-length", "expect", "host", "proxy-authenticate", "te", "trailer", "transfer-encoding", "upgrade",
            "via",
        ]
        let remapped: Set = [
            "authorization", "connection", "content-md5", "date", "max-forwards", "server", "user-agent",
            "www-authenticate",
        ]
        if dropped.contains(name.lowercased()) { return true }
        let name = remapped.contains(name.lowercased()) ? "x-amzn-Remapped-\(name)" : name
        guard let name = HTTPField.Name(name), HTTPField.isValidValue(value) else { return false }
        headerFields.append(HTTPField(name: name, value: value))
        return true
    }
}
