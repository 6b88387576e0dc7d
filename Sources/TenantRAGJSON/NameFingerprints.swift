/// Tells of the names of one object whether two may be the same, in a few instructions for each name.
///
/// It keeps a fingerprint of each, up to sixteen. It never takes two names that are the same for different ones; where it
/// takes different ones for the same, or there are more, the caller has to compare the names.
struct NameFingerprints: Sendable {
    private static let most = 16

    private var known: [UInt32] = []
    private var count = 0
    private(set) var mayRepeat = false

    /// Forgets the names of another object.
    mutating func begin() {
        if known.isEmpty { known = [UInt32](repeating: 0, count: Self.most) }
        count = 0
        mayRepeat = false
    }

    /// Takes the next name.
    mutating func note(_ name: UnsafeBufferPointer<UInt8>) {
        let fingerprint = unsafe Self.fingerprint(name)
        for index in 0..<count where known[index] == fingerprint { mayRepeat = true }
        if count < Self.most {
            known[count] = fingerprint
            count += 1
        } else {
            mayRepeat = true
        }
    }

    private static func fingerprint(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash = UInt64(name.count)
        guard let base = name.baseAddress else { return 0 }
        func mix(_ bits: UInt64) {
            hash = (hash ^ bits) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        var index = 0
        while index + 8 <= name.count {
            mix(unsafe TextScan.word(base + index))
            index += 8
        }
        while index < name.count {
            mix(unsafe UInt64(base[index]))
            index += 1
        }
        return UInt32(truncatingIfNeeded: hash)
    }
}
