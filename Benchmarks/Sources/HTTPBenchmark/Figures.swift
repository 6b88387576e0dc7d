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
        func middle(_ figure: (Figures) -> Double) -> Double { runs.map(figure).sorted()[runs.count / 2] }
        processor = middle(\.processor)
        throughput = middle(\.throughput)
        median = middle(\.median)
        p99 = middle(\.p99)
        memory = middle(\.memory)
    }

    static func median(_ runs: [Figures]) -> Figures { Figures(runs) }
}
