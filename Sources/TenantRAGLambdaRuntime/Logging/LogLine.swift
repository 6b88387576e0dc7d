import Logging
import TenantRAGBase
import TenantRAGJSON

/// One line of a log, and how it is written.
struct LogLine {
    let event: LogEvent
    let label: String
    let metadata: Logger.Metadata
    /// The time in milliseconds since 1970.
    let milliseconds: Int64

    /// Metadata that has a member of its own.
    private static let promoted: Set<String> = ["requestId", "tenantId"]

    func json() -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.writeMember("timestamp")
        writer.write(timestamp)
        writer.writeMember("level")
        writer.write(event.level.lambdaName)
        writer.writeMember("message")
        writer.write("\(event.message)")
        writer.writeMember("logger")
        writer.write(label)
        for name in Self.promoted.sorted() {
            guard let value = metadata[name] else { continue }
            writer.writeMember(name: name)
            writer.write("\(value)")
        }
        if let error = event.error {
            writer.writeMember("errorType")
            writer.write(String(describing: type(of: error)))
            writer.writeMember("errorMessage")
            writer.write("\(error)")
        }
        let rest = metadata.filter { !Self.promoted.contains($0.key) }
        if !rest.isEmpty {
            writer.writeMember("metadata")
            Self.write(.dictionary(rest), to: &writer)
        }
        writer.endObject()
        return writer.finish() + [UInt8(ascii: "\n")]
    }

    func text() -> [UInt8] {
        var text =
            "\(timestamp)\t\(metadata["requestId"].map { "\($0)" } ?? "-")\t\(event.level.lambdaName)\t\(event.message)"
        if let tenantID = metadata["tenantId"] { text += " tenantId=\(tenantID)" }
        if let error = event.error { text += " error=\(type(of: error)): \(error)" }
        for (name, value) in metadata.sorted(by: { $0.key < $1.key }) where !Self.promoted.contains(name) {
            text += " \(name)=\(value)"
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 1)
        for byte in text.utf8 {
            switch byte {
            case 0x0A: bytes += Array(#"\n"#.utf8)
            case 0x0D: bytes += Array(#"\r"#.utf8)
            case 0..<0x20 where byte != 0x09, 0x7F: bytes.append(UInt8(ascii: "?"))
            default: bytes.append(byte)
            }
        }
        return bytes + [0x0A]
    }

    /// As RFC 3339 has it, in UTC and with milliseconds.
    private var timestamp: String { Timestamp(clampingMilliseconds: milliseconds).rfc3339 }

    private static func write(_ value: Logger.MetadataValue, to writer: inout JSONWriter) {
        switch value {
        case .string(let text): writer.write(text)
        case .stringConvertible(let value): writer.write("\(value)")
        case .array(let values):
            writer.beginArray()
            for value in values { write(value, to: &writer) }
            writer.endArray()
        case .dictionary(let values):
            writer.beginObject()
            for (name, value) in values.sorted(by: { $0.key < $1.key }) {
                writer.writeMember(name: name)
                write(value, to: &writer)
            }
            writer.endObject()
        }
    }
}
