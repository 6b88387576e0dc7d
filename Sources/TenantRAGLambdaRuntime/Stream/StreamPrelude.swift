import HTTPTypes
import TenantRAGJSON

/// The prelude before the body of a streamed HTTP response: a JSON object and eight zero bytes.
///
/// Amazon API Gateway Developer Guide, "Set up a Lambda proxy integration with payload response streaming".
enum StreamPrelude {
    static let contentType = "application/vnd.awslambda.http-integration-response"
    private static let delimiter = [UInt8](repeating: 0, count: 8)

    /// The bytes for a head; cookies have a place of their own, and so have fields that stand there several times.
    static func bytes(of response: HTTPResponse) throws(ErrorReport) -> [UInt8] {
        guard (200...599).contains(response.status.code) else {
            throw ErrorReport("Function.InvalidResponse", "an HTTP answer has a status from 200 to 599")
        }
        var single: [(name: HTTPField.Name, value: String)] = []
        var several: [(name: HTTPField.Name, values: [String])] = []
        var seen: Set<HTTPField.Name> = [.setCookie]
        for field in response.headerFields where seen.insert(field.name).inserted {
            let values = response.headerFields[values: field.name]
            if values.count == 1 {
                single.append((field.name, values[0]))
            } else {
                several.append((field.name, values))
            }
        }

        var writer = JSONWriter(capacity: 1_024)
        writer.beginObject()
        writer.writeMember("statusCode")
        writer.write(response.status.code)
        writer.writeMember("headers")
        writer.beginObject()
        for (name, value) in single {
            writer.writeMember(name: name.rawName)
            writer.write(value)
        }
        writer.endObject()
        if !several.isEmpty {
            writer.writeMember("multiValueHeaders")
            writer.beginObject()
            for (name, values) in several {
                writer.writeMember(name: name.rawName)
                write(values, to: &writer)
            }
            writer.endObject()
        }
        let cookies = response.headerFields[values: .setCookie]
        if !cookies.isEmpty {
            writer.writeMember("cookies")
            write(cookies, to: &writer)
        }
        writer.endObject()
        let bytes = writer.finish() + delimiter
        guard bytes.count <= LambdaLimits.preludeBytes else {
            throw ErrorReport(
                "Function.InvalidResponse",
                "the fields of an HTTP answer have more than the \(LambdaLimits.preludeBytes) bytes that go ahead of a body"
            )
        }
        return bytes
    }

    private static func write(_ values: [String], to writer: inout JSONWriter) {
        writer.beginArray()
        for value in values { writer.write(value) }
        writer.endArray()
    }
}
