internal import HTTPTypes

extension HTTPField.Name {
    // Each is a token in lower case, so none of these can fail; the fallback keeps the unwrapping honest.

    /// One for all attempts of a call.
    static let sdkInvocationID = Self("amz-sdk-invocation-id") ?? .userAgent
    /// The attempt and the maximum: `attempt=2; max=3`.
    static let sdkRequest = Self("amz-sdk-request") ?? .userAgent
    /// The time to wait, in milliseconds.
    static let amzRetryAfter = Self("x-amz-retry-after") ?? .retryAfter
    /// The exception's name.
    static let amznErrorType = Self("x-amzn-errortype") ?? .server
    /// The request id, which AWS's support asks for.
    static let amznRequestID = Self("x-amzn-requestid") ?? .server
}

extension HTTPResponse {
    /// The request id, which AWS's support asks for; nil for what is no name, because it goes into logs and errors.
    var requestID: String? { SafeText.name(headerFields[.amznRequestID]) }
}
