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

    /// Records references that the tenant got.
    func found(_ references: Int) { meter?.found(references) }

    /// Records text that the tenant got.
    func received(_ characters: Int) { meter?.received(characters) }

    /// Records the end of the call; idempotent.
    func end(_ outcome: CallOutcome) {
        guard !hasEnded.exchange(true, ordering: .relaxed) else { return }
        permit.release()
        meter?.ended(outcome)
    }

    /// Records that the reader has stopped before the end.
    func letGo() { end(Task.isCancelled ? .cancelled : .abandoned) }

    /// Runs a closure, and records the end of the call if it throws.
    func noting<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch {
            end(CallOutcome(error))
            throw error
        }
    }
}

/// Ends a call when the last copy of an iterator is released.
final class CallReader: Sendable {
    let record: CallRecord

    init(_ record: CallRecord) { self.record = record }

    deinit { record.letGo() }
}
