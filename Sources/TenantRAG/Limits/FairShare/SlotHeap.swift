/// A binary heap of small numbers, the smallest key first, from which any can be removed.
///
/// Each number is in it once at most. Every change takes time logarithmic in the size.
struct SlotHeap<Key: Comparable & Sendable>: Sendable {
    private struct Entry: Sendable {
        let key: Key
        let slot: Int
    }

    private static var absent: Int { -1 }

    private var entries: [Entry] = []
    /// The index of each slot among the entries.
    private var positions: [Int] = []

    var isEmpty: Bool { entries.isEmpty }

    /// The slot with the smallest key.
    var first: (key: Key, slot: Int)? { entries.first.map { ($0.key, $0.slot) } }

    func contains(_ slot: Int) -> Bool { slot < positions.count && positions[slot] != Self.absent }

    /// Inserts a slot, or changes its key.
    mutating func set(_ slot: Int, _ key: Key) {
        if contains(slot) {
            let position = positions[slot]
            entries[position] = Entry(key: key, slot: slot)
            settle(position)
            return
        }
        while positions.count <= slot { positions.append(Self.absent) }
        entries.append(Entry(key: key, slot: slot))
        positions[slot] = entries.count - 1
        rise(entries.count - 1)
    }

    /// Removes a slot, if it is present.
    mutating func remove(_ slot: Int) {
        guard contains(slot) else { return }
        let position = positions[slot]
        positions[slot] = Self.absent
        let last = entries.removeLast()
        guard position < entries.count else { return }
        entries[position] = last
        positions[last.slot] = position
        settle(position)
    }

    private mutating func settle(_ position: Int) {
        if position > 0, entries[position].key < entries[(position - 1) / 2].key {
            rise(position)
        } else {
            sink(position)
        }
    }

    private mutating func rise(_ start: Int) {
        var position = start
        let entry = entries[position]
        while position > 0 {
            let parent = (position - 1) / 2
            guard entry.key < entries[parent].key else { break }
            put(entries[parent], at: position)
            position = parent
        }
        put(entry, at: position)
    }

    private mutating func sink(_ start: Int) {
        var position = start
        let entry = entries[position]
        while true {
            var child = 2 * position + 1
            guard child < entries.count else { break }
            if child + 1 < entries.count, entries[child + 1].key < entries[child].key { child += 1 }
            guard entries[child].key < entry.key else { break }
            put(entries[child], at: position)
            position = child
        }
        put(entry, at: position)
    }

    private mutating func put(_ entry: Entry, at position: Int) {
        entries[position] = entry
        positions[entry.slot] = position
    }
}
