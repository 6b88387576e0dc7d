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
