#if Local
import Synchronization
import TenantRAG
import TenantRAGExtractive

/// The conversations that are going on, in memory.
///
/// Each tenant that a scope names has a number of sessions of its own: whatever one tenant does, no session of another
/// ends earlier for it. Where requests come without a scope, each filter of an access key is a household with
/// sessions of its own, and no household's session ends earlier for another household's (``SessionFamily``): beyond the
/// bounds a new session is refused.
///
/// A session ends its lifetime after it began, however much it is used, and it is useless to anybody but its owner.
/// An id that is unknown, expired, or another owner's is refused in the same words.
final class SessionStore: Sendable {
    private struct State {
        var families: [SessionOwner.Caller: SessionFamily] = [:]
        var randomness: any RandomNumberGenerator & Sendable
        var useCount = 0
        var sweptAt = Duration.zero
    }

    /// At most this much of an answer is remembered, in characters: names in it can be asked about.
    static let maximumAnswerLength = 2_000
    /// The lifetime of a session at the service.
    static let lifetime = Duration.seconds(24 * 60 * 60)
    private static let sweepInterval = Duration.seconds(60)

    private let state: Mutex<State>
    private let elapsed: @Sendable () -> Duration

    /// A store without sessions.
    ///
    /// - Parameters:
    ///   - clock: What the lifetime is measured by.
    ///   - randomness: Where ids come from; it must not be guessable.
    init(clock: some Clock<Duration>, randomness: some RandomNumberGenerator & Sendable) {
        state = Mutex(State(randomness: randomness))
        let start = clock.now
        elapsed = { start.duration(to: clock.now) }
    }

    /// Checks that a session may go on, and gives what was said in it.
    ///
    /// - Parameters:
    ///   - id: The session's id; nil begins none yet and gives no history.
    ///   - owner: Who asks.
    ///   - binding: What the request is configured with.
    /// - Returns: The conversation so far, oldest turn first.
    /// - Throws: `ValidationException`.
    func history(of id: String?, owner: SessionOwner, binding: SessionBinding) throws -> [ConversationTurn] {
        guard let id else { return [] }
        let now = elapsed()
        return try state.withLock { state in
            guard let session = state.families[owner.caller]?.session(id, of: owner.household),
                session.user == owner.user, Self.isAlive(session, at: now)
            else {
                throw ValidationException(
                    serviceMessage: "Session with Id \(id) is not valid. Please check and try again."
                )
            }
            guard session.binding == binding else {
                throw ValidationException(
                    serviceMessage:
                        "The configuration of session \(id) cannot be changed while it lasts. Begin another."
                )
            }
            return session.turns
        }
    }

    /// Notes what was said, and begins the session if there is none.
    ///
    /// - Parameters:
    ///   - turn: The question and its answer; nil for one that is not to be remembered.
    ///   - id: The session's id; nil begins one.
    ///   - owner: Who asked.
    ///   - binding: What the request was configured with.
    /// - Returns: The session's id.
    /// - Throws: `ServiceQuotaExceededException` for one session too many.
    func record(
        _ turn: ConversationTurn?,
        in id: String?,
        owner: SessionOwner,
        binding: SessionBinding
    ) throws -> String {
        let now = elapsed()
        return try state.withLock { state in
            Self.sweep(&state, at: now)
            state.useCount += 1
            let id = id ?? Self.makeID(&state.randomness)
            var turn = turn
            if let answer = turn?.answer { turn?.answer = String(answer.prefix(Self.maximumAnswerLength)) }
            let begun = Session(user: owner.user, binding: binding, beganAt: now)
            do throws(SessionFamily.Full) {
                try state.families[owner.caller, default: SessionFamily()]
                    .add(turn, to: id, of: owner.household, use: state.useCount, begun: begun)
            } catch {
                throw ServiceQuotaExceededException(
                    serviceMessage:
                        "There are too many sessions. Go on with one of them, or begin another when some have expired."
                )
            }
            return id
        }
    }

    /// The number of sessions are kept, over all owners.
    var count: Int { state.withLock { $0.families.values.reduce(0) { $0 + $1.count } } }

    private static func isAlive(_ session: Session, at now: Duration) -> Bool { now - session.beganAt < lifetime }

    /// Drops what has expired, now and then.
    ///
    /// The moment cannot be seen: an expired session is refused before it is dropped.
    private static func sweep(_ state: inout State, at now: Duration) {
        guard now - state.sweptAt >= sweepInterval else { return }
        state.sweptAt = now
        state.families = state.families.compactMapValues { family in
            var family = family
            family.keep { isAlive($0, at: now) }
            return family.isEmpty ? nil : family
        }
    }

    /// 128 random bits, written as the service writes its ids.
    private static func makeID(_ randomness: inout any RandomNumberGenerator & Sendable) -> String {
        let digits = [randomness.next(), randomness.next()].map { half in
            let text = String(half, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }
        .joined()
        var id = ""
        for (place, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(place) { id.append("-") }
            id.append(digit)
        }
        return id
    }
}
#endif
