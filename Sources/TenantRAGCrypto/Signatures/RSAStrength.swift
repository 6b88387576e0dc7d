/// Tests that an RSA public key has to pass before its signatures mean anything.
package enum RSAStrength {
    /// The sizes of a modulus that are accepted, in bits: shorter ones can be factored (NIST SP 800-131A), and longer ones
    /// make each verification a burden.
    static let modulusBits = 2_048...8_192

    /// Tests whether a key can be trusted: its size, an odd exponent of 3 to 2^32, a modulus without a small factor, and no
    /// modulus of the generator that CVE-2017-15361 ("ROCA") is about.
    ///
    /// - Parameters:
    ///   - modulus: A big-endian number without zeros in front.
    ///   - exponent: The same.
    /// - Returns: Whether it passes.
    package static func isSound(modulus: [UInt8], exponent: [UInt8]) -> Bool {
        guard let first = modulus.first, let last = modulus.last, (1...4).contains(exponent.count) else { return false }
        let bits = modulus.count * 8 - first.leadingZeroBitCount
        let value = exponent.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard modulusBits.contains(bits), last % 2 == 1, value >= 3, value % 2 == 1 else { return false }
        let residues = Self.residues(of: modulus)
        return !residues.contains(0) && !hasROCAFingerprint(residues)
    }

    /// Returns whether a modulus is a power of 65,537 modulo the product of the primes up to 167, as that of every
    /// key from the generator is (Nemec et al., "The Return of Coppersmith's Attack", section 2; of other keys one in
    /// 2^154 is).
    package static func hasROCAFingerprint(modulus: [UInt8]) -> Bool {
        hasROCAFingerprint(residues(of: modulus))
    }

    private static func hasROCAFingerprint(_ residues: [Int]) -> Bool {
        // The exponent modulo the order of 65,537, for each prime; then whether one exponent fits them all.
        var found: [(exponent: Int, order: Int)] = []
        for (prime, residue) in zip(primes, residues).prefix(while: { $0.0 <= 167 }) {
            var (power, order) = (1, 0)
            var exponent: Int?
            repeat {
                if power == residue { exponent = order }
                (power, order) = (power * (65_537 % prime) % prime, order + 1)
            } while power != 1
            guard let exponent else { return false }
            for other in found where (exponent - other.exponent) % greatestCommonDivisor(order, other.order) != 0 {
                return false
            }
            found.append((exponent, order))
        }
        return true
    }

    /// The odd primes below 752, by which NIST SP 800-89 (section 5.3.3) tries a modulus.
    private static let primes: [Int] = stride(from: 3, to: 752, by: 2).filter { candidate in
        !stride(from: 3, to: candidate, by: 2).contains { $0 * $0 <= candidate && candidate % $0 == 0 }
    }

    /// The remainders of a number by ``primes``.
    private static func residues(of number: [UInt8]) -> [Int] {
        // Words of 32 bits, so that a remainder with a word behind it fits 64.
        let padding = [UInt8](repeating: 0, count: (4 - number.count % 4) % 4)
        let bytes = padding + number
        let words = stride(from: 0, to: bytes.count, by: 4).map { start in
            bytes[start..<(start + 4)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        return primes.map { prime in Int(words.reduce(UInt64(0)) { ($0 << 32 | $1) % UInt64(prime) }) }
    }

    private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
        second == 0 ? first : greatestCommonDivisor(second, first % second)
    }
}
