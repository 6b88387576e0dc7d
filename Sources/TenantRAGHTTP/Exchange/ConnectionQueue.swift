/// Decides which exchange starts next: hosts take turns, partitions take turns within a host, and the exchanges of one
/// partition with one host start in the order in which they came.
///
/// Turns alone do not keep a partition from starving the others: an exchange whose response is not read holds its
/// connection for as long as its reader likes. So a partition that already holds exchanges starts another only while more
/// are free than it holds, with the host and in all (dynamic thresholds with a factor of one, Choudhury and Hahne 1998),
/// and never holds more than `perPartition` with one host. One partition leaves half to the others, and `n` partitions
/// together leave `capacity / 2^n`, rounded down, as long as that is 1 or more.
struct ConnectionQueue<Element, HostKey: Hashable> {
    /// The tenant on whose behalf an exchange is started, or nil for the exchanges of the service itself, which have no
    /// share.
    typealias PartitionKey = String?

    private struct Limits {
        let total: Int
        let perHost: Int
        let perPartition: Int
    }

    private struct Partition {
        var active = 0
        var waiting = FIFO<Element>()
        var isInTurn = false
    }

    private struct Host {
        var active = 0
        /// The partitions with exchanges that are active or wait.
        var partitions: [PartitionKey: Partition] = [:]
        /// The partitions with exchanges that wait.
        var turns = FIFO<PartitionKey>()
        var isInTurn = false

        /// Returns whether a partition that holds so many exchanges with the host may start another, as far as the host
        /// is concerned.
        func mayStart(_ partition: PartitionKey, holding count: Int, _ limits: Limits) -> Bool {
            guard active < limits.perHost else { return false }
            return partition == nil || count == 0 || count < min(limits.perPartition, limits.perHost - active)
        }

        func mayStart(_ partition: PartitionKey, _ limits: Limits) -> Bool {
            mayStart(partition, holding: partitions[partition]?.active ?? 0, limits)
        }

        // Entries are changed where they are: a copy of one copies all that wait in it.

        /// Starts an element, or adds it to those that wait.
        mutating func admit(_ element: Element, _ key: PartitionKey, _ limits: Limits, isWithinTotal: Bool) -> Bool {
            let index = partitions.index(forKey: key)
            let count = index.map { partitions.values[$0].active } ?? 0
            if isWithinTotal, index.map({ partitions.values[$0].waiting.isEmpty }) ?? true,
                mayStart(key, holding: count, limits)
            {
                if let index {
                    partitions.values[index].active += 1
                } else {
                    partitions[key] = Partition(active: 1)
                }
                active += 1
                return true
            }
            partitions[key, default: Partition()].waiting.append(element)
            if partitions[key]?.isInTurn == false {
                partitions[key]?.isInTurn = true
                turns.append(key)
            }
            return false
        }

        /// Starts the first waiting element of the partition at a position of the turns.
        mutating func start(at turn: Int) -> (element: Element, partition: PartitionKey)? {
            guard let key = turns.remove(at: turn), let index = partitions.index(forKey: key),
                let element = partitions.values[index].waiting.popFirst()
            else { return nil }
            partitions.values[index].active += 1
            active += 1
            partitions.values[index].isInTurn = !partitions.values[index].waiting.isEmpty
            if partitions.values[index].isInTurn { turns.append(key) }
            return (element, key)
        }

        mutating func finished(_ key: PartitionKey) {
            active -= 1
            guard let index = partitions.index(forKey: key) else { return }
            partitions.values[index].active -= 1
            if partitions.values[index].active == 0, partitions.values[index].waiting.isEmpty {
                partitions.remove(at: index)
            }
        }

        /// Removes waiting elements, and returns how many.
        mutating func removeWaiting(where isUnwanted: (Element) -> Bool) -> Int {
            var removed = 0
            for key in Array(partitions.keys) {
                guard let index = partitions.index(forKey: key) else { continue }
                removed += partitions.values[index].waiting.removeAll(where: isUnwanted)
                guard partitions.values[index].waiting.isEmpty else { continue }
                partitions.values[index].isInTurn = false
                if partitions.values[index].active == 0 { partitions.remove(at: index) }
            }
            let left = partitions
            _ = turns.removeAll { left[$0]?.isInTurn != true }
            return removed
        }
    }

