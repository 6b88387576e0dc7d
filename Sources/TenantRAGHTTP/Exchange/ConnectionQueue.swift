/// Who may use a connection now, and who is next: first come, first served within a host, and hosts take turns, so that
/// one with a long queue holds up nobody else's requests.
struct ConnectionQueue<Element, HostKey: Hashable> {
    private struct Host {
        var active = 0
        var waiting = FIFO<Element>()
        var isInTurn = false

        var isIdle: Bool { active == 0 && waiting.isEmpty }

        mutating func admit(_ element: Element, hasRoom: Bool, perHost: Int) -> Bool {
            if hasRoom && active < perHost && waiting.isEmpty {
                active += 1
                return true
            }
            waiting.append(element)
            return false
        }

        /// Whether others wait.
        mutating func finished() -> Bool {
            active -= 1
            return !waiting.isEmpty
        }
    }

    private let total: Int
    private let perHost: Int
    private var active = 0
    private var hosts: [HostKey: Host] = [:]
    private var turns = FIFO<HostKey>()
    private(set) var waiting = 0

    init(total: Int, perHost: Int) {
        self.total = total
        self.perHost = perHost
    }

    /// Hosts without exchanges are forgotten when there are more than this.
    private static var mostIdleHosts: Int { 1024 }

    /// Whether an element for a host may start at once; it waits otherwise.
    mutating func admit(_ element: Element, host: HostKey) -> Bool {
        if hosts.count > Self.mostIdleHosts { hosts = hosts.filter { !$0.value.isIdle } }
        let starts = hosts[host, default: Host()].admit(element, hasRoom: active < total, perHost: perHost)
        if starts {
            active += 1
        } else {
            waiting += 1
            joinTurns(host)
        }
        return starts
    }

    /// An element that was started has ended.
    mutating func finished(host: HostKey) {
        active -= 1
        if hosts[host, default: Host()].finished() { joinTurns(host) }
    }

    private mutating func joinTurns(_ host: HostKey) {
        guard hosts[host]?.isInTurn == false else { return }
        hosts[host]?.isInTurn = true
        turns.append(host)
    }

    /// The next element that may start, which counts as started; nil where none may.
    mutating func next() -> (element: Element, host: HostKey)? {
        while active < total, let host = turns.popFirst() {
            guard var entry = hosts.removeValue(forKey: host) else { continue }
            defer { hosts[host] = entry }
            entry.isInTurn = false
            // A host at its limit takes part again when one of its own ends.
            guard entry.active < perHost, let element = entry.waiting.popFirst() else { continue }
            waiting -= 1
            active += 1
            entry.active += 1
            if !entry.waiting.isEmpty {
                entry.isInTurn = true
                turns.append(host)
            }
            return (element, host)
        }
        return nil
    }

    /// Takes out the waiting elements that are not wanted any more.
    mutating func removeWaiting(where isUnwanted: (Element) -> Bool) {
        for host in hosts.keys {
            waiting -= hosts[host]?.waiting.removeAll(where: isUnwanted) ?? 0
        }
    }

    /// Shows each waiting element.
    func forEachWaiting(_ body: (Element) -> Void) {
        for host in hosts.values { host.waiting.forEach(body) }
    }
}
