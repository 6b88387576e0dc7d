/// The name of a client in `User-Agent`.
enum UserAgent {
    /// This library's version.
    static let version = "0.1.0"

    /// The text for a service.
    ///
    /// - Parameters:
    ///   - service: Whose client it is.
    ///   - applicationID: The application's own name, from `AWS_SDK_UA_APP_ID` or `sdk_ua_app_id`; what is no token of
    ///     50 characters at most is left out.
    /// - Returns: Library, operating system, language, service and application.
    static func text(for service: any AWSService.Type, applicationID: String?) -> String {
        let name = service.serviceID.split(separator: " ").joined(separator: "_").lowercased()
        var text = "tenantrag/\(version) os/\(system) lang/swift api/\(name)#\(service.apiVersion)"
        if let applicationID, applicationID.utf8.count <= 50, applicationID.utf8.allSatisfy(isTokenByte) {
            text += " app/\(applicationID)"
        }
        return text
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    #if os(Linux)
    private static let system = "linux"
    #elseif os(macOS)
    private static let system = "macos"
    #else
    private static let system = "other"
    #endif
}
