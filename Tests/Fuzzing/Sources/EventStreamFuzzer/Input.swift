import TenantRAGEventStream

/// The fuzzer's bytes, taken as choices.
struct Input {
    private var bytes: ArraySlice<UInt8>

    init(bytes: [UInt8]) {
        self.bytes = bytes[...]
    }

    var isEmpty: Bool { bytes.isEmpty }

    mutating func byte() -> UInt8 { bytes.popFirst() ?? 0 }

    mutating func take(_ count: Int) -> [UInt8] {
        let taken = bytes.prefix(count)
        bytes = bytes.dropFirst(count)
        return Array(taken)
    }

    mutating func headers() -> [EventStreamHeader] {
        (0..<byte() % 20).map { _ in
            EventStreamHeader(String(decoding: take(Int(byte() % 12)), as: UTF8.self), value())
        }
    }

    private mutating func value() -> EventStreamHeader.Value {
        switch byte() % 10 {
        case 0: .bool(true)
        case 1: .bool(false)
        case 2: .int8(number())
        case 3: .int16(number())
        case 4: .int32(number())
        case 5: .int64(number())
        case 6: .bytes(take(Int(byte())))
        case 7: .string(String(decoding: take(Int(byte())), as: UTF8.self))
        case 8: .timestamp(milliseconds: number())
        default: .uuid(number())
        }
    }

    private mutating func number<Number: FixedWidthInteger>() -> Number {
        take(Number.bitWidth / 8).reduce(0) { ($0 << 8) | Number(truncatingIfNeeded: $1) }
    }
}
