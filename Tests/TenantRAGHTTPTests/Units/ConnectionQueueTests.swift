import Testing

@testable import TenantRAGHTTP

@Suite("The queue for connections, as a value")
struct ConnectionQueueTests {
    /// Runs a story.
    ///
    /// `a1` asks for host a, `-a` says that one of host a has ended. What starts is written down in order.
    private static func run(_ story: String, total: Int, perHost: Int) -> String {
        var queue = ConnectionQueue<String, String>(total: total, perHost: perHost)
        var started: [String] = []
        for word in story.split(separator: " ").map(String.init) {
            if word.hasPrefix("-") {
                queue.finished(host: String(word.dropFirst()))
                while let (element, _) = queue.next() { started.append(element) }
            } else if queue.admit(word, host: String(word.prefix(1))) {
                started.append(word)
            }
        }
        return started.joined(separator: " ")
    }

    static let stories: [(story: String, total: Int, perHost: Int, started: String)] = [
        ("a1 a2 a3", 9, 2, "a1 a2"),
        ("a1 a2 a3 -a", 9, 2, "a1 a2 a3"),
        ("a1 a2 a3 a4 -a -a -a", 9, 1, "a1 a2 a3 a4"),
        // Full in all: b waits, and comes before a's second in line.
        ("a1 a2 a3 a4 b1 -a -a", 2, 2, "a1 a2 a3 b1"),
        // Hosts take turns.
        ("a1 a2 a3 b1 b2 c1 -a -a -b -c -a", 1, 1, "a1 a2 b1 c1 a3 b2"),
        // A host at its own limit holds up nobody else.
        ("a1 a2 a3 b1", 9, 1, "a1 b1"),
        ("a1 a2 b1 b2 -b", 2, 1, "a1 b1 b2"),
        // Nobody overtakes those who wait for the same host.
        ("a1 a2 b1 -b a3 -a", 2, 1, "a1 b1 a2"),
    ]

    @Test("First come, first served within a host, and hosts take turns", arguments: stories)
    func order(story: String, total: Int, perHost: Int, started: String) {
        #expect(Self.run(story, total: total, perHost: perHost) == started)
    }

    @Test("What is taken out of the line is not started")
    func removed() {
        var queue = ConnectionQueue<Int, String>(total: 1, perHost: 1)
        for number in 0..<200 { _ = queue.admit(number, host: number % 2 == 0 ? "even" : "odd") }
        #expect(queue.waiting == 199)
        queue.removeWaiting { $0 % 2 == 1 || $0 > 100 }
        #expect(queue.waiting == 50)
        var left: [Int] = []
        queue.forEachWaiting { left.append($0) }
        #expect(left.sorted() == Array(stride(from: 2, through: 100, by: 2)))
        for number in stride(from: 2, through: 100, by: 2) {
            queue.finished(host: "even")
            #expect(queue.next()?.element == number)
        }
        queue.finished(host: "even")
        #expect(queue.next() == nil)
        #expect(queue.waiting == 0)
    }

    @Test("A long line is served in order")
    func line() {
        var line = FIFO<Int>()
        var expected = 0
        for number in 0..<1000 {
            line.append(number)
            if number % 3 == 0 {
                #expect(line.popFirst() == expected)
                expected += 1
            }
        }
        while let number = line.popFirst() {
            #expect(number == expected)
            expected += 1
        }
        #expect(expected == 1000)
        #expect(line.isEmpty)
    }
}
