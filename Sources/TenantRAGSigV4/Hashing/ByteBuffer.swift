internal import TenantRAGBase
internal import TenantRAGCrypto

/// Bytes that are written one after another into memory that is kept from one signature to the next.
///
/// An array would check uniqueness and bounds on each append, which on this path costs as much as the hashing of a small
/// request. What was written is wiped on release, since canonical requests hold session tokens.
@safe
struct ByteBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0
    // The extent that was ever written, which has to be wiped.
    private var highWater = 0

    init(capacity: Int = 64) {
        self.capacity = capacity
        unsafe start = .allocate(capacity: capacity)
    }

    deinit {
        unsafe ConstantTime.wipe(start, max(highWater, count))
        unsafe start.deallocate()
    }

    var bytes: UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: start, count: count)
    }

    var string: String {
        unsafe String(decoding: bytes, as: UTF8.self)
    }

    func slice(_ offset: Int, _ length: Int) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: start + offset, count: length)
    }

    func string(from offset: Int) -> String {
        unsafe String(decoding: slice(offset, count - offset), as: UTF8.self)
    }

    /// Discards the content and keeps the memory, unless one unusual request made it large.
    mutating func removeAll() {
        highWater = max(highWater, count)
        count = 0
        if capacity > 1 << 16 { self = ByteBuffer() }
    }

    mutating func removeLast(_ length: Int) {
        highWater = max(highWater, count)
        count -= length
    }

    /// Reserves space and lends it; the closure returns the number of bytes written.
    @inline(__always)
    mutating func write(atMost length: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
        reserve(length)
        unsafe count &+= body(start + count)
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        unsafe start[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
        guard let base = source.baseAddress else { return }
        reserve(source.count)
        unsafe (start + count).update(from: base, count: source.count)
        count &+= source.count
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        unsafe append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func append(_ text: String) {
        let length = text.utf8.count
        reserve(length)
        let end = unsafe start + count
        let isCopied: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { source in
            if let base = source.baseAddress { unsafe end.update(from: base, count: length) }
        }
        if isCopied == nil {
            for (index, byte) in text.utf8.enumerated() { unsafe end[index] = byte }
        }
        count &+= length
    }

    @inline(__always)
    private mutating func reserve(_ length: Int) {
        if count &+ length > capacity { grow(by: length) }
    }

    @inline(never)
    private mutating func grow(by length: Int) {
        let larger = max(capacity * 2, count + length)
        let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        unsafe new.update(from: start, count: count)
        unsafe ConstantTime.wipe(start, max(highWater, count))
        unsafe start.deallocate()
        unsafe start = new
        capacity = larger
        highWater = count
    }
}

extension ByteBuffer {
    /// Writes a header field's value in canonical form: without white space at its ends, each run of it within as one space.
    ///
    /// False when it holds a byte that could end the line, or another control character: such a value would
    /// let one field pose as two.
    mutating func appendHeaderValue(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        if unsafe Self.hasNoSpace(value) {
            unsafe append(value)
            return true
        }
        var isValid = true
        unsafe write(atMost: value.count) { target in
            var length = 0
            var isAfterSpace = true
            for index in 0..<value.count {
                let byte = unsafe value[index]
                if byte == 0x20 || byte == 0x09 {
                    if !isAfterSpace {
                        unsafe target[length] = 0x20
                        length += 1
                    }
                    isAfterSpace = true
                } else {
                    if byte < 0x20 || byte == 0x7F { isValid = false }
                    unsafe target[length] = byte
                    length += 1
                    isAfterSpace = false
                }
            }
            return isAfterSpace && length > 0 ? length - 1 : length
        }
        return isValid
    }

    /// Returns whether every byte is above the space, eight at a time: session tokens and digests are long and have none.
    @inline(__always)
    private static func hasNoSpace(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(value)
        let ones: UInt64 = 0x0101_0101_0101_0101
        var found: UInt64 = 0
        var index = 0
        while index &+ 8 <= value.count {
            let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // The high bit of a byte is set where it is below 0x21 (first term) or 0x7F (second term), or may be: what is
            // found here is looked at again byte by byte.
            let delete = word ^ (ones &* 0x7F)
            found |= ((word &- ones &* 0x21) & ~word) | ((delete &- ones) & ~delete)
            index &+= 8
        }
        guard found & (ones &* 0x80) == 0 else { return false }
        while index < value.count {
            let byte = unsafe value[index]
            if byte < 0x21 || byte == 0x7F { return false }
            index &+= 1
        }
        return true
    }
}

extension ByteBuffer {
    /// Writes bytes as lower-case hexadecimal digits.
    mutating func appendHexadecimal(_ source: UnsafeBufferPointer<UInt8>) {
        unsafe write(atMost: source.count * 2) { target in
            var target = unsafe target
            for index in 0..<source.count {
                let byte = unsafe source[index]
                unsafe target[0] = Self.digit(byte >> 4)
                unsafe target[1] = Self.digit(byte & 0x0F)
                unsafe target += 2
            }
            return source.count * 2
        }
    }

    mutating func append(_ digest: PayloadDigest) {
        unsafe digest.withBytes { bytes in unsafe appendHexadecimal(bytes) }
    }

    /// Writes a date as `20150830T123600Z`.
    mutating func append(_ date: Timestamp) {
        append(dayOf: date)
        let second = date.secondOfDay
        append(UInt8(ascii: "T"))
        append(twoDigits: second / 3_600)
        append(twoDigits: second / 60 % 60)
        append(twoDigits: second % 60)
        append(UInt8(ascii: "Z"))
    }

    /// Writes the day of a date as `20150830`.
    mutating func append(dayOf date: Timestamp) {
        let (year, month, day) = date.civil
        append(twoDigits: year / 100)
        append(twoDigits: year % 100)
        append(twoDigits: month)
        append(twoDigits: day)
    }

    /// Writes a number in decimal.
    mutating func append(decimal number: Int) {
        append(String(number))
    }

    @inline(__always)
    private mutating func append(twoDigits number: Int) {
        append(UInt8(truncatingIfNeeded: 48 + number / 10))
        append(UInt8(truncatingIfNeeded: 48 + number % 10))
    }

    @inline(__always)
    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? value &+ 48 : value &+ 87
    }
}
