import TenantRAGEventStream

/// The outcome of decoding chunks: the frames before the end or the first error, and the error.
struct Decoded {
    var frames: [EventStreamFrame] = []
    var error: EventStreamError?

    init(_ chunks: [[UInt8]], limits: EventStreamLimits = .default) {
        var decoder = EventStreamDecoder(limits: limits)
        do {
            for chunk in chunks {
                decoder.append(chunk)
                while let frame = try decoder.next() { frames.append(frame) }
            }
            try decoder.finish()
        } catch {
            self.error = error
        }
    }
}
