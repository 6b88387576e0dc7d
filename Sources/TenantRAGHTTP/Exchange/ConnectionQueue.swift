/// Decides which exchange starts next: hosts take turns, partitions take turns within a host, and the exchanges of one
/// partition with one host start in the order in which they came.
///
/// Turns alone do not keep a partition from starving the others: an exchange whose response is not read holds its
/// connection for as long as its reader likes. So a partition that already holds exchanges starts another only while at
/// least as many as it holds would otherwise stay free, with the host and in all (dynamic thresholds with a factor of one,
/// Choudhury and Hahne 1998), and never holds more than `perPartition` with one host. One partition leaves half to the
/// others, and `n` partitions together leave `capacity / 2^n`, rounded down.
struct ConnectionQueue<Element, HostKey: Hashable> {
    /// What is started in the name of: a tenant, or nil for the exchanges of the service itself, which have no share.
    typealias PartitionKey = String?

    private struct Partition {
        var active = 0
        var waiting = FIFO<Element>()
        var isInTurn = false

        var isIdle: Bool { active == 0 && waiting.isEmpty }
    }

    private struct Host {
        var active = 0
        /// Those with exchanges that are active or wait.
        var partitions: [PartitionKey: Partition] = [:]
        /// Those with exchanges that wait.
        var turns = FIFO<PartitionKey>()
        var isInTurn = false
    }

    private let total: Int
    private let perHost: Int
    private let perPartition: Int
    private var active = 0
    private var hosts: [HostKey: Host] = [:]
    /// Hosts with exchanges that wait.
    private var turns = FIFO<HostKey>()
    /// How many exchanges each partition holds, with all hosts.
    private var held: [String: Int] = [:]
    private(set) var waiting = 0

    /// Creates an empty queue.
    ///
    /// - Parameters:
    ///   - total: The maximum number of exchanges at once, 1 at least.
    ///   - perHost: The maximum with one host, 1 at least.
    ///   - perPartition: The maximum of one partition with one host, 1 at least.
    init(total: Int, perHost: Int, perPartition: Int = .max) {
        self.total = total
        self.perHost = perHost
        self.perPartition = perPartition
    }

    /// Hosts without exchanges are forgotten when there are more than this.
    private static var maximumIdleHosts: Int { 1024 }

    /// Starts an element at once where it may, or adds it to those that wait.
    ///
    /// What waits cannot start now, or it would have been started by ``next()``: no element overtakes one of its own
    /// partition, or one that may start.
    ///
    /// - Returns: Whether it has started.
    mutating func admit(_ element: Element, host key: HostKey, partition: PartitionKey = nil) -> Bool {
        if hosts.count > Self.maximumIdleHosts { hosts = hosts.filter { !$0.value.partitions.isEmpty } }
        var host = hosts[key] ?? Host()
        // Taken out while it is changed, or each change would copy the dictionary.
        hosts[key] = nil
        defer { hosts[key] = host }
        var entry = host.partitions[partition] ?? Partition()
        if entry.waiting.isEmpty, mayStart(partition, holding: entry.active, with: host) {
            entry.active += 1
            host.partitions[partition] = entry
            host.active += 1
            start(partition)
            return true
        }
        entry.waiting.append(element)
        waiting += 1
        if !entry.isInTurn {
            entry.isInTurn = true
            host.turns.append(partition)
        }
        host.partitions[partition] = entry
        if !host.isInTurn {
            host.isInTurn = true
            turns.append(key)
        }
        return false
    }

    /// Records the end of an element that was started.
    mutating func finished(host key: HostKey, partition: PartitionKey = nil) {
        active -= 1
        hosts[key]?.active -= 1
        hosts[key]?.partitions[partition]?.active -= 1
        if hosts[key]?.partitions[partition]?.isIdle == true { hosts[key]?.partitions[partition] = nil }
        guard let partition, let count = held[partition] else { return }
        held[partition] = count > 1 ? count - 1 : nil
    }

    /// Starts the next element that may; nil where none may.
    ///
    /// Those that may not keep their position.
    mutating func next() -> (element: Element, host: HostKey, partition: PartitionKey)? {
        guard active < total, waiting > 0 else { return nil }
        let position = turns.firstIndex { hosts[$0].map { hasStartable($0) } ?? false }
        guard let position, let key = turns.remove(at: position), var host = hosts.removeValue(forKey: key) else {
            return nil
        }
        defer { hosts[key] = host }
        let turn = host.turns.firstIndex { mayStart($0, with: host) }
        guard let turn, let partition = host.turns.remove(at: turn), var entry = host.partitions[partition],
            let element = entry.waiting.popFirst()
        else { return nil }
        waiting -= 1
        entry.active += 1
        entry.isInTurn = !entry.waiting.isEmpty
        if entry.isInTurn { host.turns.append(partition) }
        host.partitions[partition] = entry
        host.active += 1
        host.isInTurn = !host.turns.isEmpty
        if host.isInTurn { turns.append(key) }
        start(partition)
        return (element, key, partition)
    }

    private func hasStartable(_ host: Host) -> Bool {
        host.active < perHost && host.turns.firstIndex { mayStart($0, with: host) } != nil
    }

    private func mayStart(_ partition: PartitionKey, with host: Host) -> Bool {
        mayStart(partition, holding: host.partitions[partition]?.active ?? 0, with: host)
    }

    /// Whether a partition that holds so many exchanges with a host may start another.
    private func mayStart(_ partition: PartitionKey, holding count: Int, with host: Host) -> Bool {
        guard active < total, host.active < perHost else { return false }
        guard let partition else { return true }
        if count > 0, count >= min(perPartition, perHost - host.active) { return false }
        let all = held[partition] ?? 0
        return all == 0 || all < total - active
    }

    private mutating func start(_ partition: PartitionKey) {
        active += 1
        if let partition { held[partition, default: 0] += 1 }
    }

    /// Removes the waiting elements that are not wanted any more.
    mutating func removeWaiting(where isUnwanted: (Element) -> Bool) {
        for key in Array(hosts.keys) {
            guard var host = hosts.removeValue(forKey: key) else { continue }
            for (partition, var entry) in host.partitions where !entry.waiting.isEmpty {
                waiting -= entry.waiting.removeAll(where: isUnwanted)
                entry.isInTurn = !entry.waiting.isEmpty
                host.partitions[partition] = entry.isIdle ? nil : entry
            }
            let partitions = host.partitions
            _ = host.turns.removeAll { partitions[$0]?.isInTurn != true }
            host.isInTurn = !host.turns.isEmpty
            hosts[key] = host
        }
        let hosts = hosts
        _ = turns.removeAll { hosts[$0]?.isInTurn != true }
    }

    /// Shows each waiting element.
    func forEachWaiting(_ body: (Element) -> Void) {
        for host in hosts.values {
            for partition in host.partitions.values { partition.waiting.forEach(body) }
        }
    }
}
