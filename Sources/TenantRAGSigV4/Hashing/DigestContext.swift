internal import TenantRAGCrypto

/// SHA-256 and HMAC on one context that is used again and again, with this module's errors.
struct DigestContext: ~Copyable {
    private let context: SHA256Context

    init() throws(SigningError) {
        do throws(CryptoError) { context = try SHA256Context() } catch { throw SigningError.unavailable }
    }

    /// Begins a new digest.
    @inline(__always)
    func begin() throws(SigningError) {
        do throws(CryptoError) { try context.begin() } catch { throw SigningError.unavailable }
    }

    @inline(__always)
    func update(_ bytes: UnsafeRawBufferPointer) throws(SigningError) {
        do throws(CryptoError) { try unsafe context.update(bytes) } catch { throw SigningError.unavailable }
    }

    /// Writes 32 bytes.
    @inline(__always)
    func end(into digest: UnsafeMutableRawPointer) throws(SigningError) {
        do throws(CryptoError) { try unsafe context.end(into: digest) } catch { throw SigningError.unavailable }
    }

    @inline(__always)
    func hash(_ bytes: UnsafeRawBufferPointer, into digest: UnsafeMutableRawPointer) throws(SigningError) {
        do throws(CryptoError) { try unsafe context.hash(bytes, into: digest) } catch { throw SigningError.unavailable }
    }

    /// HMAC (RFC 2104) under a key whose pads are ready.
    @inline(__always)
    func authenticate(
        _ message: UnsafeRawBufferPointer,
        underPads pads: UnsafeRawPointer,
        into code: UnsafeMutableRawPointer
    ) throws(SigningError) {
        do throws(CryptoError) {
            try unsafe context.authenticate(message, underPads: pads, into: code)
        } catch {
            throw SigningError.unavailable
        }
    }

    /// HMAC under a kept key.
    @inline(__always)
    func authenticate(
        _ message: UnsafeRawBufferPointer,
        under key: HMACKey,
        into code: UnsafeMutableRawPointer
    ) throws(SigningError) {
        try unsafe key.withPads { pads throws(SigningError) in
            try unsafe authenticate(message, underPads: pads, into: code)
        }
    }
}
