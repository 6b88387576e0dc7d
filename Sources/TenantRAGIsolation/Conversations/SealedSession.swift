internal import TenantRAGBase
internal import TenantRAGCrypto
internal import TenantRAGJSON

/// The content of a token: a session of the service, its expiration and its owner.
///
/// A token is, in base64 for URLs: the version (1), the length of the key's id, the id, a nonce of 12 bytes, the ciphertext of
/// 141 bytes, a tag of 16. Authenticated in clear are a label of this use and everything before the nonce. Encrypted are the
/// expiration in seconds since 1970 (8 bytes, the highest first), the binding (32), the length of the session id (1) and the
/// id, filled up with zeros to 100 bytes: so all tokens under one key have one length.
package struct SealedSession: Sendable {
    /// The service's id of the session.
    package let id: String
    /// Seconds since 1970; from then on the session has expired.
    package let expiration: Int64

    package init(id: String, expiration: Int64) {
        self.id = id
        self.expiration = expiration
    }

    /// The reasons why a token is refused, in the order of the checks.
    ///
    /// Nothing is revealed of the content of a token that is not authentic, nor of its age to a caller that does not
    /// own it.
    package enum Refusal: Error {
        /// It is not a token of this version.
        case malformed
        /// It names a key that does not exist, or no longer.
        case unknownKey
        /// It was altered, or sealed with another key.
        case altered
        /// It is bound to another tenant, user, boundary or knowledge base.
        case foreign
        /// Its session has expired.
        case expired
    }

    /// Seals the session for its owner.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - binding: The binding to its owner.
    /// - Returns: The token.
    /// - Throws: ``IsolationError`` with code `invalidSessionID` for an id that the service could not have given, or
    ///   `cryptographyUnavailable`.
    package func sealed(
        under key: ConversationKey,
        boundTo binding: ConversationBinding
    ) throws(IsolationError) -> ConversationToken {
        guard Self.isSessionID(id.utf8) else {
            throw IsolationError(
                .invalidSessionID,
                "The knowledge base's session id has not 2 to 100 characters of [0-9a-zA-Z._:-], so no token can hold it."
            )
        }
        var plaintext: [UInt8] = []
        plaintext.reserveCapacity(Self.plaintextLength)
        unsafe withUnsafeBytes(of: expiration.bigEndian) { unsafe plaintext.append(contentsOf: $0) }
        plaintext += binding.bytes
        plaintext.append(UInt8(id.utf8.count))
        plaintext += id.utf8
        plaintext += repeatElement(0, count: Self.plaintextLength - plaintext.count)
        let header = [Self.version, UInt8(key.id.utf8.count)] + key.id.utf8
        let sealed = try IsolationError.mapping { () throws(CryptoError) in
            let nonce = try RandomBytes.generate(AES256GCM.nonceLength)
            return try nonce
                + AES256GCM.seal(plaintext, under: key.secret, nonce: nonce, authenticating: Self.label + header)
        }
        return ConversationToken(Base64URL.encode(header + sealed))
    }

    /// Opens a token.
    ///
    /// - Parameters:
    ///   - token: The token that the client sent back.
    ///   - keys: The keys that hold now.
    ///   - binding: The binding that it must have: that of the caller who presents it.
    ///   - now: Seconds since 1970.
    /// - Throws: ``Refusal``, or ``IsolationError`` with code `cryptographyUnavailable`.
    package init(
        opening token: ConversationToken,
        with keys: ConversationKeys,
        boundTo binding: ConversationBinding,
        at now: Int64
    ) throws {
        guard token.text.utf8.count <= ConversationToken.maximumLength, let bytes = Base64URL.decode(token.text.utf8),
            bytes.count > 2, bytes[0] == Self.version, (1...ConversationKey.maximumIDLength).contains(Int(bytes[1]))
        else { throw Refusal.malformed }
        let nonceStart = 2 + Int(bytes[1])
        let sealedStart = nonceStart + AES256GCM.nonceLength
        guard bytes.count == sealedStart + Self.plaintextLength + AES256GCM.tagLength else { throw Refusal.malformed }
        guard let key = keys[bytes[2..<nonceStart]] else { throw Refusal.unknownKey }
        let plaintext = try IsolationError.mapping { () throws(CryptoError) in
            try AES256GCM.open(
                bytes[sealedStart...],
                under: key.secret,
                nonce: Array(bytes[nonceStart..<sealedStart]),
                authenticating: Self.label + bytes[..<nonceStart]
            )
        }
        guard let plaintext else { throw Refusal.altered }
        let bindingEnd = 8 + ConversationBinding.byteCount
        guard binding.isEqual(to: plaintext[8..<bindingEnd]) else { throw Refusal.foreign }
        let expiration = plaintext[..<8].reduce(Int64(0)) { $0 << 8 | Int64($1) }
        guard now < expiration else { throw Refusal.expired }
        let id = plaintext[(bindingEnd + 1)...].prefix(Int(plaintext[bindingEnd]))
        guard id.count == plaintext[bindingEnd], Self.isSessionID(id), let text = String(validating: id, as: UTF8.self)
        else { throw Refusal.malformed }
        self.init(id: text, expiration: expiration)
    }

    /// The purpose of the keys here; sealed with another label, or with none, nothing opens.
    private static let label = Array("TenantRAG conversation token".utf8)
    private static let version: UInt8 = 1
    private static let longestSessionID = 100
    private static let plaintextLength = 8 + ConversationBinding.byteCount + 1 + longestSessionID

    /// Model member `SessionId`: 2 to 100 of `[0-9a-zA-Z._:-]`.
    private static func isSessionID(_ bytes: some Collection<UInt8>) -> Bool {
        (2...longestSessionID).contains(bytes.count)
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"),
                    UInt8(ascii: "-"):
                    true
                default:
                    false
                }
            }
    }
}
