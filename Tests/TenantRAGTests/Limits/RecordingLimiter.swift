import Synchronization
import TenantRAG

/// Lets every call go, and notes which there were and how many have not ended.
final class RecordingLimiter: TenantLimiter {
    struct Call: Equatable {
        let operation: KnowledgeBaseOperation
        let tenant: String
    }

    private struct State {
        var calls: [Call] = []
        var deadlines: [ContinuousClock.Instant] = []
        var inFlight = 0
    }

    private let state = Mutex(State())

    var calls: [Call] { state.withLock { $0.calls } }
    var deadlines: [ContinuousClock.Instant] { state.withLock { $0.deadlines } }
    var inFlight: Int { state.withLock { $0.inFlight } }

    func acquire(
        _ operation: KnowledgeBaseOperation,
        for tenant: TenantContext,
        until deadline: ContinuousClock.Instant
    ) async throws -> TenantPermit {
        state.withLock { state in
            state.calls.append(Call(operation: operation, tenant: tenant.tenant.rawValue))
            state.deadlines.append(deadline)
            state.inFlight += 1
        }
        return TenantPermit { self.state.withLock { $0.inFlight -= 1 } }
    }
}

/// Lets no call go.
struct RefusingLimiter: TenantLimiter {
    let error: any Error

    func acquire(
        _ operation: KnowledgeBaseOperation,
        for tenant: TenantContext,
        until deadline: ContinuousClock.Instant
    ) async throws -> TenantPermit {
        throw error
    }
}

extension TenantRAGClient {
    /// A client with a limiter that waits for as long as it takes: the machine may have other things to do.
    convenience init(_ knowledgeBase: some KnowledgeBase, limiter: some TenantLimiter) {
        var configuration = TenantRAGConfiguration()
        configuration.limiter = limiter
        configuration.maximumWait = .seconds(600)
        self.init(knowledgeBase, configuration: configuration)
    }
}
