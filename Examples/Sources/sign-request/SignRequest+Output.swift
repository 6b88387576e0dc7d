import Foundation
import HTTPTypes
import TenantRAGSigV4

extension SignRequest {
    func show(_ details: SignatureDetails, _ message: RawRequest) throws {
        switch print {
        case .canonicalRequest: write(details.canonicalRequest)
        case .stringToSign: write(details.stringToSign)
        case .authorization: write(authorization(of: details.request))
        case .request: FileHandle.standardOutput.write(Data(message.signed(details.request)))
        case .curl: try write(CurlCommand(details.request, body: message.body).text)
        case nil:
            write("--- canonical request\n\(details.canonicalRequest)\n")
            write("--- string to sign\n\(details.stringToSign)\n")
            write("--- signed request")
            FileHandle.standardOutput.write(Data(message.signed(details.request)))
            if message.body.last != UInt8(ascii: "\n") { write("") }
        }
    }

    /// The header field's value, or what stands for it in the query of a presigned request.
    private func authorization(of request: HTTPRequest) -> String {
        if let value = request.headerFields[.authorization] { return value }
        let query = (request.path ?? "").split(separator: "?", maxSplits: 1).last ?? ""
        return query.split(separator: "&").filter { $0.hasPrefix("X-Amz-") }.joined(separator: "&")
    }

    private func write(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }
}

extension RawRequest {
    /// The signed request as it goes over the wire, with the line ends that the request came with.
    func signed(_ request: HTTPRequest) -> [UInt8] {
        var lines = ["\(request.method.rawValue) \(request.path ?? "/") HTTP/1.1"]
        if let authority = request.authority { lines.append("Host: \(authority)") }
        for field in request.headerFields where request.authority == nil || field.name.canonicalName != "host" {
            lines.append("\(field.name.rawName): \(field.value)")
        }
        return Array((lines + ["", ""]).joined(separator: lineEnd).utf8) + body
    }
}
