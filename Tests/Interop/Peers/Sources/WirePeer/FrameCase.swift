import TenantRAGAWS
import TenantRAGJSON

/// Frames of event streams as JSON: bytes as hexadecimal digits, headers as `[name, type, value]`.
enum FrameCase {
    /// Decodes `stream`, fed in pieces of `cut` bytes, into `frames`; an error ends them and is told as `error`.
    static func decode(_ test: JSONValue) throws -> [String: JSONValue] {
        let stream = try bytes(test["stream"]?.stringValue ?? "")
        let cut = Int(test["cut"]?.numberValue?.int64Value ?? Int64(stream.count))
        var decoder = EventStreamDecoder(limits: .format)
        var frames: [JSONValue] = []
        do {
            for start in stride(from: 0, to: stream.count, by: max(cut, 1)) {
                decoder.append(Array(stream[start..<min(start + cut, stream.count)]))
                while let frame = try decoder.next() { frames.append(json(frame)) }
            }
            try decoder.finish()
        } catch {
            return ["frames": .array(frames), "error": .string(error.code.rawValue)]
        }
        return ["frames": .array(frames)]
    }

    /// Encodes `frame` into `stream`.
    static func encode(_ test: JSONValue) throws -> [String: JSONValue] {
        let headers = try (test["frame"]?["headers"]?.arrayValue ?? []).map(header)
        let frame = EventStreamFrame(
            headers: try EventStreamHeaders(headers),
            payload: try bytes(test["frame"]?["payload"]?.stringValue ?? "")[...]
        )
        return ["stream": .string(hex(try EventStreamEncoder(limits: .format).bytes(of: frame)))]
    }

    private static func json(_ frame: EventStreamFrame) -> JSONValue {
        [
            "headers": .array(
                frame.headers.map { header in
                    let (type, value) = text(header.value)
                    return [.string(header.name), .string(type), .string(value)]
                }
            ),
            "payload": .string(hex(frame.payload)),
        ]
    }

    private static func text(_ value: EventStreamHeader.Value) -> (type: String, value: String) {
        switch value {
        case .bool(let value): ("bool", "\(value)")
        case .int8(let value): ("int8", "\(value)")
        case .int16(let value): ("int16", "\(value)")
        case .int32(let value): ("int32", "\(value)")
        case .int64(let value): ("int64", "\(value)")
        case .bytes(let value): ("bytes", hex(value))
        case .string(let value): ("string", value)
        case .timestamp(let value): ("timestamp", "\(value)")
        case .uuid(let value): ("uuid", "\(value)")
        }
    }

    private static func header(_ json: JSONValue) throws -> EventStreamHeader {
        let parts = (json.arrayValue ?? []).compactMap(\.stringValue)
        guard parts.count == 3, let value = try value(parts[1], parts[2]) else { throw BadCase() }
        return EventStreamHeader(parts[0], value)
    }

    private static func value(_ type: String, _ text: String) throws -> EventStreamHeader.Value? {
        switch type {
        case "bool": Bool(text).map { .bool($0) }
        case "int8": Int8(text).map { .int8($0) }
        case "int16": Int16(text).map { .int16($0) }
        case "int32": Int32(text).map { .int32($0) }
        case "int64": Int64(text).map { .int64($0) }
        case "bytes": .bytes(try bytes(text))
        case "string": .string(text)
        case "timestamp": Int64(text).map { .timestamp(milliseconds: $0) }
        case "uuid": UInt128(text).map { .uuid($0) }
        default: nil
        }
    }

    private static func bytes(_ hex: String) throws -> [UInt8] {
        let digits = try hex.map { digit in
            guard let value = digit.hexDigitValue else { throw BadCase() }
            return UInt8(value)
        }
        guard digits.count.isMultiple(of: 2) else { throw BadCase() }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    private struct BadCase: Error {}
}
