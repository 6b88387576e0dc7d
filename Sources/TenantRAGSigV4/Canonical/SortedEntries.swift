/// Names and values in a byte buffer, ordered by name without moving a byte of them.
///
/// The first eight bytes of a name are compared as one integer, which decides almost every comparison.
struct SortedEntries {
    struct Entry {
        let prefix: UInt64
        let offset: Int
        let nameCount: Int
        let valueCount: Int

        /// The offset of the value: after the name and the one byte that parts them.
        var valueOffset: Int { offset + nameCount + 1 }
    }

    private(set) var entries: [Entry] = []

    var count: Int { entries.count }

    subscript(index: Int) -> Entry { entries[index] }

    mutating func removeAll() {
        entries.removeAll(keepingCapacity: entries.capacity <= 1_024)
    }

    @inline(__always)
    mutating func append(offset: Int, nameCount: Int, valueCount: Int, in bytes: borrowing ByteBuffer) {
        let name = unsafe bytes.slice(offset, nameCount)
        var prefix: UInt64 = 0
        for index in 0..<min(nameCount, 8) {
            prefix |= unsafe UInt64(name[index]) &<< UInt64(56 &- index &* 8)
        }
        entries.append(Entry(prefix: prefix, offset: offset, nameCount: nameCount, valueCount: valueCount))
    }

    /// Sorts by name and, where names are equal, by value or by the order in which they came.
    mutating func sort(byValue: Bool, in bytes: borrowing ByteBuffer) {
        let count = entries.count
        guard count > 1 else { return }
        let all = unsafe bytes.bytes
        unsafe entries.withUnsafeMutableBufferPointer { entries in
            if count <= 32 {
                unsafe Self.insertionSort(entries, byValue, all)
            } else {
                unsafe Self.heapSort(entries, byValue, all)
            }
        }
    }

    // Few as they are, insertion sort beats every other way.
    private static func insertionSort(
        _ entries: UnsafeMutableBufferPointer<Entry>,
        _ byValue: Bool,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        for index in 1..<entries.count {
            let entry = unsafe entries[index]
            var place = index
            while unsafe place > 0 && precedes(entry, entries[place - 1], byValue: byValue, in: bytes) {
                unsafe entries[place] = entries[place - 1]
                place -= 1
            }
            unsafe entries[place] = entry
        }
    }

    // Needs no memory of its own, however many there are. That it is not stable does no harm: no two entries are equal,
    // for each has an offset of its own.
    private static func heapSort(
        _ entries: UnsafeMutableBufferPointer<Entry>,
        _ byValue: Bool,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        func sink(_ start: Int, _ count: Int) {
            var root = start
            while root * 2 + 1 < count {
                var child = root * 2 + 1
                if unsafe child + 1 < count && precedes(entries[child], entries[child + 1], byValue: byValue, in: bytes)
                {
                    child += 1
                }
                guard unsafe precedes(entries[root], entries[child], byValue: byValue, in: bytes) else { return }
                unsafe entries.swapAt(root, child)
                root = child
            }
        }
        for start in (0..<entries.count / 2).reversed() { sink(start, entries.count) }
        for end in (1..<entries.count).reversed() {
            unsafe entries.swapAt(0, end)
            sink(0, end)
        }
    }

    func haveEqualNames(_ first: Int, _ second: Int, in bytes: borrowing ByteBuffer) -> Bool {
        let (first, second) = (entries[first], entries[second])
        guard first.prefix == second.prefix, first.nameCount == second.nameCount else { return false }
        return unsafe Self.compare(
            bytes.slice(first.offset, first.nameCount),
            bytes.slice(second.offset, second.nameCount)
        ) == 0
    }

    @inline(__always)
    private static func precedes(
        _ first: Entry,
        _ second: Entry,
        byValue: Bool,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        if first.prefix != second.prefix { return first.prefix < second.prefix }
        func part(_ offset: Int, _ count: Int) -> UnsafeBufferPointer<UInt8> {
            unsafe UnsafeBufferPointer(rebasing: bytes[offset..<offset + count])
        }
        let names = unsafe compare(part(first.offset, first.nameCount), part(second.offset, second.nameCount))
        if names != 0 { return names < 0 }
        if byValue {
            let values = unsafe compare(
                part(first.valueOffset, first.valueCount),
                part(second.valueOffset, second.valueCount)
            )
            if values != 0 { return values < 0 }
        }
        return first.offset < second.offset
    }

    static func compare(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Int {
        for index in 0..<min(first.count, second.count) {
            let (left, right) = unsafe (first[index], second[index])
            if left != right { return Int(left) - Int(right) }
        }
        return first.count - second.count
    }
}
