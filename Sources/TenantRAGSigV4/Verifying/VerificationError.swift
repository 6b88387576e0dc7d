public import TenantRAGBase

/// An error that explains why a request is not shown to come from the holder of a key.
///
/// The message is for the server's log: it names the rule that failed and never a signature, a secret, a token or a
/// header's value. Tell the sender no more than the code.
public struct VerificationError: CodedError {
    /// The check that failed.
    public let code: Code

    /// A message that says what was found and what was expected.
    public let message: String

    /// The class of the problem.
    public var category: ErrorCategory { code == .cryptographyUnavailable ? .configuration : .denied }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

extension VerificationError {
    /// The checks that can fail; an open set, so that a new one breaks no caller's switch.
    public struct Code: ErrorCode {
        /// The code's name as it stands in logs.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }
}

extension VerificationError.Code {
    /// The request carries no signature, neither in its header fields nor in its query.
    public static let missingSignature = Self(rawValue: "missingSignature")
    /// The signature's parts are malformed, given twice or contradict one another.
    public static let malformedSignature = Self(rawValue: "malformedSignature")
    /// Path, query or header fields cannot be brought into canonical form.
    public static let malformedRequest = Self(rawValue: "malformedRequest")
    /// The signature was made for another day, region or service.
    public static let scopeMismatch = Self(rawValue: "scopeMismatch")
    /// The signature is older or newer than the window allows, or a presigned request has expired.
    public static let expired = Self(rawValue: "expired")
    /// A header field that has to be signed is not, or one that was signed is not there.
    public static let missingSignedHeader = Self(rawValue: "missingSignedHeader")
    /// The access key is unknown.
    public static let unknownKey = Self(rawValue: "unknownKey")
    /// The session token is missing, unexpected or another than the access key's.
    public static let sessionTokenMismatch = Self(rawValue: "sessionTokenMismatch")
    /// `x-amz-content-sha256` is not what the body's hash is, or the body is unsigned and may not be.
    public static let payloadMismatch = Self(rawValue: "payloadMismatch")
    /// Secret, request or body is another than the one that was signed.
    public static let signatureMismatch = Self(rawValue: "signatureMismatch")
    /// OpenSSL failed; nothing is known about the request.
    public static let cryptographyUnavailable = Self(rawValue: "cryptographyUnavailable")
}

extension VerificationError {
    init(_ error: SigningError) {
        let isOurs = error.code == .cryptographyUnavailable
        self.init(isOurs ? .cryptographyUnavailable : .malformedRequest, error.message)
    }

    static func malformed(_ message: String) -> VerificationError {
        VerificationError(.malformedSignature, message)
    }
}
