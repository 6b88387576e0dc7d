import BedrockAgent
import HTTPTypes
import TenantRAGAWS
import TenantRAGHTTP
import TenantRAGJSON
import TenantRAGModelTestSupport
import TenantRAGTestSupport
import Testing

@Suite("Changes of some settings keep all others")
struct UpdatingTests {
    @Test("A data source is read, changed and written with everything that it had, chunking too")
    func dataSource() async throws {
        let fixture = try AgentFixture(.dataSource("AVAILABLE"))
        let source = try await fixture.client().updateDataSource("DS12345678", of: "KB12345678") {
            $0.description = "new"
        }
        #expect(source.status == .available)
        let sent = fixture.transport.sent
        #expect(sent.map(\.request.method) == [.get, .put])
        #expect(Set(sent.map(\.request.path)) == ["/knowledgebases/KB12345678/datasources/DS12345678"])
        #expect(
            try fixture.bodies().last == [
                "name": "documents", "description": "new", "dataDeletionPolicy": "DELETE",
                "dataSourceConfiguration": [
                    "type": "S3", "s3Configuration": ["bucketArn": "arn:aws:s3:::series-documents"],
                ],
                "vectorIngestionConfiguration": [
                    "chunkingConfiguration": [
                        "chunkingStrategy": "FIXED_SIZE",
                        "fixedSizeChunkingConfiguration": ["maxTokens": 300, "overlapPercentage": 20],
                    ]
                ],
            ]
        )
    }

    @Test("A knowledge base is read, changed and written with everything that it had")
    func knowledgeBase() async throws {
        let fixture = try AgentFixture(.knowledgeBase("ACTIVE"), .knowledgeBase("UPDATING", code: 202))
        let detail = try await fixture.client().updateKnowledgeBase("KB12345678") { $0.description = nil }
        #expect(detail.status == .updating)
        let body = try #require(try fixture.bodies().last)
        #expect(body["description"] == nil)
        #expect(body["storageConfiguration"]?["s3VectorsConfiguration"]?["indexArn"] == "arn")
    }

    @Test("What the change throws is thrown, and nothing is written")
    func failingChange() async throws {
        struct Refusal: Error {}
        let fixture = try AgentFixture(.dataSource("AVAILABLE"))
        await #expect(throws: Refusal.self) {
            try await fixture.client().updateDataSource("DS12345678", of: "KB12345678") { _ in throw Refusal() }
        }
        #expect(fixture.transport.sent.count == 1)
    }

    @Test(
        "Every member of an update that the service returns is taken over, by the service model",
        arguments: [("DataSource", "UpdateDataSourceRequest"), ("KnowledgeBase", "UpdateKnowledgeBaseRequest")]
    )
    func everyMember(read: String, written: String) throws {
        let facts = try GeneratedModel.generated().facts
        let readable = Set(try facts.members(read).map(\.name))
        let members = Set(try facts.members(written).map(\.name))
        #expect(
            members.isSubset(of: readable),
            "a member that cannot be read would be lost: \(members.subtracting(readable))"
        )
        let body = try #require(try facts.bodies(read).first)
        let request: JSONValue
        if read == "DataSource" {
            let update = UpdateDataSourceRequest(try DataSource(json: body.jsonBytes()))
            request = try JSONValue(json: update.jsonBytes())
        } else {
            let update = UpdateKnowledgeBaseRequest(try KnowledgeBaseDetail(json: body.jsonBytes()))
            request = try JSONValue(json: update.jsonBytes())
        }
        for member in try facts.members(written) where member.json["location"] == nil {
            #expect(request[member.name] == body[member.name], "\(member.name)")
        }
    }
}
