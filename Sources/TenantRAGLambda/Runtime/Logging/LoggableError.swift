import TenantRAG
import TenantRAGIdentity

/// The errors whose description is made for logs: it holds no secret, no question and no document.
///
/// Of any other error nobody here knows what its text holds, so its type is all that is logged.
enum LoggableError {
    static func text(of error: any Error) -> String? {
        switch error {
        case is AWSError, is ConfigurationError, is CredentialsError, is EndpointError, is HTTPTransportError,
            is IdentityError, is IsolationError, is IsolationViolation, is LambdaRuntimeError, is SharedFileError,
            is SigningError, is TimestampError,
            is TenantLimitError, is TenantRAGError:
            "\(error)"
        default: nil
        }
    }
}
