import HTTPTypes
import S3Vectors
import TenantRAGAWS
import TenantRAGBase
import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGJSON
import TenantRAGTestSupport
import Testing

@Suite("Vector indexes of knowledge bases")
struct KnowledgeBaseIndexTests {
    @Test("An index for a knowledge base has float32 and Bedrock's keys out of filters' sight")
    func request() throws {
        let request = CreateIndexInput.forKnowledgeBase(
            indexName: "series",
            vectorBucketName: "series-vectors",
            dimension: 1_024,
            nonFilterableKeys: ["summary", "AMAZON_BEDROCK_TEXT"]
        )
        try request.validate()
        #expect(
            try JSONValue(json: request.httpRequest().body) == [
                "dataType": "float32", "dimension": 1024, "distanceMetric": "cosine", "indexName": "series",
                "vectorBucketName": "series-vectors",
                "metadataConfiguration": [
                    "nonFilterableMetadataKeys": ["AMAZON_BEDROCK_TEXT", "AMAZON_BEDROCK_METADATA", "summary"]
                ],
            ]
        )
    }

    private func index(_ change: (inout [String: JSONValue]) -> Void) throws -> VectorIndex {
        var members: [String: JSONValue] = [
            "vectorBucketName": "b12", "indexName": "i12", "indexArn": "arn", "creationTime": 1_700_000_000,
            "dataType": "float32", "dimension": 1024, "distanceMetric": "cosine",
            "metadataConfiguration": ["nonFilterableMetadataKeys": ["AMAZON_BEDROCK_METADATA", "AMAZON_BEDROCK_TEXT"]],
        ]
        change(&members)
        return try VectorIndex(json: JSONValue.object(members).jsonBytes())
    }

    @Test("An index that Bedrock cannot use says why")
    func problems() throws {
        #expect(try index { _ in }.knowledgeBaseProblems(dimension: 1_024) == [])
        #expect(try index { _ in }.knowledgeBaseProblems() == [])
        #expect(
            try index { $0["dataType"] = "int8" }.knowledgeBaseProblems() == ["its numbers are int8, not float32"]
        )
        #expect(
            try index { $0["metadataConfiguration"] = nil }.knowledgeBaseProblems(dimension: 512) == [
                "its dimension is 1024, and the model's is 512", "AMAZON_BEDROCK_TEXT is filterable",
                "AMAZON_BEDROCK_METADATA is filterable",
            ]
        )
    }

    @Test(
        "Calls go to the hosts with IPv6, signed for s3vectors, or to the service's own variable",
        arguments: [
            ([:], "s3vectors.eu-central-1.api.aws"),
            (["AWS_REGION": "us-gov-west-1", "AWS_USE_FIPS_ENDPOINT": "true"], "s3vectors-fips.us-gov-west-1.api.aws"),
            (["AWS_ENDPOINT_URL_S3VECTORS": "http://127.0.0.1:8080"], "127.0.0.1:8080"),
        ] as [([String: String], String)]
    )
    func endpoints(variables: [String: String], authority: String) async throws {
        let transport = ScriptedTransport([.answer(200, #"{"vectorBuckets":[]}"#)])
        var environment = [
            "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_REGION": "eu-central-1",
            "HOME": "/nonexistent", "AWS_EC2_METADATA_DISABLED": "true",
        ]
        environment.merge(variables) { $1 }
        let client = try S3VectorsClient(
            AWSConfiguration(
                credentials: .environment,
                transport: transport,
                environment: ProcessEnvironment(environment)
            )
        )
        _ = try await client.listVectorBuckets(ListVectorBucketsInput())
        let request = try #require(transport.sent.first).request
        #expect(request.authority == authority)
        #expect(request.path == "/ListVectorBuckets")
        let region = environment["AWS_REGION"] ?? ""
        #expect(request.headerFields[.authorization]?.contains("/\(region)/s3vectors/aws4_request") == true)
    }
}
