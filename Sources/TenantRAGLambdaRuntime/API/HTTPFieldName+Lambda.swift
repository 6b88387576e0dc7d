import HTTPTypes

/// The fields of the Runtime API.
extension HTTPField.Name {
    static let lambdaRequestID = lambda("Lambda-Runtime-Aws-Request-Id")
    static let lambdaInvocationID = lambda("Lambda-Runtime-Invocation-Id")
    static let lambdaDeadline = lambda("Lambda-Runtime-Deadline-Ms")
    static let lambdaTenantID = lambda("Lambda-Runtime-Aws-Tenant-Id")
    static let lambdaFunctionARN = lambda("Lambda-Runtime-Invoked-Function-Arn")
    static let lambdaTraceID = lambda("Lambda-Runtime-Trace-Id")
    static let lambdaClientContext = lambda("Lambda-Runtime-Client-Context")
    static let lambdaCognitoIdentity = lambda("Lambda-Runtime-Cognito-Identity")
    static let lambdaResponseMode = lambda("Lambda-Runtime-Function-Response-Mode")
    static let lambdaErrorType = lambda("Lambda-Runtime-Function-Error-Type")
    static let lambdaErrorBody = lambda("Lambda-Runtime-Function-Error-Body")

    // Of a literal above and nothing else, so that no input can reach the end of the process; another name in its place would
    // be worse, because one of these fields names the tenant.
    private static func lambda(_ text: StaticString) -> HTTPField.Name {
        guard let name = HTTPField.Name(text.description) else {
            preconditionFailure("\(text) is no name of a field")
        }
        return name
    }
}
