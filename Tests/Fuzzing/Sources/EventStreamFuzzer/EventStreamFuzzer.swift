import TenantRAGEventStream

/// Fuzzes the framing of event streams; run it with Scripts/fuzz.
///
/// SwiftPM gives an executable's entry point the target's name, so libFuzzer's own `main` never runs: its driver is
/// called instead.
@_cdecl("EventStreamFuzzer_main")
public func main(
    _ count: CInt,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
    var (count, arguments) = unsafe (count, arguments)
    return unsafe runDriver(&count, &arguments) { start, count in
        unsafe check(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
    }
}

/// libFuzzer's driver, which calls back with each input that it makes up.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private func check(_ input: [UInt8]) {
    guard let mode = input.first else { return }
    let rest = Array(input.dropFirst())
    switch mode % 3 {
    case 0: checkStream(rest, cut: mode)
    // Checksums keep random bytes out: here they are made right, so that lengths and headers are what is tried.
    case 1: checkStream(framed(rest), cut: mode)
    default: checkRoundTrip(rest)
    }
}

/// However a stream is cut, the same frames and the same error come out of it, and the frames are the bytes again.
private func checkStream(_ stream: [UInt8], cut: UInt8) {
    let limits = EventStreamLimits(maximumFrameLength: 4_096, maximumHeadersLength: 1_024)
    let whole = Outcome(of: [stream], limits: limits)
    let length = 1 + Int(cut) / 3
    let chunks = stride(from: 0, to: stream.count, by: length).map {
        Array(stream[$0..<min($0 + length, stream.count)])
    }
    precondition(Outcome(of: chunks, limits: limits) == whole, "the cut made a difference")

    var again: [UInt8] = []
    for frame in whole.frames {
        do {
            let copy = EventStreamFrame(headers: try EventStreamHeaders(Array(frame.headers)), payload: frame.payload)
            try EventStreamEncoder(limits: limits).append(copy, to: &again)
        } catch {
            preconditionFailure("a frame that was read cannot be written: \(error)")
        }
        for header in frame.headers { precondition(frame.headers[header.name] == header.value, "a header got lost") }
        if let message = try? EventMessage(frame) { precondition(!message.name.isEmpty, "a message has a name") }
    }
    precondition(stream.starts(with: again), "the frames are not the bytes that they were read from")
    precondition(whole.error != nil || again.count == stream.count, "bytes were lost without an error")
}

/// Checks that what can be written is read again as it was.
private func checkRoundTrip(_ input: [UInt8]) {
    var input = Input(bytes: input)
    var frames: [EventStreamFrame] = []
    var bytes: [UInt8] = []
    while !input.isEmpty {
        guard let headers = try? EventStreamHeaders(input.headers()) else { return }
        let frame = EventStreamFrame(headers: headers, payload: input.take(Int(input.byte()))[...])
        guard (try? EventStreamEncoder().append(frame, to: &bytes)) != nil else { return }
        frames.append(frame)
    }
    let outcome = Outcome(of: [bytes], limits: .default)
    precondition(outcome.error == nil && outcome.frames == frames, "what was written reads differently")
}