    private let limits: Limits
    private var active = 0
    private var hosts: [HostKey: Host] = [:]
    /// Hosts with exchanges that wait.
    private var turns = FIFO<HostKey>()
    /// The number of exchanges that each partition holds, with all hosts.
    private var held: [String: Int] = [:]
    private(set) var waiting = 0

    /// Creates an empty queue.
    ///
    /// - Parameters:
    ///   - total: The maximum number of exchanges at once, 1 at least.
    ///   - perHost: The maximum with one host, 1 at least.
    ///   - perPartition: The maximum of one partition with one host, 1 at least.
    init(total: Int, perHost: Int, perPartition: Int = .max) {
        limits = Limits(total: total, perHost: perHost, perPartition: perPartition)
    }

    /// Hosts without exchanges are forgotten when there are more than this.
    private static var maximumIdleHosts: Int { 1024 }

    /// Starts an element at once where it may, or adds it to those that wait.
    ///
    /// Elements that wait cannot start now, or ``next()`` would have started them: no element overtakes one of its own
    /// partition, or one that may start.
    ///
    /// - Returns: True if it has started.
    mutating func admit(_ element: Element, host key: HostKey, partition: PartitionKey = nil) -> Bool {
        if hosts.count > Self.maximumIdleHosts { hosts = hosts.filter { !$0.value.partitions.isEmpty } }
        let isWithinTotal = isWithinTotal(partition)
        if hosts[key, default: Host()].admit(element, partition, limits, isWithinTotal: isWithinTotal) {
            count(partition)
            return true
        }
        waiting += 1
        if hosts[key]?.isInTurn == false {
            hosts[key]?.isInTurn = true
            turns.append(key)
        }
        return false
    }

    /// Records the end of an element that was started.
    mutating func finished(host key: HostKey, partition: PartitionKey = nil) {
        active -= 1
        hosts[key]?.finished(partition)
        guard let partition, let index = held.index(forKey: partition) else { return }
        held.values[index] -= 1
        if held.values[index] == 0 { held.remove(at: index) }
    }

    /// Starts the next element that may; nil where none may.
    ///
    /// Those that may not keep their position.
    mutating func next() -> (element: Element, host: HostKey, partition: PartitionKey)? {
        guard active < limits.total, waiting > 0 else { return nil }
        let position = turns.firstIndex { hosts[$0].flatMap { startable(of: $0) } != nil }
        // Taken out while it is changed: the turns of a host and the queue's own are read together.
        guard let position, let key = turns.remove(at: position), var host = hosts.removeValue(forKey: key) else {
            return nil
        }
        defer { hosts[key] = host }
        guard let turn = startable(of: host), let started = host.start(at: turn) else { return nil }
        waiting -= 1
        host.isInTurn = !host.turns.isEmpty
        if host.isInTurn { turns.append(key) }
        count(started.partition)
        return (started.element, key, started.partition)
    }

    /// The position of the first partition in turn that may start an exchange.
    private func startable(of host: Host) -> Int? {
        guard host.active < limits.perHost else { return nil }
        return host.turns.firstIndex { isWithinTotal($0) && host.mayStart($0, limits) }
    }

    /// Returns whether a partition may start an exchange, as far as all hosts together are concerned.
    private func isWithinTotal(_ partition: PartitionKey) -> Bool {
        guard active < limits.total else { return false }
        guard let partition, let count = held[partition] else { return true }
        return count < limits.total - active
    }

    private mutating func count(_ partition: PartitionKey) {
        active += 1
        if let partition { held[partition, default: 0] += 1 }
    }

    /// Removes the waiting elements that are not wanted any more.
    mutating func removeWaiting(where isUnwanted: (Element) -> Bool) {
        for key in Array(hosts.keys) {
            waiting -= hosts[key]?.removeWaiting(where: isUnwanted) ?? 0
            if hosts[key]?.turns.isEmpty == true { hosts[key]?.isInTurn = false }
        }
        let left = hosts
        _ = turns.removeAll { left[$0]?.isInTurn != true }
    }

    /// Shows each waiting element.
    func forEachWaiting(_ body: (Element) -> Void) {
        for host in hosts.values {
            for partition in host.partitions.values { partition.waiting.forEach(body) }
        }
    }
}
