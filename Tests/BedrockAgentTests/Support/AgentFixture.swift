import BedrockAgent
import HTTPTypes
import TenantRAGAWS
import TenantRAGBase
import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGJSON
import TenantRAGTestSupport

/// A client whose network and clock are the test's.
struct AgentFixture {
    let transport: ScriptedTransport
    let clock: ManualTime
    private var configuration: AWSConfiguration

    init(_ transport: ScriptedTransport, random: UInt64 = .max) throws {
        self.transport = transport
        clock = ManualTime(date: try Timestamp("20261201T120000Z"), random: random)
        configuration = AWSConfiguration(
            credentials: .environment,
            transport: transport,
            environment: ProcessEnvironment([
                "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_REGION": "eu-central-1",
                "HOME": "/nonexistent", "AWS_EC2_METADATA_DISABLED": "true",
            ])
        )
        configuration.clock = clock.source
    }

    /// Gives these responses one after the other, and the last of them for ever.
    init(_ responses: HTTPExchange...) throws {
        try self.init(ScriptedTransport(responses))
    }

    func client() throws -> BedrockAgentClient { try BedrockAgentClient(configuration) }

    /// The bodies that were sent; null for a request without one.
    func bodies() throws -> [JSONValue] {
        try transport.sent.map { $0.body.isEmpty ? .null : try JSONValue(json: $0.body) }
    }
}

extension HTTPField.Name {
    static let errorType = Self("x-amzn-errortype") ?? .server
}

extension HTTPExchange {
    /// An error of the service.
    static func error(_ status: Int, _ code: String, _ message: String = "words") -> HTTPExchange {
        var fields: HTTPFields = [.contentType: "application/json"]
        fields[.errorType] = code
        return .answer(status, JSONValue.object(["message": .string(message)]).jsonText, fields: fields)
    }

    /// A response of an operation about one knowledge base.
    static func knowledgeBase(_ status: String, code: Int = 200, reasons: [String] = []) -> HTTPExchange {
        let list = JSONValue.array(reasons.map { .string($0) }).jsonText
        return .answer(
            code,
            #"""
            {"knowledgeBase":{"knowledgeBaseId":"KB12345678","name":"series","status":"\#(status)","description":"old",
            "knowledgeBaseArn":"arn:aws:bedrock:eu-central-1:123456789012:knowledge-base/KB12345678",
            "roleArn":"arn:aws:iam::123456789012:role/series","createdAt":"2026-03-02T19:02:18Z",
            "updatedAt":"2026-03-02T19:02:18Z","failureReasons":\#(list),"knowledgeBaseConfiguration":{"type":"VECTOR",
            "vectorKnowledgeBaseConfiguration":{"embeddingModelArn":
            "arn:aws:bedrock:eu-central-1::foundation-model/amazon.titan-embed-text-v2:0"}},
            "storageConfiguration":{"type":"S3_VECTORS","s3VectorsConfiguration":{"indexArn":"arn"}}}}
            """#
        )
    }

    /// A response of an operation about one data source.
    static func dataSource(_ status: String) -> HTTPExchange {
        .answer(
            200,
            #"""
            {"dataSource":{"knowledgeBaseId":"KB12345678","dataSourceId":"DS12345678","name":"documents",
            "status":"\#(status)","description":"old","createdAt":"2026-03-02T19:02:18Z",
            "updatedAt":"2026-03-02T19:02:18Z","dataDeletionPolicy":"DELETE","dataSourceConfiguration":{"type":"S3",
            "s3Configuration":{"bucketArn":"arn:aws:s3:::series-documents"}},"vectorIngestionConfiguration":{
            "chunkingConfiguration":{"chunkingStrategy":"FIXED_SIZE","fixedSizeChunkingConfiguration":{"maxTokens":300,
            "overlapPercentage":20}}}}}
            """#
        )
    }

    /// A response of an operation about one ingestion job.
    static func job(_ status: String, code: Int = 200, failed: Int? = nil, reasons: [String] = []) -> HTTPExchange {
        let list = JSONValue.array(reasons.map { .string($0) }).jsonText
        let statistics = failed.map { #","statistics":{"numberOfDocumentsFailed":\#($0)}"# } ?? ""
        return .answer(
            code,
            #"""
            {"ingestionJob":{"knowledgeBaseId":"KB12345678","dataSourceId":"DS12345678","ingestionJobId":"JB12345678",
            "status":"\#(status)","startedAt":"2026-03-02T19:02:18Z","updatedAt":"2026-03-02T19:02:18Z",
            "failureReasons":\#(list)\#(statistics)}}
            """#
        )
    }
}
