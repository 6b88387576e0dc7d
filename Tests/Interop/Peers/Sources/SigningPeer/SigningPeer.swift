import HTTPTypes
import TenantRAGJSON
import TenantRAGSigV4

/// Reads one case a line from standard input, signs or verifies it and writes one answer a line.
///
/// A case is a JSON object: the request (`method`, `scheme`, `authority`, `path`, `headers`, `body` as a list of bytes),
/// who signs it (`accessKey`, `secretKey`, `token`), for what (`region`, `service`, `date`, `expires` for a presigned one),
/// the options by name, and `verify`. The answer has `path`, `headers`, `canonicalRequest` and `stringToSign`, or
/// `accessKey`, or `error`.
@main
struct SigningPeer {
    static func main() {
        while let line = readLine() {
            var answer: [String: JSONValue]
            do { answer = try self.answer(to: JSONValue(json: line)) } catch {
                answer = ["error": .string("\(error)")]
            }
            print(JSONValue.object(answer).jsonText)
        }
    }

    private static func answer(to test: JSONValue) throws -> [String: JSONValue] {
        func text(_ name: String) -> String { test[name]?.stringValue ?? "" }
        func isOn(_ name: String) -> Bool { test[name]?.booleanValue == true }
        var request = HTTPRequest(
            method: HTTPRequest.Method(text("method")) ?? .get,
            scheme: test["scheme"]?.stringValue,
            authority: test["authority"]?.stringValue,
            path: text("path")
        )
        for pair in test["headers"]?.arrayValue ?? [] {
            guard let parts = pair.arrayValue, parts.count == 2, let name = HTTPField.Name(parts[0].stringValue ?? "")
            else { return ["error": "a header field is not a pair"] }
            request.headerFields.append(HTTPField(name: name, value: parts[1].stringValue ?? ""))
        }
        let bytes = (test["body"]?.arrayValue ?? []).map { UInt8($0.numberValue?.int64Value ?? 0) }
        let body: Payload = isOn("unsigned") ? .unsigned : .bytes(bytes)
        let credentials = try Credentials(
            accessKeyID: text("accessKey"),
            secretAccessKey: SecretBytes(text("secretKey")),
            sessionToken: test["token"]?.stringValue
        )
        let date = try Timestamp(text("date"))
        // `s3` takes the options as they are made for Amazon S3, so that they are tried themselves.
        let options =
            isOn("s3")
            ? SigningOptions.s3
            : SigningOptions(
                doubleEncodesPath: !isOn("noDoubleEncode"),
                normalizesPath: !isOn("noNormalize"),
                sessionToken: isOn("omitToken") ? .appended : .signed,
                addsContentSHA256: isOn("contentSHA256")
            )
        if isOn("verify") {
            let verifier = try Verifier(
                region: text("region"),
                service: text("service"),
                options: options,
                allowsUnsignedPayload: isOn("allowsUnsigned")
            )
            let result = try verifier.verify(request, body: .bytes(bytes), at: date) { _ in credentials }
            return ["accessKey": .string(result.accessKeyID), "isPresigned": .boolean(result.isPresigned)]
        }
        let signer = try Signer(region: text("region"), service: text("service"), options: options)
        let details =
            if let seconds = test["expires"]?.numberValue?.int64Value {
                try signer.presignDetailed(
                    request,
                    body: body,
                    with: credentials,
                    at: date,
                    expiresIn: Int(seconds)
                )
            } else {
                try signer.signDetailed(request, body: body, with: credentials, at: date)
            }
        return [
            "path": .string(details.request.path ?? ""),
            "headers": .array(
                details.request.headerFields.map { .array([.string($0.name.rawName), .string($0.value)]) }
            ),
            "canonicalRequest": .string(details.canonicalRequest),
            "stringToSign": .string(details.stringToSign),
            "signature": .string(details.signature),
        ]
    }
}
