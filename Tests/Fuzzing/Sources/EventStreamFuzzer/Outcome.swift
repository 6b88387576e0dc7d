import TenantRAGEventStream

/// The outcome of decoding chunks: the frames before the end or the first error, and the error's code.
struct Outcome: Equatable {
    var frames: [EventStreamFrame] = []
    var error: EventStreamError.Code?

    init(of chunks: [[UInt8]], limits: EventStreamLimits) {
        var decoder = EventStreamDecoder(limits: limits)
        do {
            for chunk in chunks {
                decoder.append(chunk)
                while let frame = try decoder.next() { frames.append(frame) }
            }
            try decoder.finish()
        } catch {
            self.error = error.code
            precondition((try? decoder.next()) == nil && (try? decoder.finish()) == nil, "an error was forgotten")
        }
    }
}
