package import Logging
import Synchronization

/// Keeps what is logged, as text.
package struct RecordingLog: LogHandler {
    private final class Lines: Sendable {
        let all = Mutex<[String]>([])
    }

    private let lines = Lines()
    package var metadata: Logger.Metadata = [:]
    package var logLevel = Logger.Level.trace

    package init() {}

    /// Everything that was logged, a line each.
    package var text: String { lines.all.withLock { $0.joined(separator: "\n") } }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        lines.all.withLock { $0.append("\(event.level) \(event.message) \(all)") }
    }
}
