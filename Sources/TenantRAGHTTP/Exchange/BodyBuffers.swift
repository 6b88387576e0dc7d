/// A pool of the memory of large bodies that were read, for those that come next.
///
/// Given back to the system and asked for again with each response, it would be cleared and mapped page by page each
/// time, which costs a fifth of all that a large response takes. At most 16 are kept, of half a megabyte each.
final class BodyBuffers: Sendable {
    /// Smaller ones the allocator keeps by itself, and larger ones are too much to keep.
    private static let capacities = 65_536...524_288
    private static let most = 16

    private let idle = Guarded<[[UInt8]]>([])

    /// An empty array with room for so many bytes.
    func take(_ capacity: Int) -> [UInt8] {
        if Self.capacities.contains(capacity) {
            let kept = idle.withLock { $0.popLast() }
            if let kept, kept.capacity >= capacity { return kept }
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(capacity)
        return bytes
    }

    /// Reclaims a buffer that is needed no more; the caller holds its only reference.
    func giveBack(_ bytes: consuming [UInt8]) {
        guard Self.capacities.contains(bytes.capacity) else { return }
        bytes.removeAll(keepingCapacity: true)
        let empty = bytes
        idle.withLock { if $0.count < Self.most { $0.append(empty) } }
    }
}
