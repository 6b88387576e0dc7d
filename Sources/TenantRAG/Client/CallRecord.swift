internal import Synchronization

/// The resources of a call until it ends: its permit, and the measurements of it.
final class CallRecord: Sendable {
    private let permit: TenantPermit
    private let meter: CallMeter?
    private let hasEnded = Atomic(false)

    init(_ permit: TenantPermit, _ meter: CallMeter?) {
        self.permit = permit
        self.meter = meter
    }

    deinit { letGo() }

    /// A Boolean value that indicates whether the call is metered, so that nothing is measured in vain.
    var isMetered: Bool { meter != nil }

    /// The tenant got references.
    func found(_ references: Int) { meter?.found(references) }

    /// The tenant got text.
    func received(_ characters: Int) { meter?.received(characters) }

    /// The call is over; a second time says nothing.
    func end(_ outcome: CallOutcome) {
        guard !hasEnded.exchange(true, ordering: .relaxed) else { return }
        permit.release()
        meter?.ended(outcome)
    }

    /// Nobody reads any more.
    func letGo() { end(Task.isCancelled ? .cancelled : .abandoned) }

    /// Does something, and is over if that throws.
    func noting<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch {
            end(CallOutcome(error))
            throw error
        }
    }
}
