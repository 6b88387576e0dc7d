internal import TenantRAGBase

/// The outcome of a call, in few words: each is a label value of the meters.
enum CallOutcome: String, Sendable, CaseIterable {
    case ok
    /// A limit refused it.
    case refused
    /// The knowledge base returned what is not the tenant's.
    case violation
    case cancelled
    /// Its stream was not read to the end.
    case abandoned
    case failed

    init(_ error: any Error) {
        self =
            switch (error as? any CodedError)?.category {
            case .limited: .refused
            case .violation: .violation
            case nil where error is CancellationError: .cancelled
            default: .failed
            }
    }
}
