public import TenantRAGAWS

/// A wait for an ingestion job.
public struct IngestionJobTarget: WaitTarget {
    /// The operation that reads the state.
    public static let operation = GetIngestionJobRequest.name

    /// The job's identifier.
    public let ingestionJobID: String
    /// The identifier of its data source.
    public let dataSourceID: String
    /// The identifier of its knowledge base.
    public let knowledgeBaseID: String

    /// Creates a target.
    public init(ingestionJobID: String, dataSourceID: String, knowledgeBaseID: String) {
        self.ingestionJobID = ingestionJobID
        self.dataSourceID = dataSourceID
        self.knowledgeBaseID = knowledgeBaseID
    }

    /// Reads the job.
    public func snapshot(
        after previous: IngestionJob?,
        from client: BedrockAgentClient,
        options: CallOptions
    ) async throws -> IngestionJob {
        let request = GetIngestionJobRequest(
            dataSourceId: dataSourceID,
            ingestionJobId: ingestionJobID,
            knowledgeBaseId: knowledgeBaseID
        )
        return try await client.getIngestionJob(request, options: options).ingestionJob
    }

    /// Returns the outcome of a final state.
    public func outcome(of snapshot: IngestionJob) -> IngestionOutcome? { IngestionOutcome(snapshot) }
}

extension WaitTarget where Self == IngestionJobTarget {
    /// A job, as the service has returned it.
    public static func ingestionJob(_ job: IngestionJob) -> Self {
        .ingestionJob(job.ingestionJobId, of: job.dataSourceId, in: job.knowledgeBaseId)
    }

    /// A job, by its identifier and those of its data source and knowledge base.
    public static func ingestionJob(
        _ ingestionJobID: String,
        of dataSourceID: String,
        in knowledgeBaseID: String
    ) -> Self {
        Self(ingestionJobID: ingestionJobID, dataSourceID: dataSourceID, knowledgeBaseID: knowledgeBaseID)
    }
}

/// The final state of an ingestion job.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum IngestionOutcome: Sendable, Hashable {
    /// Every document that the job looked at is in the knowledge base as it should be.
    case completed(IngestionJobStatistics)
    /// The job ran to its end, and some documents could not be ingested, or the service gives reasons for a failure.
    case completedWithFailures(IngestionJobStatistics, reasons: [String])
    /// The job failed.
    case failed(IngestionJobStatistics, reasons: [String])
    /// The job was stopped before its end.
    case stopped(IngestionJobStatistics)

    /// Creates the outcome of a job; nil while it is under way, and for a status that this version does not know.
    public init?(_ job: IngestionJob) {
        let statistics = job.statistics ?? IngestionJobStatistics()
        let reasons = job.failureReasons ?? []
        switch job.status {
        case .complete where (statistics.numberOfDocumentsFailed ?? 0) > 0 || !reasons.isEmpty:
            self = .completedWithFailures(statistics, reasons: reasons)
        case .complete: self = .completed(statistics)
        case .failed: self = .failed(statistics, reasons: reasons)
        case .stopped: self = .stopped(statistics)
        default: return nil
        }
    }
}
