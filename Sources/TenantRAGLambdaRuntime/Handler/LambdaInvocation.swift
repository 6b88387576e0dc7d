public import Logging

/// One event, and what Lambda says with it.
public struct LambdaInvocation: Sendable {
    /// The id of this invocation, as it stands in Lambda's own logs.
    public var requestID: String
    /// The event: one JSON document.
    public var event: [UInt8]
    /// The time at which Lambda stops waiting for the response.
    public var deadline: ContinuousClock.Instant
    /// The tenant that a tenant-isolated function was invoked for, as it arrived; nil where the function is not isolated.
    ///
    /// Up to 256 characters of `[a-zA-Z0-9._:/=+\-@ ]` (member `TenantId` of Lambda's API).
    public var tenantID: String?
    /// The function, version or alias that was invoked.
    public var functionARN: String?
    /// The X-Ray tracing header.
    public var traceID: String?
    /// The JSON in which a client of AWS's mobile SDK describes itself.
    public var clientContext: String?
    /// The Cognito identity that invoked the function through AWS's mobile SDK: JSON.
    public var cognitoIdentity: String?
    /// The logger of this invocation; its metadata names the request and the tenant.
    public var logger: Logger

    /// Makes an invocation.
    ///
    /// - Parameters:
    ///   - requestID: The id of this invocation.
    ///   - event: The event: one JSON document.
    ///   - deadline: When Lambda stops waiting for the answer.
    ///   - tenantID: The tenant that the function was invoked for.
    ///   - functionARN: The function, version or alias that was invoked.
    ///   - traceID: The X-Ray tracing header.
    ///   - clientContext: What a client of AWS's mobile SDK says of itself.
    ///   - cognitoIdentity: The Cognito identity that invoked the function.
    ///   - logger: Where this invocation's log lines go.
    public init(
        requestID: String,
        event: [UInt8],
        deadline: ContinuousClock.Instant,
        tenantID: String? = nil,
        functionARN: String? = nil,
        traceID: String? = nil,
        clientContext: String? = nil,
        cognitoIdentity: String? = nil,
        logger: Logger
    ) {
        self.requestID = requestID
        self.event = event
        self.deadline = deadline
        self.tenantID = tenantID
        self.functionARN = functionARN
        self.traceID = traceID
        self.clientContext = clientContext
        self.cognitoIdentity = cognitoIdentity
        self.logger = logger
    }
}
