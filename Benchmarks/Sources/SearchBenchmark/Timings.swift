import Foundation

/// Durations of one kind of call, in milliseconds: by the clock, and of processor time, which other programs do not lengthen.
struct Timings {
    private var values: [Double] = []
    private var processor: [Double] = []

    typealias Start = (clock: ContinuousClock.Instant, processor: Double)

    func start() -> Start { (ContinuousClock.now, Self.processorTime()) }

    mutating func end(_ start: Start) {
        processor.append(Self.processorTime() - start.processor)
        values.append((ContinuousClock.now - start.clock) / .milliseconds(1))
    }

    mutating func measure<Result>(_ body: () throws -> Result) rethrows -> Result {
        let start = start()
        defer { end(start) }
        return try body()
    }

    var count: Int { values.count }
    var median: Double { Self.percentile(values, 0.5) }
    var longest: Double { values.max() ?? 0 }
    var p99: Double { Self.percentile(values, 0.99) }
    var processorMedian: Double { Self.percentile(processor, 0.5) }
    var processorP99: Double { Self.percentile(processor, 0.99) }
    var total: Double { values.reduce(0, +) }
    var processorTotal: Double { processor.reduce(0, +) }

    private static func percentile(_ values: [Double], _ part: Double) -> Double {
        let sorted = values.sorted()
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
    }

    /// Returns the processor time of this process so far, on all of its threads.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
    }
}
