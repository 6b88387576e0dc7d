internal import CTenantRAGCrypto

/// A failure of libcrypto itself: an algorithm that its configuration or providers do not have, or memory that ran out.
///
/// A wrong signature or seal is none of these: it is a result.
package struct CryptoError: Error, Sendable, CustomStringConvertible {
    /// The operation that failed; safe to log.
    package let operation: String

    package var description: String {
        "libcrypto cannot do \(operation); check the installation of OpenSSL 3, its configuration and providers."
    }

    init(_ operation: String) { self.operation = operation }
}

/// Runs code that leaves the thread's queue of OpenSSL's errors as it was.
///
/// A refused token is no error of a TLS connection that the same thread serves next.
@inline(__always)
func withErrorQueueKept<Result>(_ body: () -> Result) -> Result {
    ERR_set_mark()
    defer { ERR_pop_to_mark() }
    return body()
}
