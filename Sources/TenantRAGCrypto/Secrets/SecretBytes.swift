internal import CTenantRAGCrypto

/// Bytes that never print and are overwritten when the last reference is released.
///
/// Copies of a value share one buffer, so there is one place to wipe. Printing, dumping, interpolating and reflecting show
/// `<redacted>`. Nothing can wipe what the bytes were read from: a `String` that a caller made stays the caller's.
///
/// ```swift
/// let secret = SecretBytes("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
/// print(secret)  // <redacted>
/// ```
public struct SecretBytes: Sendable {
    private let storage: Storage

    /// Copies the UTF-8 bytes of a text.
    public init(_ text: some StringProtocol) {
        self.init(Array(text.utf8))
    }

    /// Copies bytes; the caller's own copy is not wiped.
    public init(_ bytes: some Collection<UInt8>) {
        storage = Storage(bytes)
    }

    /// The number of bytes.
    public var count: Int { storage.count }

    /// A Boolean value that indicates whether one of the bytes is an ASCII control character.
    package var hasControlCharacter: Bool {
        unsafe storage.withBytes { bytes in unsafe bytes.contains { $0 < 0x20 || $0 == 0x7F } }
    }

    /// Returns whether both hold the same bytes, in a time that depends on their lengths only.
    public func isEqual(to other: SecretBytes) -> Bool {
        unsafe storage.withBytes { mine in
            unsafe other.storage.withBytes { theirs in
                unsafe ConstantTime.areEqual(mine, theirs)
            }
        }
    }

    /// Lends the bytes for the time of a call; the pointer is not to be kept.
    @unsafe
    public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try unsafe storage.withBytes(body)
    }
}

extension SecretBytes: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `<redacted>`.
    public var description: String { "<redacted>" }

    /// Always `<redacted>`.
    public var debugDescription: String { "<redacted>" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension SecretBytes {
    // Sendable: the bytes are written in init and in deinit only, and the pointer is never shared.
    @safe
    private final class Storage: @unchecked Sendable {
        private let start: UnsafeMutableRawPointer
        let count: Int

        init(_ bytes: some Collection<UInt8>) {
            count = bytes.count
            unsafe start = .allocate(byteCount: max(count, 1), alignment: 8)
            let buffer = unsafe UnsafeMutableRawBufferPointer(start: start, count: count)
            unsafe buffer.copyBytes(from: bytes)
        }

        deinit {
            unsafe OPENSSL_cleanse(start, count)
            unsafe start.deallocate()
        }

        func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
            try unsafe body(UnsafeRawBufferPointer(start: start, count: count))
        }
    }
}
