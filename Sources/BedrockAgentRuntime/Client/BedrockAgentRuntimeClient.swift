public import TenantRAGAWS

/// Calls the knowledge-base half of Agents for Amazon Bedrock Runtime.
///
/// Requests are checked against the service model before they are sent; what fails and may succeed later is tried again;
/// errors are ``/TenantRAGCredentials/AWSError``. Make one and keep it: it holds connections, credentials and signing keys, and may
/// be used from any number of tasks. It needs no shutdown.
///
/// It knows nothing of tenants. Whoever uses it alone answers for the filter of every request; `TenantRAGClient` does not
/// leave that to anybody.
///
/// ```swift
/// let client = try BedrockAgentRuntimeClient(AWSConfiguration(region: Region(validating: "eu-central-1")))
/// let request = RetrieveRequest(knowledgeBaseId: "KB12345678", retrievalQuery: KnowledgeBaseQuery(text: "the radio"))
/// for try await page in client.pages(of: request) {
///     print(page.retrievalResults.count)
/// }
/// ```
public final class BedrockAgentRuntimeClient: Sendable {
    /// What calls the operations.
    package let client: AWSClient

    /// Makes a client.
    ///
    /// Nothing is sent, and no credentials are asked for yet.
    ///
    /// - Parameter configuration: How to find and to call the service; by default as the environment and the shared files
    ///   say.
    /// - Throws: ``/TenantRAGCredentials/SharedFileError``, ``/TenantRAGCredentials/EndpointError`` and
    ///   ``/TenantRAGAWS/ConfigurationError`` for settings that cannot be used, and `HTTPTransportError`.
    public init(_ configuration: AWSConfiguration = AWSConfiguration()) throws {
        client = try AWSClient(BedrockAgentRuntimeService.self, configuration)
    }
}
