/// The differences between services in how they expect requests to be signed; the defaults hold for all but Amazon S3
/// and its kin.
public struct SigningOptions: Sendable, Hashable {
    /// A Boolean value that indicates whether the path, which is already percent-encoded on the wire, is encoded once
    /// more for the signature.
    ///
    /// True for every service but Amazon S3 (AWS Signature Version 4, "Create a canonical request"). When false, the
    /// path is taken as it is, save that bytes which no request target can hold, such as a space, are encoded.
    public var doubleEncodesPath: Bool

    /// A Boolean value that indicates whether `.` and `..` are resolved and empty segments dropped in the signed form
    /// of the path.
    ///
    /// True for every service but Amazon S3, where `a//b` and `a/./b` are names of their own.
    public var normalizesPath: Bool

    /// The placement of the session token: signed with the rest, or added afterwards.
    public var sessionToken: SessionTokenPlacement

    /// A Boolean value that indicates whether the header field `x-amz-content-sha256` holds the payload's hash, or
    /// `UNSIGNED-PAYLOAD`, as well.
    ///
    /// Amazon S3 requires it. Where a request already has the field, its value is set to what is signed in any case.
    public var addsContentSHA256: Bool

    /// A Boolean value that indicates whether a presigned request has `UNSIGNED-PAYLOAD` in place of its body's hash,
    /// and no header field for it.
    ///
    /// Amazon S3 checks a presigned request so, whatever its body is, and a browser that follows a link can send no header
    /// field but `Host` (Amazon S3 API Reference, page "Authenticating Requests: Using Query Parameters (AWS Signature Version
    /// 4)"). A request that already has `x-amz-content-sha256` keeps its body in the signature: the field then has to be
    /// sent with the link.
    public var presignsUnsignedPayload: Bool

    /// The defaults, with some of them changed.
    public init(
        doubleEncodesPath: Bool = true,
        normalizesPath: Bool = true,
        sessionToken: SessionTokenPlacement = .signed,
        addsContentSHA256: Bool = false,
        presignsUnsignedPayload: Bool = false
    ) {
        self.doubleEncodesPath = doubleEncodesPath
        self.normalizesPath = normalizesPath
        self.sessionToken = sessionToken
        self.addsContentSHA256 = addsContentSHA256
        self.presignsUnsignedPayload = presignsUnsignedPayload
    }

    /// The options for Amazon S3.
    ///
    /// The path is encoded once and not normalised. A signed request has its payload's hash in a header field of its own, a
    /// presigned one has `UNSIGNED-PAYLOAD` and needs no header field but `Host`.
    public static var s3: SigningOptions {
        SigningOptions(
            doubleEncodesPath: false,
            normalizesPath: false,
            addsContentSHA256: true,
            presignsUnsignedPayload: true
        )
    }
}

extension SigningOptions {
    /// The placement of the session token.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum SessionTokenPlacement: Sendable, Hashable {
        /// It is a signed header field or query parameter, as almost every service wants it.
        case signed
        /// It is added after the signature was computed, as AWS IoT wants it.
        case appended
    }
}
