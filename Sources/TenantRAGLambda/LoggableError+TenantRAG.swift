public import TenantRAG
public import TenantRAGIdentity
public import TenantRAGLambdaRuntime

// The errors of this package whose descriptions are made for logs.
extension AWSError: LoggableError {}
extension ConfigurationError: LoggableError {}
extension CredentialsError: LoggableError {}
extension EndpointError: LoggableError {}
extension IdentityError: LoggableError {}
extension IsolationError: LoggableError {}
extension IsolationViolation: LoggableError {}
extension SharedFileError: LoggableError {}
extension SigningError: LoggableError {}
extension TenantLimitError: LoggableError {}
extension TenantRAGError: LoggableError {}
