import TenantRAG
import TenantRAGLambda
import TenantRAGLambdaRuntime
import Testing

@Suite("Errors that a function's log may hold")
struct LoggableErrorTests {
    private struct Mine: Error {}

    static let errors: [(any Error, Bool)] = [
        (CredentialsError(.notFound, "there are no credentials"), true),
        (HTTPTransportError(.connectTimeout, mayHaveReachedServer: false, host: "bedrock.example"), true),
        // The model's own words may repeat the request.
        (UnmodeledServiceError(code: "Odd", httpStatusCode: 500, message: "it quotes the question"), false),
        (CancellationError(), false), (Mine(), false),
    ]

    @Test("This package's errors are, and what a service or anybody else wrote is not", arguments: errors)
    func loggable(error: any Error, isLoggable: Bool) {
        #expect((error is any LoggableError) == isLoggable)
    }

    @Test("Every error whose text is made for logs is among them")
    func complete() {
        let types: [any Error.Type] = [
            AWSError.self, ConfigurationError.self, CredentialsError.self, EndpointError.self, HTTPTransportError.self,
            IsolationError.self, IsolationViolation.self, LambdaRuntimeError.self, SharedFileError.self,
            SigningError.self, TenantLimitError.self, TenantRAGError.self,
        ]
        for type in types { #expect(type is any LoggableError.Type, "\(type)") }
    }
}
