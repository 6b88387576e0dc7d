/// The method of an API that is called, by the ARN that API Gateway gives to an authorizer.
///
/// ```swift
/// if let method = APIGatewayMethod("arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/POST/ask") {
///     print(method.apiID, method.stage, method.method, method.path)  // a1b2c3 prod POST ask
/// }
/// ```
///
/// The client writes all from the method on: method and path may hold anything, also what a policy takes for a pattern.
public struct APIGatewayMethod: Sendable, Hashable {
    /// The ARN as it was given.
    public let arn: String
    /// The API's id.
    public let apiID: String
    /// The stage, such as `prod` or `$default`.
    public let stage: String
    /// The HTTP method.
    public let method: String
    /// The path without its first slash; empty for the root.
    public let path: String

    /// Everything before the stage.
    private let api: String

    /// The ARN pattern of every method and path of this stage.
    var stageResource: String { "\(api)/\(stage)/*/*" }

    /// The ARN as a resource of a policy that names nothing else; nil where there is none.
    ///
    /// A policy takes `*` and `?` for any text, `$` for the beginning of a variable, and 512 characters (API Gateway, "Output
    /// from a Lambda authorizer").
    var exactResource: String? {
        let isPlain = [method, path].allSatisfy { text in
            text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"*?$".utf8.contains($0) }
        }
        guard isPlain else { return nil }
        return arn.utf8.count <= Self.maximumResourceLength ? arn : nil
    }

    private static let maximumResourceLength = 512

    /// Reads an ARN; nil for what is none of a method.
    ///
    /// - Parameter arn: `arn:<partition>:execute-api:<Region>:<account>:<API>/<stage>/<method>/<path>`; the path may be
    ///   missing.
    public init?(_ arn: String) {
        // The client's part may hold colons, slashes and whatever else.
        let parts = arn.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].elementsEqual("arn".utf8), parts[2].elementsEqual("execute-api".utf8),
            Self.isLabel(parts[1], upTo: 32), parts[1].starts(with: "aws".utf8), Self.isLabel(parts[3], upTo: 32),
            parts[4].count == 12, parts[4].allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        let names = parts[5].split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
        guard names.count >= 3, Self.isLabel(names[0], upTo: 32), Self.isStage(names[1]), !names[2].isEmpty,
            let api = String(arn.utf8[..<names[0].endIndex]), let apiID = String(names[0]),
            let stage = String(names[1]), let method = String(names[2]),
            let path = names.count > 3 ? String(names[3]) : ""
        else { return nil }
        self.arn = arn
        self.api = api
        self.apiID = apiID
        self.stage = stage
        self.method = method
        self.path = path
        guard stageResource.utf8.count <= Self.maximumResourceLength else { return nil }
    }

    /// Lower-case letters, digits and hyphens.
    private static func isLabel(_ text: Substring.UTF8View, upTo maximumLength: Int) -> Bool {
        (1...maximumLength).contains(text.count)
            && text.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    }

    /// Letters, digits, hyphens and underscores, or an HTTP API's stage without a name.
    private static func isStage(_ text: Substring.UTF8View) -> Bool {
        if text.elementsEqual("$default".utf8) { return true }
        return (1...128).contains(text.count)
            && text.allSatisfy {
                (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "-_".utf8.contains($0)
            }
    }
}

extension APIGatewayMethod: CustomStringConvertible {
    /// The API and its stage; what the client wrote is left out.
    public var description: String { "\(apiID)/\(stage)" }
}
