/// Ends a call when the last copy of an iterator is released.
final class CallReader: Sendable {
    let record: CallRecord

    init(_ record: CallRecord) { self.record = record }

    deinit { record.letGo() }
}
