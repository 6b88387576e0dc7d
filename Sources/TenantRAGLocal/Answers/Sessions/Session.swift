#if Local
import TenantRAGExtractive

/// A conversation that is going on.
struct Session: Sendable {
    /// At most this many turns of a conversation are remembered: a follow-up question looks back a few.
    static let maximumTurnCount = 20

    /// The part of the owner that the session's key in the store does not have.
    var user: [UInt8]?
    var binding: SessionBinding
    var beganAt: Duration
    /// Counts up from use to use over all sessions.
    var usedAt = 0
    var turns: [ConversationTurn] = []

    mutating func add(_ turn: ConversationTurn?, use: Int) {
        usedAt = use
        guard let turn else { return }
        turns.append(turn)
        if turns.count > Self.maximumTurnCount { turns.removeFirst() }
    }
}
#endif
