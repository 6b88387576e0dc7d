internal import Synchronization

/// Gives each call of a client a name, the same for all of its attempts: a UUID in text, made without Foundation.
///
/// Chance costs a system call, so it is asked once. One half of each name is the client's own; the other is a counter,
/// scattered over all numbers (SplitMix64), which repeats none.
package struct InvocationIDs: ~Copyable, Sendable {
    /// Names that are unlike those of any other client.
    package init() {}

    private let half = UInt64.random(in: .min ... .max)
    private let counter = Atomic(UInt64.random(in: .min ... .max))

    /// The next name.
    package func next() -> String {
        // Version 4, variant 1 (RFC 9562, 5.4).
        let high = scattered() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        let low = half & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        return unsafe String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            for index in 0..<32 {
                if index == 8 || index == 12 || index == 16 || index == 20 {
                    unsafe text[place] = UInt8(ascii: "-")
                    place += 1
                }
                let word = index < 16 ? high : low
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * (index % 16))) & 0xF
                unsafe text[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                place += 1
            }
            return 36
        }
    }

    private func scattered() -> UInt64 {
        var bits = counter.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }
}
