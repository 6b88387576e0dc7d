/// The name of one call, on the client the same for all of its attempts: a random UUID in text, made without Foundation.
package enum InvocationID {
    /// The half that all calls of this process share: chance costs a system call, and 60 bits of it tell them apart.
    private static let processHalf = UInt64.random(in: .min ... .max)

    /// A new name.
    package static func make() -> String {
        // Version 4, variant 1 (RFC 9562, 5.4).
        let high = UInt64.random(in: .min ... .max) & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        let low = processHalf & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
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
}
