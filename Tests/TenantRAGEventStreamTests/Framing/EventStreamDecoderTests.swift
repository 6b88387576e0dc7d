import TenantRAGEventStream
import TenantRAGTestSupport
import Testing

@Suite("EventStreamDecoder")
struct EventStreamDecoderTests {
    @Test("AWS's own frames decode to their headers and payload", arguments: FrameVector.valid)
    func valid(vector: FrameVector) throws {
        let decoded = Decoded([vector.frame])
        #expect(decoded.error == nil)
        let frame = try #require(decoded.frames.first)
        #expect(decoded.frames.count == 1)
        #expect(Array(frame.headers) == vector.headers)
        #expect(frame.payload.elementsEqual(vector.payload.utf8))
        for header in vector.headers { #expect(frame.headers[header.name] == header.value) }
        #expect(frame.headers["none of these"] == nil)
    }

    @Test("AWS's own broken frames are refused", arguments: FrameVector.invalid)
    func invalid(name: String, frame: [UInt8], code: EventStreamError.Code) {
        let decoded = Decoded([frame])
        #expect(decoded.frames.isEmpty)
        #expect(decoded.error?.code == code, "\(name)")
    }

    @Test("a frame with any byte changed to anything is an error", arguments: FrameVector.valid)
    func corruption(vector: FrameVector) {
        for index in vector.frame.indices {
            for change in 1...UInt8.max {
                var frame = vector.frame
                frame[index] ^= change
                let decoded = Decoded([frame])
                guard decoded.error == nil || !decoded.frames.isEmpty else { continue }
                Issue.record("byte \(index) changed by \(change) went through")
            }
        }
    }

    @Test("a stream cut at any byte gives the frames before it, and an error unless it is cut between two")
    func truncation() throws {
        let stream = FrameVector.valid.flatMap(\.frame)
        var ends: Set<Int> = [0]
        var end = 0
        for vector in FrameVector.valid {
            end += vector.frame.count
            ends.insert(end)
        }
        for count in 0...stream.count {
            let decoded = Decoded([Array(stream.prefix(count))])
            #expect(decoded.frames.count == ends.count { $0 <= count } - 1)
            #expect(decoded.error?.code == (ends.contains(count) ? nil : .truncatedStream))
        }
    }

    @Test("however a stream is cut, the same frames come out of it", arguments: 0..<200)
    func chunking(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let frames = try (0..<random.below(12)).map { _ in try random.frame() }
        var stream: [UInt8] = []
        for frame in frames { try EventStreamEncoder().append(frame, to: &stream) }
        for _ in 0..<5 {
            let decoded = Decoded(random.chunks(of: stream))
            #expect(decoded.frames == frames)
            #expect(decoded.error == nil)
        }
    }

    @Test("what is fed before everything was taken out is not lost")
    func appendTwice() throws {
        let frame = FrameVector.valid[8].frame
        var decoder = EventStreamDecoder()
        for piece in [frame + frame.prefix(5), Array(frame.dropFirst(5)), frame] { decoder.append(piece) }
        #expect(throws: EventStreamError.self) { try decoder.finish() }
        for _ in 0..<3 { #expect(try decoder.next()?.headers["content-type"] == .string("application/json")) }
        #expect(try decoder.next() == nil)
        try decoder.finish()
    }

    @Test("after an error every call throws it, whatever is fed")
    func errorsStay() throws {
        var decoder = EventStreamDecoder()
        decoder.append(FrameVector.invalid[0].frame)
        for _ in 0..<3 {
            let error = #expect(throws: EventStreamError.self) { try decoder.next() }
            #expect(error?.code == .checksumMismatch)
            decoder.append(FrameVector.valid[0].frame)
        }
        #expect(throws: EventStreamError.self) { try decoder.finish() }
    }

    @Test(
        "lengths that contradict each other are refused although their checksum is right",
        arguments: [(0, 0), (15, 0), (16, 1), (40, 25), (.max, .max), (40, .max)] as [(UInt32, UInt32)]
    )
    func lengths(length: UInt32, headersLength: UInt32) {
        let frame = SlowFrame(
            payload: Array(repeating: 0, count: 24),
            claimedLength: length,
            claimedHeadersLength: headersLength
        )
        #expect(Decoded([frame.bytes]).error?.code == .malformedFrame)
    }

    @Test("a frame of the limit is taken, one byte more is refused at its first twelve bytes", arguments: [0, 1])
    func frameLimit(excess: Int) {
        let frame = SlowFrame(payload: Array(repeating: 7, count: 84 + excess)).bytes
        let limits = EventStreamLimits(maximumFrameLength: 100)
        #expect(Decoded([frame], limits: limits).error?.code == (excess == 0 ? nil : .frameTooLarge))
        let start = Decoded([Array(frame.prefix(12))], limits: limits)
        #expect(start.error?.code == (excess == 0 ? .truncatedStream : .frameTooLarge))
    }

    @Test("headers of the limit are taken, one byte more is refused", arguments: [0, 1])
    func headersLimit(excess: Int) {
        // One header of 4 bytes and 96 bytes of value.
        let headers = [1, 97, 6, 0, UInt8(95 + excess)] + Array(repeating: 0, count: 95 + excess)
        let limits = EventStreamLimits(maximumHeadersLength: 100)
        let decoded = Decoded([SlowFrame(headers: headers).bytes], limits: limits)
        #expect(decoded.error?.code == (excess == 0 ? nil : .frameTooLarge))
    }

    @Test("the format's own limits are 24 MiB and 128 KiB, and the defaults are the same")
    func formatLimits() {
        #expect(EventStreamLimits.format.maximumFrameLength == 25_165_824)
        #expect(EventStreamLimits.format.maximumHeadersLength == 131_072)
        #expect(EventStreamLimits.default == .format)
        let large = SlowFrame(claimedLength: 25_165_825).bytes
        #expect(Decoded([large], limits: .format).error?.code == .frameTooLarge)
        #expect(Decoded([SlowFrame(claimedLength: 25_165_824).bytes], limits: .format).error?.code == .truncatedStream)
    }

    @Test("an error says lengths and numbers, and nothing that the stream holds")
    func errorsAreSafe() {
        let frame = SlowFrame(headers: [6] + Array("secret".utf8) + [10], payload: Array("secret".utf8)).bytes
        let error = Decoded([frame]).error
        #expect(error?.code == .malformedFrame)
        #expect(error?.description.contains("secret") == false)
    }
}
