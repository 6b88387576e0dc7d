import Foundation
import HTTPTypes
import TenantRAG
import TenantRAGLambda
import TenantRAGLambdaRuntime
import Testing

/// An answer as API Gateway reads it.
struct Reply {
    let status: Int
    let fields: [String: String]
    let body: String

    /// Reads what a handler gave; a stream is read to its end.
    init(_ response: LambdaResponse) async throws {
        switch response {
        case .payload(let bytes):
            let json = try JSONValue(json: bytes)
            #expect(
                Set(json.objectValue.map(\.keys) ?? [:].keys) == ["isBase64Encoded", "statusCode", "headers", "body"]
            )
            #expect(json["isBase64Encoded"] == false)
            status = try #require(json["statusCode"]?.numberValue?.int64Value.map { Int($0) })
            fields = try #require(json["headers"]?.objectValue).compactMapValues(\.stringValue)
            body = try #require(json["body"]?.stringValue)
        case .http(let head, let chunks):
            status = head.status.code
            fields = Dictionary(head.headerFields.map { ($0.name.canonicalName, $0.value) }) { "\($0), \($1)" }
            var bytes: [UInt8] = []
            for try await chunk in chunks { bytes += chunk }
            body = String(decoding: bytes, as: UTF8.self)
        case .stream:
            Issue.record("a handler of API Gateway gave a stream without a head")
            (status, fields, body) = (0, [:], "")
        }
    }

    /// The body as JSON.
    var json: JSONValue? { try? JSONValue(json: body) }

    /// The title of a problem.
    var title: String? { json?["title"]?.stringValue }

    /// The server-sent events of the body: names and data.
    var events: [(name: String, data: JSONValue)] {
        body.components(separatedBy: "\n\n").compactMap { block in
            let lines = block.split(separator: "\n")
            guard lines.count == 2, lines[0].hasPrefix("event: "), lines[1].hasPrefix("data: "),
                let data = try? JSONValue(json: String(lines[1].dropFirst(6)))
            else { return nil }
            return (String(lines[0].dropFirst(7)), data)
        }
    }

    /// The text of a streamed answer.
    var text: String { events.compactMap { $0.name == "text" ? $0.data["text"]?.stringValue : nil }.joined() }
}
