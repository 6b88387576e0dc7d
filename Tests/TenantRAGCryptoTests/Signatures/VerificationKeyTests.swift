import TenantRAGBase
import TenantRAGCrypto
import TenantRAGJSON
import TenantRAGTestSupport
import Testing

@Suite("Verification of signatures")
struct VerificationKeyTests {
    private static func decode(_ text: String) throws -> [UInt8] { try #require(Base64URL.decode(text.utf8)) }

    /// The payload of RFC 7515's examples.
    private static let payload =
        "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"

    @Test("RS256 agrees with RFC 7515, appendix A.2")
    func rs256() throws {
        let modulus = try Self.decode(
            "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yR"
                + "T-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXB"
                + "dQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9ia"
                + "GNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"
        )
        let key = try #require(VerificationKey(rsaModulus: modulus, exponent: [1, 0, 1]))
        let signature = try Self.decode(
            "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9"
                + "uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB"
                + "_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rq"
                + "Vt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw"
        )
        let message = Array("eyJhbGciOiJSUzI1NiJ9.\(Self.payload)".utf8)
        #expect(key.isSignature(signature, of: message, by: .rsaPKCS1(.sha256)))
        #expect(!key.isSignature(signature, of: message, by: .rsaPKCS1(.sha384)))
        #expect(!key.isSignature(signature, of: message, by: .rsaPSS(.sha256)))
        #expect(!key.isSignature(signature, of: message + [0], by: .rsaPKCS1(.sha256)))
    }

    @Test("ES256 agrees with RFC 7515, appendix A.3")
    func es256() throws {
        let key = try #require(
            VerificationKey(
                on: .p256,
                x: Self.decode("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"),
                y: Self.decode("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")
            )
        )
        let signature = try Self.decode(
            "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"
        )
        let message = Array("eyJhbGciOiJFUzI1NiJ9.\(Self.payload)".utf8)
        #expect(key.isSignature(signature, of: message, by: .ecdsa(.p256)))
        #expect(!key.isSignature(signature, of: message, by: .ecdsa(.p384)))
        #expect(!key.isSignature(signature, of: message.dropLast(), by: .ecdsa(.p256)))
    }

    @Test("Ed25519 agrees with RFC 8032, section 7.1")
    func ed25519() throws {
        let key = try #require(
            VerificationKey(ed25519: Hex.bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"))
        )
        let signature = Hex.bytes(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        )
        #expect(key.isSignature(signature, of: [0x72], by: .ed25519))
        #expect(!key.isSignature(signature, of: [0x73], by: .ed25519))
        // The second number with the group's order added: the same point, and another signature (RFC 8032, section 5.1.7).
        let order = Hex.bytes("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")
        var (carry, other) = (0, signature)
        for index in 0..<32 {
            carry += Int(signature[32 + index]) + Int(order[index])
            other[32 + index] = UInt8(carry & 255)
            carry >>= 8
        }
        #expect(carry == 0)
        #expect(!key.isSignature(other, of: [0x72], by: .ed25519))
    }

    @Test("A PSS signature counts with the salt and the mask of its hash alone", arguments: PSSVectors.all)
    func pss(vector: PSSVectors.Vector) throws {
        let key = try #require(VerificationKey(rsaModulus: Self.decode(PSSVectors.modulus), exponent: [1, 0, 1]))
        let signature = try Self.decode(vector.signature)
        for hash in SHA2.allCases {
            let isRight =
                hash.rawValue == vector.hash && vector.mask == vector.hash && vector.saltLength == hash.byteCount
            #expect(key.isSignature(signature, of: PSSVectors.message, by: .rsaPSS(hash)) == isRight)
            #expect(!key.isSignature(signature, of: PSSVectors.message, by: .rsaPKCS1(hash)))
        }
    }

    struct Key: Sendable, CustomTestStringConvertible {
        let kind: SignatureKeyPair.Kind
        let algorithm: SignatureAlgorithm
        var testDescription: String { "\(algorithm)" }
    }

    static let keys: [Key] =
        SHA2.allCases.flatMap { hash -> [Key] in
            [
                Key(kind: .rsa(bits: 2_048), algorithm: .rsaPKCS1(hash)),
                Key(kind: .rsa(bits: 2_048), algorithm: .rsaPSS(hash)),
            ]
        } + EllipticCurve.allCases.map { Key(kind: .curve($0), algorithm: .ecdsa($0)) }
        + [Key(kind: .ed25519, algorithm: .ed25519)]

