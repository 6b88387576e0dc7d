public import TenantRAG

#if Identity
public import TenantRAGIdentity
#endif

// The errors of this package whose descriptions are made for logs.
extension AWSError: LoggableError {}
extension ConfigurationError: LoggableError {}
extension CredentialsError: LoggableError {}
extension EndpointError: LoggableError {}
extension IsolationError: LoggableError {}
extension IsolationViolation: LoggableError {}
extension SharedFileError: LoggableError {}
extension SigningError: LoggableError {}
extension TenantLimitError: LoggableError {}
extension TenantRAGError: LoggableError {}

#if Identity
extension IdentityError: LoggableError {}
#endif
