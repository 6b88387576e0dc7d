internal import HTTPTypes
internal import TenantRAGBase
internal import TenantRAGHTTP
internal import TenantRAGJSON
internal import TenantRAGSigV4

extension AWSOperation {
    /// The error of an answer that is not success, and why another attempt may succeed.
    static func serviceError(head: HTTPResponse, body: [UInt8]) -> (AWSError, RetryReason?) {
        let underlying = failure(head: head, body: body)
        let modeled = underlying as? any ServiceErrorShape
        let code = modeled.map { type(of: $0).errorCode } ?? (underlying as? UnmodeledServiceError)?.serviceCode
        let words = modeled?.serviceMessage ?? (underlying as? UnmodeledServiceError)?.serviceMessage
        let refusal = temporaryRefusals.first { $0.matches(errorCode: code, message: words) }
        let reason =
            refusal != nil
            ? .busy : RetryReason(statusCode: head.status.code, errorCode: code, isModeled: modeled != nil)
        let known = refusal?.code ?? code.map { AWSError.Code(rawValue: $0) }
        let error = AWSError(
            known ?? .unexpectedResponse,
            operation: name,
            message: refusal.map { _ in Self.busy } ?? known.map(advice) ?? unexpected(head, body),
            serviceMessage: words,
            requestID: head.requestID,
            httpStatusCode: head.status.code,
            isRetryable: reason != nil,
            underlying: underlying
        )
        return (error, reason)
    }

    private static var busy: String {
        "the service is busy with other work on the resource; the same request may succeed later"
    }

    /// Returns the advice to an operator about an error of the service; empty where its code says it all.
    private static func advice(_ code: AWSError.Code) -> String {
        switch code {
        case .accessDenied: "the credentials are valid and may not do this; look at the IAM policy of their identity"
        case .unrecognizedClient: "the service does not know the access key; is it of another partition, or deleted?"
        case .expiredToken: "the session token has ended, and the provider of the credentials has no other"
        case .throttling: "the account's quota of requests a second is used up; all of its callers share it"
        case .resourceNotFound: "there is none of that id in this Region and account"
        default: ""
        }
    }

    private static func unexpected(_ head: HTTPResponse, _ body: [UInt8]) -> String {
        let type = head.headerFields[.contentType].map { type in
            // A field's value comes from the peer: only what looks like a media type is repeated.
            let essence = type.prefix { $0 != ";" && $0 != " " }
            let isPlain = essence.utf8.allSatisfy { (0x2B...0x7A).contains($0) } && essence.utf8.count <= 64
            return isPlain ? "a body of the type \(essence)" : "a body of an odd type"
        }
        let holds = body.isEmpty ? "an empty body" : type ?? "a body without a type"
        return "the answer has no error code and \(holds); something between here and AWS may have answered"
    }

    /// The error of an attempt that did not get as far as the network.
    ///
    /// - Throws: `CancellationError` where that is what happened.
    static func preparationError(_ error: any Error) throws -> AWSError {
        if let error = error as? AWSError { return error }
        if error is CancellationError { throw error }
        let known = error as? any CodedError
        let code: AWSError.Code =
            if error is EndpointError {
                .endpointUnavailable
            } else {
                known?.category == .invalid ? .invalidRequest : .credentialsUnavailable
            }
        // The text of an error that is not loggable may hold a secret.
        let message = known?.isLoggable == true ? "\(error)" : "the provider of credentials threw \(type(of: error))"
        return AWSError(
            code,
            operation: name,
            message: message,
            mayHaveReachedService: false,
            underlying: error
        )
    }

    static func deadlineError(
        hasBeenSent: Bool,
        _ underlying: (any Error)? = nil,
        _ head: HTTPResponse? = nil
    ) -> AWSError {
        AWSError(
            .deadlineExceeded,
            operation: name,
            message: "the caller's deadline has passed",
            requestID: head?.requestID,
            httpStatusCode: head?.status.code,
            isRetryable: true,
            mayHaveReachedService: hasBeenSent,
            underlying: underlying
        )
    }

