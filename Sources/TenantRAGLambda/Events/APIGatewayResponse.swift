public import HTTPTypes
public import TenantRAG

/// The response that API Gateway accepts from a proxy integration, in both payload formats.
///
/// ```swift
/// let response = APIGatewayResponse(status: .ok, fields: [.contentType: "text/plain"], body: "ok")
/// print(response.jsonText)
/// // {"isBase64Encoded":false,"statusCode":200,"headers":{"content-type":"text/plain"},"body":"ok"}
/// ```
public struct APIGatewayResponse: Sendable {
    /// The status.
    public var status: HTTPResponse.Status

    /// The header fields; of one that stands several times the values are joined with commas, as RFC 9110 allows.
    public var fields: HTTPFields

    /// The body, as text.
    public var body: String

    /// Makes an answer.
    ///
    /// - Parameters:
    ///   - status: The status.
    ///   - fields: The header fields.
    ///   - body: The body.
    public init(status: HTTPResponse.Status, fields: HTTPFields = [:], body: String = "") {
        self.status = status
        self.fields = fields
        self.body = body
    }
}

extension APIGatewayResponse: JSONWritable {
    /// Writes the answer.
    ///
    /// - Parameter writer: The writer, where a value is due.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("isBase64Encoded")
        writer.write(false)
        writer.writeMember("statusCode")
        writer.write(status.code)
        writer.writeMember("headers")
        writer.beginObject()
        var written: Set<HTTPField.Name> = []
        for field in fields where written.insert(field.name).inserted {
            writer.writeMember(name: field.name.canonicalName)
            writer.write(fields[values: field.name].joined(separator: ", "))
        }
        writer.endObject()
        writer.writeMember("body")
        writer.write(body)
        writer.endObject()
    }
}

extension APIGatewayResponse: CustomStringConvertible, CustomReflectable {
    /// The status; the body is the caller's.
    public var description: String { "APIGatewayResponse(\(status.code))" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
