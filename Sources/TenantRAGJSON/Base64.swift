/// Base64 with padding (RFC 4648, section 4): the form of blobs in AWS's JSON protocols.
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The value of each character, 255 for those outside the alphabet.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    package static func encode(_ bytes: some Collection<UInt8>, into result: inout [UInt8]) {
        result.reserveCapacity(result.count + (bytes.count + 2) / 3 * 4)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 1
            if count == 3 {
                for shift in [18, 12, 6, 0] as [UInt32] { result.append(alphabet[Int(bits >> shift & 63)]) }
                (bits, count) = (0, 0)
            }
        }
        guard count > 0 else { return }
        bits <<= count == 1 ? 16 : 8
        result.append(alphabet[Int(bits >> 18 & 63)])
        result.append(alphabet[Int(bits >> 12 & 63)])
        result.append(count == 2 ? alphabet[Int(bits >> 6 & 63)] : UInt8(ascii: "="))
        result.append(UInt8(ascii: "="))
    }

    /// Decodes strictly: whole groups, padding in its place, no spare bits set; nil otherwise.
    package static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        let padding = text.reversed().prefix(2).prefix { $0 == UInt8(ascii: "=") }.count
        var result: [UInt8] = []
        result.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for character in text.dropLast(padding) {
            let value = values[Int(character)]
            guard value != 255 else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 1
            if count == 4 {
                result.append(UInt8(truncatingIfNeeded: bits >> 16))
                result.append(UInt8(truncatingIfNeeded: bits >> 8))
                result.append(UInt8(truncatingIfNeeded: bits))
                (bits, count) = (0, 0)
            }
        }
        switch count {
        case 2 where bits & 15 == 0: result.append(UInt8(truncatingIfNeeded: bits >> 4))
        case 3 where bits & 3 == 0:
            result.append(UInt8(truncatingIfNeeded: bits >> 10))
            result.append(UInt8(truncatingIfNeeded: bits >> 2))
        case 0: break
        default: return nil
        }
        return result
    }
}