    /// Returns the failure for an error of the transport, or for a response that could not be read.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - head: The answer's head, where it had come.
    ///   - repeatsBegun: Whether a call is sent again that the service may have begun to answer.
    /// - Returns: The failure, to be tried again where a better network may help.
    /// - Throws: `CancellationError` for a task that was cancelled.
    static func transportFailure(
        _ error: any Error,
        _ head: HTTPResponse? = nil,
        repeatsBegun: Bool
    ) throws -> AttemptFailure {
        guard let failure = error as? HTTPTransportError else {
            if error is CancellationError { throw error }
            return AttemptFailure((error as? AWSError) ?? transportError(error, head, isRetryable: false))
        }
        switch failure.code {
        case .cancelled: throw CancellationError()
        case .deadlineExceeded, .callTimeout:
            return AttemptFailure(deadlineError(hasBeenSent: failure.mayHaveReachedServer, failure, head))
        default:
            let isRetryable = failure.isRetryable
            let mayHaveBegun = failure.mayHaveReachedServer || head != nil
            return AttemptFailure(
                transportError(failure, head, isRetryable: isRetryable),
                reason: isRetryable && (repeatsBegun || !mayHaveBegun) ? .transient : nil
            )
        }
    }

    private static func transportError(_ error: any Error, _ head: HTTPResponse?, isRetryable: Bool) -> AWSError {
        let failure = error as? HTTPTransportError
        return AWSError(
            .transportFailed,
            operation: name,
            message: failure.map { "\($0)" } ?? "the transport threw \(type(of: error))",
            requestID: head?.requestID,
            httpStatusCode: head?.status.code,
            isRetryable: isRetryable,
            mayHaveReachedService: failure?.mayHaveReachedServer ?? true,
            underlying: error
        )
    }

    /// Refuses a body in a coding that was not asked for.
    ///
    /// - Throws: ``/TenantRAGCredentials/AWSError`` with code `malformedResponse`.
    static func checkCoding(_ head: HTTPResponse) throws {
        guard let stated = head.headerFields[.contentEncoding], ContentCoding(stated) != .identity else { return }
        throw malformed(
            AWSResponseError(
                .unexpectedEncoding,
                "it states a Content-Encoding, and none was asked for; a transport that decodes bodies removes the field"
            ),
            head
        )
    }

    /// The error of an answer that says success and is none.
    static func malformed(
        _ error: any Error,
        _ head: HTTPResponse,
        byteCount: Int? = nil,
        attempts: Int = 0
    ) -> AWSError {
        let reason =
            switch (error, byteCount) {
            case (_, 0?): "the body is empty"
            case (let error as AWSResponseError, _): error.message
            case (let error as EventStreamError, _): error.message
            // Not its path: the names of a document's attributes stand in it, and they have not been audited yet.
            case (let error as JSONError, _):
                "the body is not the operation's JSON: \(error.code.rawValue) at byte \(error.offset), \(error.message)"
            default: "it cannot be read"
            }
        return AWSError(
            .malformedResponse,
            operation: name,
            message: "the answer says success and is not the operation's: \(reason)",
            requestID: head.requestID,
            httpStatusCode: head.status.code,
            attempts: attempts,
            underlying: error
        )
    }
}

extension StreamingOperation {
    /// Returns the error that a caller gets for one within the stream.
    static func streamError(_ error: any Error, _ head: HTTPResponse, attempts: Int) -> any Error {
        switch error {
        case let error as any ServiceErrorShape:
            return serviceError(
                error,
                code: type(of: error).errorCode,
                message: error.serviceMessage,
                isModeled: true,
                head,
                attempts: attempts
            )
        case let error as UnmodeledServiceError:
            return serviceError(
                error,
                code: error.serviceCode,
                message: error.serviceMessage,
                isModeled: false,
                head,
                attempts: attempts
            )
        case let error as HTTPTransportError:
            if error.code == .cancelled { return CancellationError() }
            let isLate = error.code == .deadlineExceeded || error.code == .callTimeout
            return AWSError(
                isLate ? .deadlineExceeded : .transportFailed,
                operation: name,
                message: "the stream broke: \(error)",
                requestID: head.requestID,
                attempts: attempts,
                isRetryable: isLate || error.isRetryable,
                underlying: error
            )
        case is CancellationError: return error
        default: return malformed(error, head, attempts: attempts)
        }
    }

    private static func serviceError(
        _ underlying: any Error,
        code: String?,
        message: String?,
        isModeled: Bool,
        _ head: HTTPResponse,
        attempts: Int
    ) -> AWSError {
        let status = (underlying as? any ServiceErrorShape).map { type(of: $0).httpStatusCode } ?? 0
        return AWSError(
            code.map { AWSError.Code(rawValue: $0) } ?? .unexpectedResponse,
            operation: name,
            message: "the service ended the stream with an error",
            serviceMessage: message,
            requestID: head.requestID,
            attempts: attempts,
            isRetryable: RetryReason(statusCode: status, errorCode: code, isModeled: isModeled) != nil,
            underlying: underlying
        )
    }
}
