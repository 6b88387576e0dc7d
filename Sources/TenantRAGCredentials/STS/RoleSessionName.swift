internal import TenantRAGSigV4

/// The name of a role's session, as it stands in AWS CloudTrail: 2 to 64 letters, digits and `_+=,.@-`.
///
/// ```swift
/// print(try RoleSessionName(from: "acme"))              // acme
/// print(try RoleSessionName(from: "Müller & Sons/EU"))  // M-ller---Sons-EU-, and 24 hexadecimal digits
/// ```
public struct RoleSessionName: Sendable, Hashable, CustomStringConvertible {
    private static let longest = 64
    private static let digitCount = 24

    /// The name.
    public let rawValue: String

    /// Makes a name out of any text: the text itself where it is a legal name.
    ///
    /// Otherwise what is legal of its beginning stays readable, and 96 bits of the text's SHA-256 follow, so that no two
    /// texts share a name. A text that looks like such a name gets digits of its own, so that no user can choose another's.
    ///
    /// - Parameter text: Any text, such as a tenant's id.
    /// - Throws: ``CredentialsError`` where OpenSSL has no SHA-256.
    public init(from text: String) throws(CredentialsError) {
        let bytes = Array(text.utf8)
        if (2...Self.longest).contains(bytes.count), bytes.allSatisfy(SafeText.isNameByte), !Self.isDerived(bytes) {
            rawValue = text
            return
        }
        let digest: PayloadDigest
        do throws(SigningError) {
            digest = try PayloadDigest(of: bytes)
        } catch {
            throw CredentialsError(.invalidSetting, "no name can be made for the session: \(error.message)")
        }
        let readable = text.unicodeScalars.prefix(Self.longest - Self.digitCount - 1).map { scalar in
            scalar.isASCII && SafeText.isNameByte(UInt8(scalar.value)) ? Character(scalar) : "-"
        }
        rawValue = String(readable) + "-" + digest.description.prefix(Self.digitCount)
    }

    /// The name.
    public var description: String { rawValue }

    /// Returns whether a name ends as one that was made here.
    private static func isDerived(_ bytes: [UInt8]) -> Bool {
        let end = bytes.suffix(digitCount + 1)
        return end.count == digitCount + 1 && end.first == UInt8(ascii: "-")
            && end.dropFirst().allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
