/// An incremental hash of a body, for one that is too large or too late to be in memory at once.
///
/// ```swift
/// var hasher = try PayloadHasher()
/// for chunk in chunks { try hasher.update(chunk) }
/// let signed = try signer.sign(request, body: .digest(hasher.finish()), with: credentials)
/// ```
public struct PayloadHasher: ~Copyable {
    private let context: DigestContext

    /// Begins an empty digest.
    ///
    /// - Throws: ``SigningError`` with code `cryptographyUnavailable` when OpenSSL has no SHA-256.
    public init() throws(SigningError) {
        context = try DigestContext()  // It comes begun.
    }

    /// Adds the next piece of the body.
    ///
    /// - Throws: ``SigningError`` with code `cryptographyUnavailable` when OpenSSL fails.
    public mutating func update(_ piece: [UInt8]) throws(SigningError) {
        try unsafe piece.withUnsafeBufferPointer { bytes throws(SigningError) in
            try unsafe context.update(UnsafeRawBufferPointer(bytes))
        }
    }

    /// Adds the next piece of the body from memory that the caller owns.
    ///
    /// - Throws: ``SigningError`` with code `cryptographyUnavailable` when OpenSSL fails.
    @unsafe
    public mutating func update(_ piece: UnsafeRawBufferPointer) throws(SigningError) {
        try unsafe context.update(piece)
    }

    /// The digest of all that was added.
    ///
    /// - Throws: ``SigningError`` with code `cryptographyUnavailable` when OpenSSL fails.
    public consuming func finish() throws(SigningError) -> PayloadDigest {
        var digest = PayloadDigest()
        try unsafe digest.write { target throws(SigningError) in try unsafe context.end(into: target) }
        return digest
    }
}
