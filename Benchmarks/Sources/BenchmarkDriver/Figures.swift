import Foundation

/// The figures that a client's process reports of itself.
public struct Figures {
    /// Processor time a request, in microseconds.
    public let processor: Double
    /// Requests a second.
    public let throughput: Double
    /// Median time of a request, in microseconds.
    public let median: Double
    /// 99th percentile of it.
    public let p99: Double
    /// Peak of memory, in megabytes.
    public let memory: Double

    /// Reads a client's line.
    public init?(_ line: String) {
        let numbers = line.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        guard numbers.count == 5 else { return nil }
        (processor, throughput, median, p99, memory) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
    }

    private init(_ runs: [Figures]) {
        func least(_ figure: (Figures) -> Double) -> Double { runs.map(figure).min() ?? 0 }
        processor = least(\.processor)
        throughput = runs.map(\.throughput).max() ?? 0
        median = least(\.median)
        p99 = least(\.p99)
        memory = least(\.memory)
    }

    /// The best of each figure.
    public static func best(_ runs: [Figures]) -> Figures { Figures(runs) }
}

/// A number with so many digits after the point.
public func format(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
