import TenantRAGEventStream
import TenantRAGTestSupport

extension SeededGenerator {
    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
    }

    /// A valid frame with up to 40 headers of every type and up to 600 bytes of payload.
    mutating func frame() throws -> EventStreamFrame {
        let headers = (0..<(chance(10) ? below(40) : below(6))).map { index in
            EventStreamHeader("\(index)" + text(below(6)), value())
        }
        return EventStreamFrame(headers: try EventStreamHeaders(headers), payload: bytes(below(600))[...])
    }

    /// Cuts bytes into pieces, now and then into an empty one.
    mutating func chunks(of bytes: [UInt8]) -> [[UInt8]] {
        let most = pick([2, 20, 300, 5_000])
        var chunks: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = below(most)
            chunks.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return chunks
    }

    private mutating func text(_ count: Int) -> String {
        String((0..<count).map { _ in pick(["a", "-", ":", "é", "e\u{301}", "漢", "\u{1F4FB}", "\0"]) as Character })
    }

    private mutating func value() -> EventStreamHeader.Value {
        switch below(10) {
        case 0: .bool(true)
        case 1: .bool(false)
        case 2: .int8(Int8(truncatingIfNeeded: next()))
        case 3: .int16(Int16(truncatingIfNeeded: next()))
        case 4: .int32(Int32(truncatingIfNeeded: next()))
        case 5: .int64(Int64(truncatingIfNeeded: next()))
        case 6: .bytes(bytes(below(50)))
        case 7: .string(text(below(50)))
        case 8: .timestamp(milliseconds: Int64(truncatingIfNeeded: next()))
        default: .uuid(UInt128(next()) << 64 | UInt128(next()))
        }
    }
}
