#if Local
/// Puts numbers in place of what must be random or belongs to a connection, and leaves every other byte.
///
/// An id is nothing but 32 hexadecimal digits in five groups: whatever said more would stay, and differ.
struct Normalizer {
    private var numbers: [[UInt8]: Int] = [:]
    private var stolen: Set<[UInt8]> = []

    /// Names an id that the tenant has from another: each world has a different one.
    mutating func steal(_ id: String) { stolen.insert(Array(id.utf8)) }

    mutating func normalize(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "-"), index >= 8, let id = Self.id(in: bytes, from: index - 8) {
                result.removeLast(8)
                if stolen.contains(id) {
                    result += Array("stolen id".utf8)
                } else {
                    let number = numbers[id] ?? numbers.count
                    numbers[id] = number
                    result += Array("id#\(number)".utf8)
                }
                index += 28
            } else if bytes[index] == UInt8(ascii: "1"), let end = Self.port(in: bytes, from: index) {
                result += Array("localhost".utf8)
                index = end
            } else if bytes[index] == UInt8(ascii: "X"), let parameter = Self.parameter(in: bytes, from: index) {
                result += parameter.name + Array("...".utf8)
                index = parameter.end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func id(in bytes: [UInt8], from start: Int) -> [UInt8]? {
        guard start + 36 <= bytes.count else { return nil }
        let candidate = Array(bytes[start..<(start + 36)])
        for (place, byte) in candidate.enumerated() {
            let isDash = [8, 13, 18, 23].contains(place)
            guard isDash ? byte == UInt8(ascii: "-") : isHexadecimal(byte) else { return nil }
        }
        return candidate
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    /// A parameter of a presigned link that comes from a key which each server makes up, and the end of its value.
    private static func parameter(in bytes: [UInt8], from start: Int) -> (name: [UInt8], end: Int)? {
        for (name, length) in [("X-Amz-Signature=", 64), ("X-Amz-Credential=", 20)] {
            let name = Array(name.utf8)
            let end = start + name.count + length
            guard end <= bytes.count, bytes[start...].starts(with: name) else { continue }
            let isPlain = bytes[(start + name.count)..<end].allSatisfy { byte in
                isHexadecimal(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            }
            return isPlain ? (name, end) : nil
        }
        return nil
    }

    /// The end of `127.0.0.1:` and a port.
    private static func port(in bytes: [UInt8], from start: Int) -> Int? {
        let host = Array("127.0.0.1:".utf8)
        guard bytes[start...].starts(with: host) else { return nil }
        var end = start + host.count
        while end < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) { end += 1 }
        return end
    }
}
#endif
