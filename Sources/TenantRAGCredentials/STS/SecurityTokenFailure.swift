internal import HTTPTypes
internal import TenantRAGHTTP

/// The error of Security Token Service when it gives no credentials.
struct SecurityTokenFailure {
    private let answer: CredentialsExchange.Answer
    private let action: String
    private let code: String?
    private let message: String?
    private let requestID: String?

    /// Reads an answer; nil for one of success.
    init?(_ answer: CredentialsExchange.Answer, of action: String) {
        guard answer.status != 200 else { return nil }
        let root = XMLElement(parsing: answer.body).flatMap { $0.name == "ErrorResponse" ? $0 : nil }
        self.answer = answer
        self.action = action
        code = SafeText.name(root?["Error"]?["Code"]?.text)
        message = root?["Error"]?["Message"]?.text
        let header = HTTPField.Name("x-amzn-RequestId").flatMap { answer.headerFields[$0] }
        requestID = SafeText.name(root?["RequestId"]?.text ?? root?["RequestID"]?.text ?? header)
    }

    /// The reason why another attempt may succeed; nil when it would not.
    var reason: RetryReason? {
        // The identity provider, which the service asks about the token, did not answer it.
        if code == "IDPCommunicationError" { return .transient }
        return RetryReason(statusCode: answer.status, errorCode: code, isModeled: false)
    }

    /// The error for the caller; the service's own words are only in the error underneath.
    func error(from peer: String) -> CredentialsError {
        let facts = ["HTTP \(answer.status)", requestID.map { "request id \($0)" }].compactMap(\.self)
        let error = AWSError(
            AWSError.Code(rawValue: code ?? AWSError.Code.unexpectedResponse.rawValue),
            operation: action,
            message: "",
            serviceMessage: message,
            requestID: requestID,
            httpStatusCode: answer.status,
            attempts: answer.attempts,
            isRetryable: reason != nil
        )
        return CredentialsError(
            .refused,
            "\(peer) refuses \(action): \(code ?? "no code") (\(facts.joined(separator: ", ")))\(hint)",
            isRetryable: reason != nil,
            underlying: error
        )
    }

    private var hint: String {
        switch code {
        case "AccessDenied":
            "; the role's trust policy, or the caller's own policy, does not allow it"
        case "ExpiredTokenException", "ExpiredToken": "; what it was asked with has ended"
        case "InvalidIdentityToken": "; the token file holds no token that it takes, or one for somebody else"
        case "RegionDisabledException": "; activate Security Token Service for this Region in the account settings"
        case "InvalidClientTokenId", "SignatureDoesNotMatch", "UnrecognizedClientException":
            "; the keys that it was asked with are not valid"
        default: ""
        }
    }
}

extension CredentialsError {
    /// A Boolean value that indicates whether the service takes those no more that it was asked with: others may be
    /// there by now.
    var saysThatCallerEnded: Bool {
        guard code == .refused, let code = (underlying as? AWSError)?.code.rawValue else { return false }
        return ["ExpiredToken", "ExpiredTokenException", "InvalidClientTokenId"].contains(code)
    }
}
