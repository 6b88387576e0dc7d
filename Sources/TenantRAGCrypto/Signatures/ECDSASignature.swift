/// The two numbers of an ECDSA signature, each as long as the curve's coordinates, in the two forms in use.
package struct ECDSASignature: Sendable, Hashable {
    /// `r` and `s` side by side: the form of JSON Web Signatures (RFC 7518, section 3.4).
    package let bytes: [UInt8]

    /// Reads a signature of side-by-side numbers; nil where it is not exactly as long as the curve demands.
    package init?(_ bytes: [UInt8], on curve: EllipticCurve) {
        guard bytes.count == 2 * curve.coordinateByteCount else { return nil }
        self.bytes = bytes
    }

    /// Reads a signature in DER, libcrypto's form; nil for anything that DER writes in another way.
    package init?(der: [UInt8], on curve: EllipticCurve) {
        var rest = der[...]
        guard let content = Self.content(of: 0x30, from: &rest), rest.isEmpty else { return nil }
        rest = content
        var bytes: [UInt8] = []
        for _ in 0..<2 {
            guard let integer = Self.content(of: 0x02, from: &rest), let first = integer.first, first < 0x80 else {
                return nil
            }
            let number = first == 0 ? integer.dropFirst() : integer
            // A zero in front stands only before a byte that would otherwise be a sign.
            guard first != 0 || integer.count == 1 || number.first.map({ $0 >= 0x80 }) == true,
                number.count <= curve.coordinateByteCount
            else { return nil }
            bytes += [UInt8](repeating: 0, count: curve.coordinateByteCount - number.count) + number
        }
        guard rest.isEmpty else { return nil }
        self.bytes = bytes
    }

    /// The signature in DER: a sequence of two integers (X.690; RFC 3279, section 2.2.3).
    package var der: [UInt8] {
        let half = bytes.count / 2
        let content = Self.integer(bytes[..<half]) + Self.integer(bytes[half...])
        // Two numbers of 66 bytes with their heads come to 138 bytes at most.
        let length = content.count < 0x80 ? [UInt8(content.count)] : [0x81, UInt8(content.count)]
        return [0x30] + length + content
    }

    private static func integer(_ number: ArraySlice<UInt8>) -> [UInt8] {
        var digits = Array(number.drop { $0 == 0 })
        if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
        return [0x02, UInt8(digits.count)] + digits
    }

    /// The content of the next element, which has to have this tag.
    private static func content(of tag: UInt8, from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard rest.popFirst() == tag, let first = rest.popFirst() else { return nil }
        var count = Int(first)
        if first >= 0x80 {
            guard first == 0x81, let long = rest.popFirst(), long >= 0x80 else { return nil }
            count = Int(long)
        }
        guard rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
