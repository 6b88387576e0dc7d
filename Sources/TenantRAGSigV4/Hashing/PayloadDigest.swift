internal import TenantRAGBase

/// The SHA-256 digest of a request's body.
///
/// ```swift
/// let digest = try PayloadDigest(of: Array("hello".utf8))
/// print(digest)  // 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
/// ```
///
/// For a body that is not in memory at once, see ``PayloadHasher``.
public struct PayloadDigest: Sendable, Hashable, CustomStringConvertible {
    // Four words rather than an array: no allocation, and comparing is four comparisons.
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init() {}

    /// Hashes a body.
    ///
    /// - Throws: ``SigningError`` with code `cryptographyUnavailable` when OpenSSL has no SHA-256.
    public init(of body: [UInt8]) throws(SigningError) {
        let context = try DigestContext()
        try unsafe write { target throws(SigningError) in
            try context.begin()
            try unsafe body.withUnsafeBufferPointer { bytes throws(SigningError) in
                try unsafe context.update(UnsafeRawBufferPointer(bytes))
            }
            try unsafe context.end(into: target)
        }
    }

    /// Creates a digest from one that was computed elsewhere.
    ///
    /// - Parameter bytes: 32 bytes.
    /// - Throws: ``SigningError`` with code `invalidDigest`.
    public init(bytes: some Collection<UInt8>) throws(SigningError) {
        guard bytes.count == 32 else {
            throw SigningError(.invalidDigest, "A SHA-256 digest has 32 bytes; this one has \(bytes.count).")
        }
        unsafe withUnsafeMutableBytes(of: &words) { unsafe $0.copyBytes(from: bytes) }
    }

    /// Reads a digest from 64 hexadecimal digits, in either case.
    ///
    /// - Throws: ``SigningError`` with code `invalidDigest`.
    public init(hexadecimal text: some StringProtocol) throws(SigningError) {
        guard let digest = Self(hexadecimal: Array(text.utf8)) else {
            throw SigningError(.invalidDigest, "A SHA-256 digest is written as 64 hexadecimal digits.")
        }
        self = digest
    }

    init?(hexadecimal text: some Collection<UInt8>, isLowercaseOnly: Bool = false) {
        guard text.count == 64 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        var high: UInt8?
        for digit in text {
            guard let value = Hexadecimal.value(digit), !(isLowercaseOnly && 0x41...0x46 ~= digit) else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        unsafe withUnsafeMutableBytes(of: &words) { unsafe $0.copyBytes(from: bytes) }
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        unsafe withBytes { unsafe Array($0) }
    }

    /// The digest as 64 lower-case hexadecimal digits, as `x-amz-content-sha256` has it.
    public var description: String {
        var buffer = ByteBuffer()
        buffer.append(self)
        return buffer.string
    }

    /// Returns whether both have the same bytes.
    public static func == (first: PayloadDigest, second: PayloadDigest) -> Bool {
        first.words == second.words
    }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }

    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        unsafe withUnsafeBytes(of: words) { bytes in
            unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe body($0) }
        }
    }

    @inline(__always)
    mutating func write(
        _ body: (UnsafeMutableRawPointer) throws(SigningError) -> Void
    ) throws(SigningError) {
        try unsafe withUnsafeMutablePointer(to: &words) { pointer throws(SigningError) in
            try unsafe body(UnsafeMutableRawPointer(pointer))
        }
    }
}
