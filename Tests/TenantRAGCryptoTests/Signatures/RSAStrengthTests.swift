import TenantRAGCrypto
import TenantRAGTestSupport
import Testing

@Suite("The strength of RSA keys")
struct RSAStrengthTests {
    /// A number that is multiplied and added to, lowest byte first.
    private struct Number {
        var bytes: [UInt8] = [1]

        mutating func multiply(by factor: Int, adding summand: Int = 0) {
            var carry = summand
            for index in bytes.indices {
                carry += Int(bytes[index]) * factor
                bytes[index] = UInt8(carry & 255)
                carry >>= 8
            }
            while carry > 0 {
                bytes.append(UInt8(carry & 255))
                carry >>= 8
            }
        }

        var bigEndian: [UInt8] { bytes.reversed() }
    }

    private static let smallPrimes = (3...167).filter { candidate in (2..<candidate).allSatisfy { candidate % $0 != 0 }
    }

    /// A modulus of 2,048 bits that is 65,537 to some power modulo the product of the primes up to 167.
    private static func marked(power: Int) -> [UInt8] {
        var number = Number()
        for prime in smallPrimes { number.multiply(by: prime) }
        let product = number
        // Any multiple of the product, and the power added: here the product times 2 to the power of 1,828, about.
        while number.bytes.count < 256 || number.bytes[255] < 0x80 {
            if number.bytes.count < 255 { number.bytes.insert(0, at: 0) } else { number.multiply(by: 2) }
        }
        precondition(product.bytes.count < 100)
        var added = Number()
        for _ in 0..<power { added.multiply(by: 65_537) }
        var carry = 0
        for index in number.bytes.indices {
            carry += Int(number.bytes[index]) + (index < added.bytes.count ? Int(added.bytes[index]) : 0)
            number.bytes[index] = UInt8(carry & 255)
            carry >>= 8
        }
        return number.bigEndian
    }

    @Test("A modulus of the generator of CVE-2017-15361 is known by its fingerprint", arguments: [0, 1, 2, 7, 40])
    func fingerprint(power: Int) {
        let modulus = Self.marked(power: power)
        #expect(modulus.count == 256)
        #expect(RSAStrength.hasROCAFingerprint(modulus: modulus))
        #expect(VerificationKey(rsaModulus: modulus, exponent: [1, 0, 1]) == nil)
        var other = modulus
        other[255] ^= 2
        #expect(!RSAStrength.hasROCAFingerprint(modulus: other))
    }

    @Test("A modulus of no such generator has no fingerprint")
    func noFingerprint() throws {
        var random = SeededGenerator(seed: 15_361)
        for _ in 0..<2_000 {
            var modulus = (0..<256).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            modulus[0] |= 0x80
            modulus[255] |= 1
            #expect(!RSAStrength.hasROCAFingerprint(modulus: modulus))
        }
    }

    @Test("A modulus with a small factor is refused", arguments: [3, 5, 251, 257, 743, 751])
    func smallFactor(factor: Int) throws {
        guard case .rsa(let modulus, let exponent) = try SignatureKeyPair(.rsa(bits: 2_048)).numbers else {
            Issue.record("no RSA key")
            return
        }
        #expect(RSAStrength.isSound(modulus: modulus, exponent: exponent))
        var number = Number(bytes: modulus.reversed())
        number.multiply(by: factor)
        #expect(number.bytes.count > 256)
        #expect(!RSAStrength.isSound(modulus: number.bigEndian, exponent: exponent))
    }

    @Test(
        "A key of another size, or with another exponent, is refused",
        arguments: [
            ([1, 0, 1], true), ([3], true), ([1, 0, 0, 1], true), ([0xFF, 0xFF, 0xFF, 0xFF], true), ([], false),
            ([1], false), ([2], false), ([1, 0, 0], false), ([1, 0, 0, 0, 1], false), ([0], false),
        ] as [([UInt8], Bool)]
    )
    func exponents(exponent: [UInt8], isSound: Bool) throws {
        guard case .rsa(let modulus, _) = try SignatureKeyPair(.rsa(bits: 2_048)).numbers else { return }
        #expect((VerificationKey(rsaModulus: modulus, exponent: exponent) != nil) == isSound)
        var even = modulus
        even[255] &= 0xFE
        #expect(VerificationKey(rsaModulus: even, exponent: exponent) == nil)
    }

    @Test("A modulus of less than 2,048 bits is refused", arguments: [512, 1_024, 1_536, 2_047])
    func short(bits: Int) throws {
        guard case .rsa(let modulus, let exponent) = try SignatureKeyPair(.rsa(bits: bits)).numbers else { return }
        #expect(VerificationKey(rsaModulus: modulus, exponent: exponent) == nil)
        #expect(VerificationKey(rsaModulus: [], exponent: exponent) == nil)
    }
}
