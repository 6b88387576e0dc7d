import Testing

@testable import BedrockAgent

@Suite("Phases of a wait by status")
struct StatusPhaseTests {
    @Test("Every status of the model is final or under way, and one of next year is neither")
    func everyStatus() {
        #expect(KnowledgeBaseStatus.knownValues.allSatisfy { $0.phase != .unknown })
        #expect(DataSourceStatus.knownValues.allSatisfy { $0.phase != .unknown })
        #expect(IngestionJobStatus.knownValues.allSatisfy { $0.phase != .unknown })
        #expect(DocumentStatus.knownValues.allSatisfy { $0.phase != .unknown })
        #expect(KnowledgeBaseStatus(rawValue: "NEXT_YEAR").phase == .unknown)
        #expect(DataSourceStatus(rawValue: "NEXT_YEAR").phase == .unknown)
        #expect(IngestionJobStatus(rawValue: "NEXT_YEAR").phase == .unknown)
        #expect(DocumentStatus(rawValue: "NEXT_YEAR").phase == .unknown)
    }

    @Test("The final states are those in which nothing changes without a call")
    func finalStates() {
        #expect(
            KnowledgeBaseStatus.knownValues.filter { $0.phase == .final } == [
                .active, .failed, .deleteUnsuccessful, .updateUnsuccessful,
            ]
        )
        #expect(
            DataSourceStatus.knownValues.filter { $0.phase == .final } == [.available, .deleteUnsuccessful, .failed]
        )
        #expect(IngestionJobStatus.knownValues.filter { $0.phase == .final } == [.complete, .failed, .stopped])
        #expect(
            DocumentStatus.knownValues.filter { $0.phase == .final } == [
                .indexed, .partiallyIndexed, .failed, .metadataPartiallyIndexed, .metadataUpdateFailed, .ignored,
                .notFound,
            ]
        )
    }
}
