import HTTPTypes
package import TenantRAG

/// A client of Bedrock whose network is the test's.
package struct BedrockFixture {
    package let transport: ScriptedTransport
    package var configuration: AWSConfiguration

    package init(_ transport: ScriptedTransport, environment: [String: String] = [:]) {
        self.transport = transport
        var variables = [
            "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_REGION": "eu-central-1",
            "HOME": "/nonexistent", "AWS_EC2_METADATA_DISABLED": "true", "AWS_MAX_ATTEMPTS": "1",
            "TENANTRAG_KNOWLEDGE_BASE_ID": "KB12345678", "TENANTRAG_MODEL_ARN": "amazon.nova-lite-v1:0",
            "TENANTRAG_VECTOR_STORE": "openSearchServerless",
        ]
        variables.merge(environment) { _, new in new }
        configuration = AWSConfiguration(
            credentials: .environment,
            transport: transport,
            environment: ProcessEnvironment(variables)
        )
    }

    package init(_ answers: String..., environment: [String: String] = [:]) {
        self.init(ScriptedTransport(answers.map { .answer(200, $0) }), environment: environment)
    }

    package func client(_ configuration: TenantRAGConfiguration = TenantRAGConfiguration()) throws -> TenantRAGClient {
        var configuration = configuration
        // The test's network has no quota, unless the test says so.
        configuration.limiter = configuration.limiter ?? .unlimited
        return TenantRAGClient(try .fromEnvironment(self.configuration), configuration: configuration)
    }

    /// The paths that were asked for.
    package var paths: [String] { transport.sent.compactMap(\.request.path) }
}

/// The service's JSON.
package enum Wire {
    package static func results(_ tenants: String?..., document: String = "DOC1", nextToken: String? = nil) -> String {
        let results = tenants.map { tenant in
            var metadata = #""x-amz-bedrock-kb-source-uri":"s3://bucket/\#(document).md","#
            metadata += #""x-amz-bedrock-kb-data-source-id":"DS12345678","season":1"#
            if let tenant { metadata += #","tenantId":"\#(tenant)""# }
            return
                #"{"content":{"text":"A passage."},"documentId":"\#(document)","metadata":{\#(metadata)},"score":0.5}"#
        }
        let next = nextToken.map { #","nextToken":"\#($0)""# } ?? ""
        return #"{"retrievalResults":[\#(results.joined(separator: ","))]\#(next)}"#
    }

    package static func answer(_ tenant: String, session: String = "session-1") -> String {
        let reference = #"{"content":{"text":"A passage."},"metadata":{"tenantId":"\#(tenant)"}}"#
        return
            #"{"output":{"text":"An answer."},"sessionId":"\#(session)","citations":[{"retrievedReferences":[\#(reference)]}]}"#
    }

    package static let link = #"{"mimeType":"text/markdown","presignedUrl":"https://bucket/MARKER-LINK"}"#
}
