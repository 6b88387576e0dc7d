import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("The queue for connections, as a value")
struct ConnectionQueueTests {
    /// Runs a story.
    ///
    /// `a1` asks for host a, `a1@x` in the name of partition x, and `-a@x` says that one of these has ended. What starts
    /// is written down in order.
    private static func run(_ story: String, total: Int, perHost: Int, perPartition: Int = .max) -> String {
        var queue = ConnectionQueue<String, String>(total: total, perHost: perHost, perPartition: perPartition)
        var started: [String] = []
        for word in story.split(separator: " ").map(String.init) {
            let partition = word.split(separator: "@").dropFirst().first.map(String.init)
            if word.hasPrefix("-") {
                queue.finished(host: String(word.dropFirst().prefix(1)), partition: partition)
                while let next = queue.next() { started.append(next.element) }
            } else if queue.admit(word, host: String(word.prefix(1)), partition: partition) {
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
        // A host at its own limit holds up no other.
        ("a1 a2 a3 b1", 9, 1, "a1 b1"),
        ("a1 a2 b1 b2 -b", 2, 1, "a1 b1 b2"),
        // None overtakes those that wait for the same host.
        ("a1 a2 b1 -b a3 -a", 2, 1, "a1 b1 a2"),
    ]

    @Test("First come, first served within a host and a partition, and hosts take turns", arguments: stories)
    func order(story: String, total: Int, perHost: Int, started: String) {
        #expect(Self.run(story, total: total, perHost: perHost) == started)
    }

    static let partitions: [(story: String, total: Int, perHost: Int, perPartition: Int, started: String)] = [
        // Partitions take turns, whichever has asked more often.
        ("a1@x a2@x a3@x a4@y a5@z -a@x -a@x -a@y -a@z", 9, 1, 9, "a1@x a2@x a4@y a5@z a3@x"),
        // Half is the most that one may hold, and then half of what is left.
        ("a1@x a2@x a3@x a4@y a5@y a6@z a7@w", 9, 4, 9, "a1@x a2@x a4@y a6@z"),
        ("a1@x a2@x a3@x a4@y a5@y", 9, 4, 1, "a1@x a4@y"),
        // One that waits for its share keeps its turn, and holds up no other.
        ("a1@x a2@x a3@x a4@y -a@x", 9, 4, 9, "a1@x a2@x a4@y a3@x"),
        ("a1@x a2@x a3@x a4@y a5@z a6@w -a@y", 9, 4, 9, "a1@x a2@x a4@y a5@z a6@w"),
        // What another leaves free counts for the share.
        ("a1@x a2@y a3@z a4@x a5@x -a@y -a@z", 9, 4, 9, "a1@x a2@y a3@z a4@x"),
        // So it is in all: x holds half of four.
        ("a1@x a2@x b1@x b2@y", 4, 4, 9, "a1@x a2@x b2@y"),
        ("a1@x a2@x b1@x b2@y -a@x", 4, 4, 9, "a1@x a2@x b2@y b1@x"),
        // The service's own exchanges have no share, and take turns as one partition does.
        ("a1 a2 a3 a4 a5 a6@x a7@x -a -a -a@x", 9, 4, 9, "a1 a2 a3 a4 a5 a6@x a7@x"),
        ("a1@x a2@x", 9, 1, 9, "a1@x"),
    ]

    @Test("Partitions take turns, and none holds more than it leaves to the others", arguments: partitions)
    func shares(story: String, total: Int, perHost: Int, perPartition: Int, started: String) {
        #expect(Self.run(story, total: total, perHost: perHost, perPartition: perPartition) == started)
    }

    @Test("It takes seven partitions that take what they can get to fill a host of 64")
    func colluding() {
        var queue = ConnectionQueue<Int, String>(total: 256, perHost: 64, perPartition: 64)
        let counts = (0..<8).map { partition in
            (0..<100).count { queue.admit($0, host: "a", partition: "\(partition)") }
        }
        #expect(counts == [32, 16, 8, 4, 2, 1, 1, 0])
    }

    @Test("At no time does one wait that may start, and all that is wanted starts in the end", arguments: 0..<40)
    func random(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let (total, perHost) = (1 + random.below(12), 1 + random.below(8))
        var queue = ConnectionQueue<Int, String>(total: total, perHost: perHost, perPartition: 1 + random.below(8))
        var places: [Int: (host: String, partition: String?)] = [:]
        var (active, waiting): (Set<Int>, Set<Int>) = ([], [])
        func holding(_ partition: String?, _ host: String) -> Int {
            active.count { places[$0]?.partition == partition && places[$0]?.host == host }
        }
        func drain() {
            while let next = queue.next() {
                #expect(waiting.remove(next.element) != nil)
                #expect(places[next.element]?.host == next.host && places[next.element]?.partition == next.partition)
                active.insert(next.element)
            }
        }
        for number in 0..<400 {
            switch random.below(10) {
            case 0..<5:
                let place = (host: random.pick(["a", "b"]), partition: random.pick(["x", "y", "z", nil]))
                places[number] = place
                if queue.admit(number, host: place.host, partition: place.partition) {
                    active.insert(number)
                } else {
                    waiting.insert(number)
                }
            case 5:
                let unwanted = waiting.filter { _ in random.chance(10) }
                queue.removeWaiting { unwanted.contains($0) }
                waiting.subtract(unwanted)
            default:
                guard let ended = active.sorted().randomElement(using: &random), let place = places[ended] else {
                    break
                }
                active.remove(ended)
                queue.finished(host: place.host, partition: place.partition)
                drain()
            }
            #expect(queue.waiting == waiting.count && active.count <= total)
            for host in ["a", "b"] {
                let free = perHost - active.count { places[$0]?.host == host }
                #expect(free >= 0)
                guard free > 0, active.count < total else { continue }
                for waiter in waiting where places[waiter]?.host == host {
                    let partition = places[waiter]?.partition ?? nil
                    // Only one that holds something waits while a connection is free.
                    #expect(partition != nil && holding(partition, "a") + holding(partition, "b") > 0)
                }
            }
        }
        while let ended = active.popFirst(), let place = places[ended] {
            queue.finished(host: place.host, partition: place.partition)
            drain()
        }
        #expect(waiting.isEmpty && queue.waiting == 0)
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
