import BedrockAgent
import S3Vectors

// Enough of both clients that the linker keeps them.
let index = CreateIndexInput.forKnowledgeBase(indexName: "series", vectorBucketName: "series-vectors", dimension: 1_024)
try index.validate()
let job = try IngestionJob(
    json: Array(
        #"""
        {"knowledgeBaseId":"KB12345678","dataSourceId":"DS12345678","ingestionJobId":"JB12345678","status":"STOPPED",
        "startedAt":"2026-03-02T19:02:18Z","updatedAt":"2026-03-02T19:02:18Z"}
        """#.utf8
    )
)
if case .stopped? = IngestionOutcome(job) { print(index.indexName) }
