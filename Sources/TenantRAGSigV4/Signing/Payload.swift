/// The payload of a request, as a signature covers it.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum Payload: Sendable {
    /// The body is hashed into the signature.
    case bytes([UInt8])

    /// The body's digest was computed before.
    case digest(PayloadDigest)

    /// The body is left out of the signature: `UNSIGNED-PAYLOAD`, which Amazon S3 and few other services accept.
    ///
    /// A service that accepts it usually requires `x-amz-content-sha256`, except in a presigned request; see
    /// ``SigningOptions/addsContentSHA256``.
    case unsigned

    /// No body.
    public static var empty: Payload { .bytes([]) }
}

extension Payload {
    var isUnsigned: Bool {
        if case .unsigned = self { true } else { false }
    }
}
