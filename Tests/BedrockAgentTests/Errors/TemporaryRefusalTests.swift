import BedrockAgent
import HTTPTypes
import TenantRAGAWS
import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGJSON
import TenantRAGTestSupport
import Testing

@Suite("Refusals of the service, by what they mean")
struct TemporaryRefusalTests {
    private static let start = StartIngestionJobRequest(dataSourceId: "DS12345678", knowledgeBaseId: "KB12345678")

    @Test(
        "An invalid request that means later is sent again with back-off, and has a code of its own",
        arguments: [
            ("There is an ongoing ingestion for this data source", .ingestionOngoing),
            ("Cannot ingest: a running ingestion job is ongoing", .ingestionJobRunning),
            ("You have reached max number of ingestion requests", .ingestionLimitReached),
            ("The number of requests CAN'T exceed 10", .ingestionLimitReached),
            ("The number of requests can\u{2019}t exceed 10", .ingestionLimitReached),
        ] as [(String, AWSError.Code)]
    )
    func later(message: String, code: AWSError.Code) async throws {
        let fixture = try AgentFixture(.error(400, "ValidationException", message))
        let error = await #expect(throws: AWSError.self) { try await fixture.client().startIngestionJob(Self.start) }
        #expect(error?.code == code)
        #expect(error?.isRetryable == true)
        #expect(error?.attempts == 3)
        #expect(error?.serviceMessage == message)
        #expect((error?.underlying as? ValidationException)?.serviceMessage == message)
        #expect(error.map { "\($0)".contains(message) } == false)
        #expect(fixture.clock.waits.map { $0.rounded() } == [1, 2])

        let passing = try AgentFixture(.error(400, "ValidationException", message), .job("STARTING", code: 202))
        #expect(try await passing.client().startIngestionJob(Self.start).ingestionJob.status == .starting)
    }

    @Test("Any other invalid request, and the same words of another operation, are final")
    func never() async throws {
        let fixture = try AgentFixture(.error(400, "ValidationException", "a name is missing"))
        let error = await #expect(throws: AWSError.self) { try await fixture.client().startIngestionJob(Self.start) }
        #expect(error?.code == .validation)
        #expect(error?.attempts == 1)

        let other = try AgentFixture(.error(400, "ValidationException", "ongoing"))
        let second = await #expect(throws: AWSError.self) {
            try await other.client().listKnowledgeBases(ListKnowledgeBasesRequest())
        }
        #expect(second?.code == .validation)
        #expect(second?.isRetryable == false)
    }

    @Test(
        "Conflicts and used-up quotas are typed, with the statuses of this service, and not retried",
        arguments: [(409, "ConflictException"), (402, "ServiceQuotaExceededException")]
    )
    func typed(status: Int, code: String) async throws {
        let fixture = try AgentFixture(.error(status, code))
        let error = await #expect(throws: AWSError.self) { try await fixture.client().startIngestionJob(Self.start) }
        #expect(error?.code.rawValue == code)
        #expect(error?.httpStatusCode == status)
        #expect(fixture.transport.sent.count == 1)
        if status == 409 {
            #expect(error?.underlying is ConflictException)
            #expect(ConflictException.httpStatusCode == 409)
        } else {
            #expect(error?.underlying is ServiceQuotaExceededException)
            #expect(ServiceQuotaExceededException.httpStatusCode == 402)
        }
    }

    @Test("A call has one token for all of its attempts, and the next call another, whatever it says")
    func tokens() async throws {
        let fixture = try AgentFixture(
            .error(500, "InternalServerException"),
            .job("STARTING", code: 202),
            .job("STARTING", code: 202)
        )
        let client = try fixture.client()
        _ = try await client.startIngestionJob(Self.start)
        _ = try await client.startIngestionJob(Self.start)
        let tokens = try fixture.bodies().map { $0["clientToken"]?.stringValue }
        #expect(tokens.count == 3)
        #expect(tokens[0] == tokens[1] && tokens[1] != tokens[2])
        #expect(tokens.allSatisfy { (33...256).contains($0?.count ?? 0) })
    }

    @Test("A tag's ARN that the model's pattern refuses by mistake is accepted")
    func tags() async throws {
        let fixture = try AgentFixture(.answer(200))
        let arn = "arn:aws-us-gov:bedrock:us-gov-west-1:123456789012:knowledge-base/KB12345678"
        _ = try await fixture.client().untagResource(UntagResourceRequest(resourceArn: arn, tagKeys: ["a b", "c"]))
        let request = try #require(fixture.transport.sent.first).request
        #expect(request.method == .delete)
        #expect(
            request.path
                == "/tags/arn%3Aaws-us-gov%3Abedrock%3Aus-gov-west-1%3A123456789012%3Aknowledge-base%2FKB12345678?tagKeys=a%20b&tagKeys=c"
        )
        #expect(request.authority == "bedrock-agent.eu-central-1.amazonaws.com")
        #expect(request.headerFields[.contentType] == nil)
        #expect(fixture.transport.sent.first?.body == [])
    }
}
