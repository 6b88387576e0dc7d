import Testing

@testable import TenantRAGHTTP

@Suite("The memory of bodies that were read")
struct BodyBuffersTests {
    @Test("A returned buffer comes again, empty and with its capacity")
    func comesAgain() {
        let buffers = BodyBuffers()
        var bytes = buffers.take(100_000)
        bytes.append(contentsOf: [1, 2, 3])
        let place = address(of: bytes)
        buffers.giveBack(consume bytes)
        var again = buffers.take(90_000)
        #expect(again.isEmpty && again.capacity >= 90_000)
        again.append(4)
        #expect(address(of: again) == place)
    }

    @Test("A buffer has the capacity that is asked for", arguments: [0, 1, 65_536, 200_000, 1_000_000])
    func hasRoom(capacity: Int) {
        let buffers = BodyBuffers()
        for _ in 0..<3 {
            let bytes = buffers.take(capacity)
            #expect(bytes.isEmpty && bytes.capacity >= capacity)
            buffers.giveBack(bytes)
        }
        #expect(buffers.take(250_000).capacity >= 250_000)
    }

    @Test("Bytes with another reference stay as they are")
    func leavesOthersAlone() {
        let buffers = BodyBuffers()
        let held = [UInt8](repeating: 7, count: 100_000)
        buffers.giveBack(held)
        var next = buffers.take(100_000)
        next.append(contentsOf: repeatElement(9, count: 100_000))
        #expect(held.allSatisfy { $0 == 7 })
    }

    private func address(of bytes: [UInt8]) -> UInt {
        unsafe bytes.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
    }
}
