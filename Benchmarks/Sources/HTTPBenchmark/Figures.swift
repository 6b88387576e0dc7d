/// What a client's process reports of itself.
struct Figures {
    let processor: Double
    let throughput: Double
    let median: Double
    let p99: Double
    let memory: Double

    init?(_ line: String) {
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
    static func best(_ runs: [Figures]) -> Figures { Figures(runs) }
}
