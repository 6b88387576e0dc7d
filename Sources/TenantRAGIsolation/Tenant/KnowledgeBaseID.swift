/// A knowledge base's identity: ten letters and digits, or the ARN that ends in them.
///
/// The forms are those of the model member `KnowledgeBaseIdentifier`. Operations that take only the short form, such
/// as `RetrieveAndGenerate`, are given ``identifier``.
///
/// ```swift
/// let knowledgeBase = try KnowledgeBaseID(validating: "KB12345678")
/// ```
public struct KnowledgeBaseID: Sendable, Hashable, CustomStringConvertible {
    /// The id or ARN exactly as it was given; ASCII only, so equality is byte equality.
    public let rawValue: String

    /// The ten letters and digits, which an ARN ends in.
    public let identifier: String

    /// A Boolean value that indicates whether the id was given as an ARN, which names account and region too.
    public var isARN: Bool { rawValue.utf8.count != identifier.utf8.count }

    /// The id or ARN exactly as it was given.
    public var description: String { rawValue }

    /// Creates an id from a string, or refuses it; nothing is repaired.
    ///
    /// - Parameter rawValue: ten letters and digits, or
    ///   `arn:aws…:bedrock:<region>:<account>:knowledge-base/<ten letters and digits>`.
    /// - Throws: ``IsolationError`` with code `invalidKnowledgeBaseID`.
    public init(validating rawValue: String) throws(IsolationError) {
        guard let identifier = Self.identifier(in: rawValue) else {
            throw IsolationError(
                .invalidKnowledgeBaseID,
                "A knowledge base id is ten letters and digits, or an ARN that ends in knowledge-base/ and these ten."
            )
        }
        self.rawValue = rawValue
        self.identifier = identifier
    }

    private static func identifier(in text: String) -> String? {
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        if isIdentifier(text) { return text }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[2] == "bedrock" else { return nil }
        guard parts[1] == "aws" || (parts[1].hasPrefix("aws-") && parts[1].utf8.count > 4) else { return nil }
        let region = parts[3].utf8
        guard (1...20).contains(region.count), region.allSatisfy({ isLowercase($0) || isDigit($0) || $0 == 0x2D })
        else { return nil }
        guard parts[4].utf8.count == 12, parts[4].utf8.allSatisfy(isDigit) else { return nil }
        let resource = "knowledge-base/"
        guard parts[5].hasPrefix(resource) else { return nil }
        let identifier = String(parts[5].dropFirst(resource.count))
        return isIdentifier(identifier) ? identifier : nil
    }

    private static func isIdentifier(_ text: String) -> Bool {
        text.utf8.count == 10 && text.utf8.allSatisfy { isLowercase($0 | 0x20) || isDigit($0) }
    }

    private static func isLowercase(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
