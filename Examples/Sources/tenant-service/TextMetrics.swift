import Metrics
import Synchronization

/// Keeps counts, sums and the latest values, and prints them as Prometheus reads them.
///
/// A real service takes a backend of swift-metrics; this one is small enough to read.
final class TextMetrics: MetricsFactory {
    private let values = Mutex<[String: Double]>([:])

    /// Every value, a line each.
    var text: String {
        values.withLock { $0.sorted { $0.key < $1.key } }.map { "\($0.key) \($0.value)\n" }.joined()
    }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        Handler(self, label, "_total", dimensions)
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        Handler(self, label, "", dimensions)
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        Handler(self, label, "", dimensions)
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        Handler(self, label, "_seconds", dimensions)
    }

    func destroyCounter(_: any CounterHandler) {}
    func destroyRecorder(_: any RecorderHandler) {}
    func destroyMeter(_: any MeterHandler) {}
    func destroyTimer(_: any TimerHandler) {}

    private func change(_ name: String, _ change: (inout Double) -> Void) {
        values.withLock { change(&$0[name, default: 0]) }
    }

    private final class Handler: CounterHandler, RecorderHandler, MeterHandler, TimerHandler {
        private let metrics: TextMetrics
        private let name: String
        private let labels: String

        init(_ metrics: TextMetrics, _ label: String, _ unit: String, _ dimensions: [(String, String)]) {
            func plain(_ text: String) -> String {
                String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
            }
            self.metrics = metrics
            name = plain(label) + unit
            let pairs = dimensions.map {
                "\(plain($0.0))=\"\($0.1.replacing("\\", with: "").replacing("\"", with: ""))\""
            }
            labels = pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}"
        }

        func increment(by amount: Int64) { metrics.change(name + labels) { $0 += Double(amount) } }
        func reset() { metrics.change(name + labels) { $0 = 0 } }
        func record(_ value: Int64) { record(Double(value)) }
        func record(_ value: Double) { metrics.change(name + labels) { $0 = value } }
        func set(_ value: Int64) { record(Double(value)) }
        func set(_ value: Double) { record(value) }
        func increment(by amount: Double) { metrics.change(name + labels) { $0 += amount } }
        func decrement(by amount: Double) { metrics.change(name + labels) { $0 -= amount } }

        func recordNanoseconds(_ duration: Int64) {
            metrics.change("\(name)_sum\(labels)") { $0 += Double(duration) / 1e9 }
            metrics.change("\(name)_count\(labels)") { $0 += 1 }
        }
    }
}
