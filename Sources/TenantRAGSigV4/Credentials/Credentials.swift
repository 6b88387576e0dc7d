import HTTPTypes
public import TenantRAGBase
public import TenantRAGCrypto

/// An AWS access key: its id, its secret and, for temporary credentials, its session token.
///
/// The secret is wiped when the last copy is released. The session token is sent in clear in every request, so it is
/// kept as the header field that it becomes. Neither ever prints.
///
/// ```swift
/// let credentials = try Credentials(
///     accessKeyID: "AKIDEXAMPLE",
///     secretAccessKey: SecretBytes("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
/// )
/// print(credentials)  // Credentials(accessKeyID: AKIDEXAMPLE, secretAccessKey: <redacted>, sessionToken: none)
/// ```
public struct Credentials: Sendable {
    /// The id of the access key; not a secret, it stands in every signed request.
    public let accessKeyID: String

    /// The secret that belongs to the id.
    public let secretAccessKey: SecretBytes

    /// The date at which temporary credentials expire; nil when they do not, or when the date is unknown.
    ///
    /// Signing does not check it: the service does, and so does the code that refreshes credentials.
    public let expiration: Timestamp?

    /// The session token, and the same as the header field that it becomes.
    package let sessionToken: String?
    let token: HTTPField?
    let fingerprint: SecretFingerprint

    /// Creates credentials, or refuses invalid ones.
    ///
    /// - Parameters:
    ///   - accessKeyID: 1 to 128 characters of `[a-zA-Z0-9_.:@+-]`; AWS's ids are 16 to 128 of `\w` (IAM's model,
    ///     `accessKeyIdType`).
    ///   - secretAccessKey: 1 to 1,024 bytes, none of them a control character such as a line break.
    ///   - sessionToken: Up to 16,384 visible ASCII characters, for temporary credentials.
    ///   - expiration: The date at which the credentials expire.
    /// - Throws: ``SigningError`` with code `invalidCredentials`; the message never repeats a value.
    public init(
        accessKeyID: String,
        secretAccessKey: SecretBytes,
        sessionToken: String? = nil,
        expiration: Timestamp? = nil
    ) throws(SigningError) {
        guard Self.isAccessKeyID(accessKeyID.utf8) else {
            throw SigningError(
                .invalidCredentials,
                "The access key id needs 1 to 128 characters of [a-zA-Z0-9_.:@+-]; this one has another length or character."
            )
        }
        guard 1...1_024 ~= secretAccessKey.count else {
            throw SigningError(
                .invalidCredentials,
                "The secret access key has \(secretAccessKey.count) bytes; it needs 1 to 1,024."
            )
        }
        guard !secretAccessKey.hasControlCharacter else {
            throw SigningError(
                .invalidCredentials,
                "The secret access key holds a line break or another control character; look at its end."
            )
        }
        if let sessionToken {
            guard 1...16_384 ~= sessionToken.utf8.count, sessionToken.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
                throw SigningError(
                    .invalidCredentials,
                    "The session token needs 1 to 16,384 visible ASCII characters without spaces; look for a line break."
                )
            }
        }
        self.accessKeyID = accessKeyID
        self.secretAccessKey = secretAccessKey
        self.expiration = expiration
        self.sessionToken = sessionToken
        token = sessionToken.map { HTTPField(name: .amzSecurityToken, value: $0) }
        hasSessionToken = sessionToken != nil
        fingerprint = try SecretFingerprint(of: secretAccessKey)
    }

    /// A Boolean value that indicates whether these are temporary credentials.
    public let hasSessionToken: Bool

    static func isAccessKeyID(_ bytes: some Collection<UInt8>) -> Bool {
        1...128 ~= bytes.count
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"),
                    UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The id alone; secret and token are redacted.
    public var description: String {
        "Credentials(accessKeyID: \(accessKeyID), secretAccessKey: <redacted>, "
            + "sessionToken: \(token == nil ? "none" : "<redacted>"))"
    }

    /// The id alone; secret and token are redacted.
    public var debugDescription: String { description }

    /// The id alone.
    public var customMirror: Mirror { Mirror(self, children: ["accessKeyID": accessKeyID]) }
}
