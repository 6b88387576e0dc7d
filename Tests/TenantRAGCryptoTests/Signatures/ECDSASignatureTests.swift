import TenantRAGCrypto
import Testing

@Suite("The forms of an ECDSA signature")
struct ECDSASignatureTests {
    private static func raw(_ r: [UInt8], _ s: [UInt8], _ curve: EllipticCurve = .p256) -> [UInt8] {
        [r, s].flatMap { [UInt8](repeating: 0, count: curve.coordinateByteCount - $0.count) + $0 }
    }

    @Test(
        "are one another's, whatever the numbers",
        arguments: [
            ([], [], [0x30, 6, 2, 1, 0, 2, 1, 0]),
            ([1], [0x7F], [0x30, 6, 2, 1, 1, 2, 1, 0x7F]),
            ([0x80], [0xFF, 0], [0x30, 9, 2, 2, 0, 0x80, 2, 3, 0, 0xFF, 0]),
        ] as [([UInt8], [UInt8], [UInt8])]
    )
    func both(r: [UInt8], s: [UInt8], der: [UInt8]) throws {
        let raw = Self.raw(r, s)
        let signature = try #require(ECDSASignature(raw, on: .p256))
        #expect(signature.der == der)
        #expect(ECDSASignature(der: der, on: .p256)?.bytes == raw)
    }

    @Test("of the largest numbers need a length of two bytes on P-521", arguments: EllipticCurve.allCases)
    func largest(curve: EllipticCurve) throws {
        let count = curve.coordinateByteCount
        let raw = [UInt8](repeating: 0xFF, count: 2 * count)
        let signature = try #require(ECDSASignature(raw, on: curve))
        let content = 2 * (count + 3)
        #expect(
            Array(signature.der.prefix(3))
                == (content < 128 ? [0x30, UInt8(content), 2] : [0x30, 0x81, UInt8(content)])
        )
        #expect(ECDSASignature(der: signature.der, on: curve) == signature)
    }

    @Test("have one length side by side", arguments: EllipticCurve.allCases)
    func length(curve: EllipticCurve) {
        let count = 2 * curve.coordinateByteCount
        for other in [0, 1, count - 2, count - 1, count + 1, count + 2, 2 * count] {
            #expect(ECDSASignature([UInt8](repeating: 1, count: other), on: curve) == nil)
        }
    }

    @Test(
        "are refused in any DER but the one",
        arguments: [
            [], [0x30], [0x30, 0], [0x31, 6, 2, 1, 1, 2, 1, 1], [0x30, 6, 2, 1, 1, 2, 1], [0x30, 5, 2, 1, 1, 2, 1, 1],
            [0x30, 7, 2, 1, 1, 2, 1, 1], [0x30, 6, 2, 1, 1, 2, 1, 1, 0], [0x30, 7, 2, 1, 1, 2, 1, 1, 0],
            [0x30, 0x81, 6, 2, 1, 1, 2, 1, 1], [0x30, 0x82, 0, 6, 2, 1, 1, 2, 1, 1],
            [0x30, 0x80, 2, 1, 1, 2, 1, 1, 0, 0],
            [0x30, 0xFF, 2, 1, 1, 2, 1, 1], [0x30, 3, 2, 1, 1], [0x30, 9, 2, 1, 1, 2, 1, 1, 2, 1, 1],
            [0x30, 5, 2, 0, 2, 1, 1], [0x30, 6, 3, 1, 1, 2, 1, 1], [0x30, 6, 2, 1, 0x80, 2, 1, 1],
            [0x30, 7, 2, 2, 0, 1, 2, 1, 1], [0x30, 7, 2, 2, 0, 0, 2, 1, 1], [0x30, 8, 2, 3, 0, 0, 0x80, 2, 1, 1],
            [0x30, 7, 2, 0x81, 1, 1, 2, 1, 1],
            [0x30, 38, 2, 33] + [UInt8](repeating: 1, count: 33) + [2, 1, 1],
        ] as [[UInt8]]
    )
    func malformed(der: [UInt8]) {
        #expect(ECDSASignature(der: der, on: .p256) == nil)
    }
}
