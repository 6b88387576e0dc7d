/// The part of a wait in which a status stands.
enum StatusPhase: Sendable, Hashable {
    /// Work is under way.
    case underWay
    /// Nothing changes any more without a new call.
    case final
    /// The status is of a later version of the service: it may not be final, so a wait continues.
    case unknown
}

extension KnowledgeBaseStatus {
    var phase: StatusPhase {
        switch self {
        case .creating, .updating, .deleting: .underWay
        case .active, .failed, .updateUnsuccessful, .deleteUnsuccessful: .final
        default: .unknown
        }
    }
}

extension DataSourceStatus {
    var phase: StatusPhase {
        switch self {
        case .creating, .updating, .deleting: .underWay
        case .available, .failed, .deleteUnsuccessful: .final
        default: .unknown
        }
    }
}

extension IngestionJobStatus {
    var phase: StatusPhase {
        switch self {
        case .starting, .inProgress, .stopping: .underWay
        case .complete, .failed, .stopped: .final
        default: .unknown
        }
    }
}

extension DocumentStatus {
    var phase: StatusPhase {
        switch self {
        case .pending, .starting, .inProgress, .deleting, .deleteInProgress: .underWay
        case .indexed, .partiallyIndexed, .metadataPartiallyIndexed, .metadataUpdateFailed, .failed, .ignored,
            .notFound:
            .final
        default: .unknown
        }
    }
}
