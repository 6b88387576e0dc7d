import BenchmarkDriver

/// The memory that 10,000 calls leave behind in a process that has made 1,000 before.
struct Growth {
    let title: String
    /// Bytes that are allocated, resident memory in kB, and open descriptors: before, then after.
    let figures: [Int]

    static func measure(_ environment: Environment) throws -> [Growth] {
        try [("client", "loop"), ("client", "pool"), ("rag", "pool")].flatMap { client, executor in
            try Operation.allCases.map { operation in
                let arguments = [environment.url(of: operation), "\(operation)", client, executor]
                let counts = (isShort ? ["16", "64"] : ["1000", "10000"]) + ["growth"]
                let program = Program(
                    environment.folders.url(of: "call-benchmark-tenantrag"),
                    arguments + [environment.documents.body(of: operation).path, "16"] + counts
                )
                let output = try program.output()
                let figures = output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
                guard figures.count == 6 else { throw Program.Failure("growth: \(output)") }
                return Growth(title: "\(operation.title), \(client), \(executor)", figures: figures)
            }
        }
    }

    static func printTable(_ growths: [Growth]) {
        print("\n| 10,000 calls after 1,000 | bytes allocated | after | resident kB | after | descriptors | after |")
        print("| --- | --- | --- | --- | --- | --- | --- |")
        for growth in growths {
            let order = [0, 3, 1, 4, 2, 5].map { "\(growth.figures[$0])" }
            print("| \(growth.title) | \(order.joined(separator: " | ")) |")
        }
    }
}
