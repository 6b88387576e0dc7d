/// The configuration of a function, given when it is created.
struct FunctionConfiguration: Sendable {
    var name: String
    /// The program: what stands in a deployment package as `bootstrap`.
    var executable: String
    var environment: [String: String]
    /// A Boolean value that indicates whether an execution environment serves one tenant only: `TenancyConfig` with
    /// `PER_TENANT`.
    var isTenantIsolated = false
    /// The time that an invocation may take, the start of an environment included.
    var timeout = Duration.seconds(60)
    /// The maximum number of execution environments at a time.
    var maximumEnvironments = 10
    /// The time that an environment waits for the next event before it is ended.
    var idleTime = Duration.seconds(300)

    /// The function's name for AWS; the account is the one of AWS's own documentation.
    var arn: String { "arn:aws:lambda:\(LocalNames.region):\(LocalNames.account):function:\(name)" }

    /// Returns the variables that Lambda sets for the program, beside those that the function was configured with.
    func variables(runtimeAPI: String) -> [String: String] {
        let reserved = [
            "AWS_LAMBDA_RUNTIME_API": runtimeAPI,
            "AWS_LAMBDA_FUNCTION_NAME": name,
            "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "128",
            "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
            "AWS_LAMBDA_LOG_GROUP_NAME": "/aws/lambda/\(name)",
            "AWS_LAMBDA_LOG_STREAM_NAME": "local",
            "AWS_REGION": LocalNames.region,
            "AWS_DEFAULT_REGION": LocalNames.region,
            "TZ": ":UTC",
            "_HANDLER": "bootstrap",
        ]
        return reserved.merging(environment) { reserved, _ in reserved }
    }
}
