import TenantRAGTestSupport
import Testing

@testable import TenantRAG

@Suite("A heap of slots")
struct SlotHeapTests {
    @Test("It holds what a sorted list holds, whatever is put in, changed and taken out", arguments: 0..<50)
    func likeAList(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var heap = SlotHeap<Int>()
        var list: [Int: Int] = [:]
        for _ in 0..<400 {
            let slot = random.below(40)
            if random.chance(60) {
                let key = random.below(30)
                heap.set(slot, key)
                list[slot] = key
            } else {
                heap.remove(slot)
                list[slot] = nil
            }
            #expect(heap.isEmpty == list.isEmpty)
            #expect(heap.first?.key == list.values.min())
            #expect(heap.first.map { list[$0.slot] == $0.key } ?? true)
            #expect(heap.contains(slot) == (list[slot] != nil))
        }
    }
}
