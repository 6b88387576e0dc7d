import Foundation
import HTTPTypes

/// A command line that sends a signed request just as it was signed.
struct CurlCommand {
    let text: String

    init(_ request: HTTPRequest, body: [UInt8]) throws {
        let host = request.headerFields.first { $0.name.canonicalName == "host" }?.value
        let path = request.path ?? "/"
        guard !path.contains(" ") else {
            throw Failure(.data, "curl cannot send a target with a space in it; write %20 and sign that")
        }
        // --path-as-is: curl would resolve dots, and the signature would no longer hold.
        var words = ["curl --path-as-is --globoff"]
        switch request.method {
        case .get where body.isEmpty: break
        case .head: words.append("--head")
        default: words.append("--request " + Self.quoted(request.method.rawValue))
        }
        for field in request.headerFields where field.name.canonicalName != "host" {
            words.append("--header " + Self.quoted(Self.header(field)))
        }
        if let host, let authority = request.authority ?? Optional(host), authority != host {
            words.append("--header " + Self.quoted("Host: \(host)"))
        }
        var source = ""
        if !body.isEmpty {
            if let body = String(validating: body, as: UTF8.self), !body.utf8.contains(0), !body.hasPrefix("@") {
                words.append("--data-binary " + Self.quoted(body))
            } else {
                source = "base64 --decode <<< \(Data(body).base64EncodedString()) | "
                words.append("--data-binary @-")
            }
            // curl would say that it is a form.
            if request.headerFields[.contentType] == nil { words.append("--header 'Content-Type:'") }
        }
        words.append(Self.quoted("\(request.scheme ?? "https")://\(request.authority ?? host ?? "")\(path)"))
        text = source + words.joined(separator: " \\\n  ")
    }

    /// curl leaves a field without a value out, unless it ends with a semicolon.
    private static func header(_ field: HTTPField) -> String {
        field.value.isEmpty ? "\(field.name.rawName);" : "\(field.name.rawName): \(field.value)"
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
}