    @Test("A signature counts for its key, message and algorithm, and in its form, alone", arguments: keys)
    func exact(key: Key) throws {
        let message = Array("one message".utf8)
        let (pair, other) = (try SignatureKeyPair(key.kind), try SignatureKeyPair(key.kind))
        let own = try #require(VerificationKey(pair.numbers))
        let signature = try pair.signature(of: message, by: key.algorithm)
        #expect(own.isSignature(signature, of: message, by: key.algorithm))
        #expect(!own.isSignature(signature, of: message + [0], by: key.algorithm))
        #expect(!own.isSignature(signature, of: [], by: key.algorithm))
        #expect(!own.isSignature(try other.signature(of: message, by: key.algorithm), of: message, by: key.algorithm))
        for algorithm in Self.keys.map(\.algorithm) where algorithm != key.algorithm {
            #expect(!own.isSignature(signature, of: message, by: algorithm), "\(algorithm)")
        }
        let count = signature.count
        let forms: [[UInt8]] = [
            [], [0], Array(signature.dropLast()), Array(signature.dropFirst()), signature + [0], [0] + signature,
            signature + signature, [UInt8](repeating: 0, count: count), [UInt8](repeating: 255, count: count),
            [UInt8](repeating: 0, count: count - 1) + [1], Array(signature.reversed()),
            Array(signature[(count / 2)...] + signature[..<(count / 2)]),
        ]
        for form in forms { #expect(!own.isSignature(form, of: message, by: key.algorithm), "\(form.count) bytes") }
        var random = SeededGenerator(seed: UInt64(count))
        for _ in 0..<100 {
            var bent = signature
            bent[random.below(count)] ^= 1 << UInt8(random.below(8))
            #expect(!own.isSignature(bent, of: message, by: key.algorithm))
        }
    }

    /// The curves' orders (SEC 2).
    private static func order(of curve: EllipticCurve) -> [UInt8] {
        switch curve {
        case .p256: Hex.bytes("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551")
        case .p384:
            Hex.bytes(
                "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973"
            )
        case .p521:
            Hex.bytes(
                "01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa"
                    + "51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409"
            )
        }
    }

    @Test("An ECDSA number of zero, of the order or beyond it is refused", arguments: EllipticCurve.allCases)
    func outOfRange(curve: EllipticCurve) throws {
        let pair = try SignatureKeyPair(.curve(curve))
        let key = try #require(VerificationKey(pair.numbers))
        let message = Array("one message".utf8)
        let signature = try pair.signature(of: message, by: .ecdsa(curve))
        let size = curve.coordinateByteCount
        let (r, s) = (Array(signature[..<size]), Array(signature[size...]))
        let zero = [UInt8](repeating: 0, count: size)
        let order = Self.order(of: curve)
        #expect(order.count == size)
        var beyond = order
        beyond[size - 1] += 1
        let most = [UInt8](repeating: 255, count: size)
        let one = [UInt8](repeating: 0, count: size - 1) + [1]
        for bad in [zero, order, beyond, most] {
            for form in [bad + s, r + bad, bad + bad, bad + one, one + bad] {
                #expect(!key.isSignature(form, of: message, by: .ecdsa(curve)))
            }
        }
        // In DER, which JSON Web Signatures do not have.
        let der = try #require(ECDSASignature(signature, on: curve)).der
        #expect(!key.isSignature(der, of: message, by: .ecdsa(curve)))
    }

    @Test("An RSA signature beyond the modulus, or without its zeros in front, is refused")
    func rsaForms() throws {
        let pair = try SignatureKeyPair(.rsa(bits: 2_048))
        guard case .rsa(let modulus, _) = pair.numbers else { return }
        let key = try #require(VerificationKey(pair.numbers))
        for algorithm in [SignatureAlgorithm.rsaPKCS1(.sha256), .rsaPSS(.sha256)] {
            var (sawShort, sawSmall) = (false, false)
            // One signature in 256 begins with a zero; fewer than half are small enough for the sum.
            for number in 0..<20_000 where !sawShort || !sawSmall {
                let message = Array("message \(number)".utf8)
                let signature = try pair.signature(of: message, by: algorithm)
                if signature[0] == 0 {
                    sawShort = true
                    #expect(key.isSignature(signature, of: message, by: algorithm))
                    #expect(!key.isSignature(Array(signature.dropFirst()), of: message, by: algorithm))
                }
                var (sum, carry) = (signature, 0)
                for index in signature.indices.reversed() {
                    carry += Int(signature[index]) + Int(modulus[index])
                    sum[index] = UInt8(carry & 255)
                    carry >>= 8
                }
                guard carry == 0 else { continue }
                sawSmall = true
                #expect(!key.isSignature(sum, of: message, by: algorithm))
            }
            #expect(sawShort && sawSmall)
        }
    }

    @Test("A point that is not on the curve, or not within the field, is refused", arguments: EllipticCurve.allCases)
    func points(curve: EllipticCurve) throws {
        guard case .curve(_, let x, let y) = try SignatureKeyPair(.curve(curve)).numbers else { return }
        let size = curve.coordinateByteCount
        #expect(VerificationKey(on: curve, x: x, y: y) != nil)
        var bent = y
        bent[size - 1] ^= 1
        let zero = [UInt8](repeating: 0, count: size)
        let most = [UInt8](repeating: 255, count: size)
        for (x, y) in [
            (x, bent), (y, x), (zero, zero), (most, most), (x, most), (x, zero), (zero + x, y), (x, zero + y),
            (Array(x.dropLast()), y), (x, []), ([], []),
        ] {
            #expect(VerificationKey(on: curve, x: x, y: y) == nil)
        }
    }

    @Test(
        "A point of small order is no key on Ed25519, in any way to write it",
        arguments: [
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        ]
    )
    func smallOrder(text: String) {
        let point = Hex.bytes(text)
        for sign: UInt8 in [0, 0x80] {
            #expect(VerificationKey(ed25519: point.dropLast() + [point[31] | sign]) == nil)
        }
    }

    @Test("A key on Ed25519 has 32 bytes", arguments: [0, 31, 33, 64])
    func ed25519Length(count: Int) {
        #expect(VerificationKey(ed25519: [UInt8](repeating: 7, count: count)) == nil)
    }
}

extension VerificationKey {
    /// The public half of a pair.
    fileprivate convenience init?(_ numbers: SignatureKeyPair.PublicNumbers) {
        switch numbers {
        case .rsa(let modulus, let exponent): self.init(rsaModulus: modulus, exponent: exponent)
        case .curve(let curve, let x, let y): self.init(on: curve, x: x, y: y)
        case .ed25519(let point): self.init(ed25519: point)
        }
    }
}
