import TenantRAGEventStream
import TenantRAGTestSupport
import Testing

@Suite("EventStreamEncoder")
struct EventStreamEncoderTests {
    @Test("AWS's own frames are written to the byte", arguments: FrameVector.valid)
    func vectors(vector: FrameVector) throws {
        let frame = EventStreamFrame(
            headers: try EventStreamHeaders(vector.headers),
            payload: Array(vector.payload.utf8)[...]
        )
        #expect(try EventStreamEncoder().bytes(of: frame) == vector.frame)
    }

    @Test("what is written is read again as it was, and its checksums are CRC-32", arguments: 0..<300)
    func roundTrip(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let frame = try random.frame()
        let bytes = try EventStreamEncoder().bytes(of: frame)
        #expect(bytes.suffix(4) == SlowFrame.bigEndian(SlowFrame.checksum(bytes.dropLast(4)))[...])
        #expect(bytes[8..<12] == SlowFrame.bigEndian(SlowFrame.checksum(Array(bytes.prefix(8))))[...])
        let decoded = Decoded([bytes])
        #expect(decoded.frames == [frame])
        #expect(decoded.frames.first.map { Array($0.headers) } == Array(frame.headers))
    }

    @Test("every length of payload has the right checksum", arguments: 0..<70)
    func checksums(count: Int) throws {
        var random = SeededGenerator(seed: UInt64(count))
        let payload = random.bytes(count)
        let bytes = try EventStreamEncoder().bytes(of: EventStreamFrame(payload: payload[...]))
        #expect(bytes == SlowFrame(payload: payload).bytes)
    }

    @Test("a frame beyond the limit is refused, and nothing of it is appended")
    func limit() throws {
        let encoder = EventStreamEncoder(limits: EventStreamLimits(maximumFrameLength: 20, maximumHeadersLength: 3))
        var bytes: [UInt8] = [1, 2]
        let long = EventStreamFrame(payload: [1, 2, 3, 4, 5])
        let manyHeaders = EventStreamFrame(headers: try EventStreamHeaders([EventStreamHeader("nn", .bool(true))]))
        for frame in [long, manyHeaders] {
            let error = #expect(throws: EventStreamError.self) { try encoder.append(frame, to: &bytes) }
            #expect(error?.code == .frameTooLarge)
        }
        #expect(bytes == [1, 2])
        try encoder.append(EventStreamFrame(payload: [1, 2, 3, 4]), to: &bytes)
        #expect(bytes.count == 22)
    }
}
