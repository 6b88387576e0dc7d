import TenantRAG

/// Makes the calls that are measured.
struct Caller: Sendable {
    private let client: BedrockAgentRuntimeClient
    private let rag: TenantRAGClient
    private let tenant: TenantContext
    private let body: [UInt8]

    init(url: String, transport: CurlTransport, bodyFile: String) throws {
        let credentials = try Credentials(
            accessKeyID: "AKIDEXAMPLE",
            secretAccessKey: SecretBytes("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
            sessionToken: String(repeating: "IQoJb3JpZ2luX2VjEXAMPLE+/", count: 16)
        )
        var configuration = AWSConfiguration(
            region: try Region(validating: "us-east-1"),
            credentials: .static(credentials),
            transport: transport,
            environment: ProcessEnvironment([:])
        )
        configuration.endpointURL = url
        client = try BedrockAgentRuntimeClient(configuration)
        var settings = TenantRAGConfiguration()
        settings.inference = TextInferenceConfig(maxTokens: 1_024, temperature: 0.2)
        rag = TenantRAGClient(
            try BedrockKnowledgeBase(
                id: KnowledgeBaseID(validating: "KB12345678"),
                modelARN: "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0",
                vectorStore: .s3Vectors,
                client: client,
                limiter: nil
            ),
            configuration: settings
        )
        tenant = try TenantContext(trusting: TenantID(validating: "acme"), because: "the benchmark's only tenant")
        body = try File.bytes(bodyFile)
    }

    func call(_ operation: String, through way: String) -> @Sendable () async throws -> Void {
        switch (operation, way) {
        case ("generate", "client"): generate()
        case ("retrieve", "client"): retrieve()
        case ("generate", _): ask
        default: find
        }
    }

    private func generate() -> @Sendable () async throws -> Void {
        guard let request = try? RetrieveAndGenerateRequest(json: body) else { fatalError("the body is not a request") }
        return { [client] in
            let response = try await client.retrieveAndGenerate(request)
            precondition(response.citations?.count == 5)
        }
    }

    private func retrieve() -> @Sendable () async throws -> Void {
        guard var reader = try? JSONReader(body),
            let request = try? RetrieveRequest(pathValues: ["KB12345678"], from: &reader)
        else { fatalError("the body is not a request") }
        return { [client] in
            let response = try await client.retrieve(request)
            precondition(response.retrievalResults.count == 100)
        }
    }

    @Sendable private func ask() async throws {
        let answer = try await rag.ask(
            "Who finds the radio in the cellar, and what do they hear when they switch it on?",
            as: tenant,
            where: .attribute("season") <= 2
        )
        precondition(answer.citations.count == 5)
    }

    @Sendable private func find() async throws {
        let page = try await rag.retrieve(
            "Who finds the radio in the cellar, and what do they hear when they switch it on?",
            as: tenant,
            where: .attribute("season") <= 2,
            numberOfResults: 100
        )
        precondition(page.results.count == 100)
    }
}
