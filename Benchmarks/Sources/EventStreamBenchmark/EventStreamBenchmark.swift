import BedrockAgentRuntime
import Foundation
import TenantRAGAWS

/// Measures how fast event streams are decoded and encoded; `Benchmarks/event-streams` compares it with other decoders.
///
///     swift run --package-path Benchmarks -c release event-stream-benchmark
///
/// With `--write <file>` it writes the frames that all decode. Otherwise it prints a line for each way of reading them:
/// a name, a tab, and the megabytes that a second of processor time is enough for (the median of the passes).
@main
struct EventStreamBenchmark {
    /// A frame's length, headers and checksums included.
    static let frameLength = 200
    static let frameCount = isShort ? 1_000 : 100_000
    /// The number of bytes that a read from a socket gives.
    static let chunkLength = 16 << 10
    static let passes = isShort ? 1 : 21
    /// Only to show that it still runs, as for every benchmark.
    static let isShort = ProcessInfo.processInfo.environment["TENANTRAG_BENCHMARK"] == "short"

    static func main() async throws {
        let bytes = try frames()
        if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--write" {
            try Data(bytes).write(to: URL(fileURLWithPath: CommandLine.arguments[2]))
            return
        }
        let chunks = stride(from: 0, to: bytes.count, by: chunkLength).map {
            Array(bytes[$0..<min($0 + chunkLength, bytes.count)])
        }

        try await report("frames: checked, headers read on demand", bytes.count) { try decodeFrames(chunks) }
        try await report("messages: kind, name and a payload of their own", bytes.count) { try decodeMessages(chunks) }
        try await report("messages as an asynchronous sequence", bytes.count) { try await readMessages(chunks) }
        try await report("typed events, as a user reads them", bytes.count) { try await readEvents(chunks) }
        let message = try EventMessage(firstFrame(bytes))
        try await report("encoding messages", bytes.count) {
            // Sent and forgotten a chunk at a time, as a server would.
            var output: [UInt8] = []
            var count = 0
            let encoder = EventStreamEncoder()
            for _ in 0..<frameCount {
                try encoder.append(message, to: &output)
                guard output.count >= chunkLength else { continue }
                count += output.count
                output.removeAll(keepingCapacity: true)
            }
            return count + output.count
        }
    }

    /// Frames as the service sends them, of `frameLength` bytes each, with differing text.
    private static func frames() throws -> [UInt8] {
        let empty = try EventStreamEncoder().bytes(of: EventMessage(name: "output"))
        var bytes: [UInt8] = []
        for number in 0..<frameCount {
            var payload = Array(#"{"text":"\#(number) "#.utf8)
            while payload.count < frameLength - empty.count - 2 { payload.append(UInt8(97 + payload.count % 26)) }
            payload += Array(#""}"#.utf8)
            try EventStreamEncoder().append(EventMessage(name: "output", payload: payload), to: &bytes)
        }
        precondition(bytes.count == frameLength * frameCount, "each frame has its length")
        return bytes
    }

    private static func firstFrame(_ bytes: [UInt8]) throws -> EventStreamFrame {
        var decoder = EventStreamDecoder()
        decoder.append(bytes)
        guard let frame = try decoder.next() else { fatalError("there is a first frame") }
        return frame
    }

    private static func decodeFrames(_ chunks: [[UInt8]]) throws -> Int {
        var decoder = EventStreamDecoder()
        var count = 0
        for chunk in chunks {
            decoder.append(chunk)
            while let frame = try decoder.next() { count += frame.payload.count }
        }
        try decoder.finish()
        return count
    }

    private static func decodeMessages(_ chunks: [[UInt8]]) throws -> Int {
        var decoder = EventStreamDecoder()
        var count = 0
        for chunk in chunks {
            decoder.append(chunk)
            while let frame = try decoder.next() { count += try EventMessage(frame).payload.count }
        }
        try decoder.finish()
        return count
    }

    private static func readMessages(_ chunks: [[UInt8]]) async throws -> Int {
        var count = 0
        for try await message in EventMessages(Chunks(chunks: chunks)) { count += message.payload.count }
        return count
    }

    private static func readEvents(_ chunks: [[UInt8]]) async throws -> Int {
        var count = 0
        let events = EventStream<RetrieveAndGenerateStreamResponseOutput>(decoding: Chunks(chunks: chunks))
        for try await event in events {
            if case .output(let output) = event { count += output.text.utf8.count }
        }
        return count
    }

    private static func report(_ name: String, _ byteCount: Int, _ pass: @Sendable () async throws -> Int) async throws
    {
        var rates: [Double] = []
        for _ in 0..<passes {
            let start = processorTime()
            let count = try await pass()
            rates.append(Double(byteCount) / (processorTime() - start) / 1_000_000)
            precondition(count > 0, "something was read")
        }
        print("\(name)\t\(Int(rates.sorted()[passes / 2]))")
    }

    /// Seconds that this process has computed so far.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
