/// A prime curve of NIST's (FIPS 186-4) that signatures are verified on.
package enum EllipticCurve: String, Sendable, Hashable, CaseIterable {
    case p256 = "P-256"
    case p384 = "P-384"
    case p521 = "P-521"

    /// The size of a coordinate, and of each of a signature's two numbers.
    package var coordinateByteCount: Int {
        switch self {
        case .p256: 32
        case .p384: 48
        case .p521: 66
        }
    }

    /// The hash function that JSON Web Algorithms pair the curve with (RFC 7518, section 3.4).
    package var hash: SHA2 {
        switch self {
        case .p256: .sha256
        case .p384: .sha384
        case .p521: .sha512
        }
    }
}
