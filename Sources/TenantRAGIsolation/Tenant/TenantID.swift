/// A tenant's identity: 1 to 256 characters of Lambda's tenant alphabet, compared byte for byte.
///
/// The alphabet is `[a-zA-Z0-9._:/=+\-@ ]` (model member `TenantId` of AWS Lambda), so that one id serves Lambda's
/// tenant isolation, filters and logs alike. A leading or trailing space is refused because HTTP trims it on the way.
/// Ids are rejected, never repaired: no trimming, no case folding, no Unicode normalisation. There is no literal
/// conformance, and an id alone gives no access: that takes a ``TenantContext``.
///
/// ```swift
/// let tenant = try TenantID(validating: "acme")
/// ```
public struct TenantID: Sendable, Hashable, CustomStringConvertible {
    // Equality and hash are synthesised from this string. Swift compares strings by canonical equivalence, which on
    // ASCII is byte equality, and nothing but ASCII gets past the initialiser.
    /// The id exactly as it was given.
    public let rawValue: String

    /// The id exactly as it was given.
    public var description: String { rawValue }

    /// Creates an id from a string, or refuses it; nothing is repaired.
    ///
    /// - Parameter rawValue: 1 to 256 characters of `[a-zA-Z0-9._:/=+\-@ ]` without a space at either end.
    /// - Throws: ``IsolationError`` with code `invalidTenantID`; the message never repeats the string.
    public init(validating rawValue: String) throws(IsolationError) {
        // Bytes, not Characters: a Character may hold combining marks, and the Kelvin sign equals the letter K.
        let bytes = rawValue.utf8
        guard let first = bytes.first, let last = bytes.last else {
            throw IsolationError(.invalidTenantID, "The tenant id is empty; it needs 1 to 256 characters.")
        }
        if let position = bytes.enumerated().first(where: { !Self.allows($0.element) })?.offset {
            throw IsolationError(
                .invalidTenantID,
                "The tenant id holds a character outside [a-zA-Z0-9._:/=+\\-@ ] at byte \(position)."
            )
        }
        guard bytes.count <= 256 else {
            throw IsolationError(
                .invalidTenantID,
                "The tenant id has \(bytes.count) characters; it needs 1 to 256."
            )
        }
        let space = UInt8(ascii: " ")
        guard first != space, last != space else {
            throw IsolationError(
                .invalidTenantID,
                "The tenant id begins or ends with a space, which HTTP would trim into another id."
            )
        }
        self.rawValue = rawValue
    }

    private static func allows(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"),
            UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
            UInt8(ascii: " "):
            true
        default:
            false
        }
    }
}
