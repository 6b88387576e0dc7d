/// The query parameters by which a presigned request names its signature; each at most once.
enum AuthenticationParameter: String, CaseIterable {
    case algorithm = "X-Amz-Algorithm"
    case credential = "X-Amz-Credential"
    case date = "X-Amz-Date"
    case expires = "X-Amz-Expires"
    case signedHeaders = "X-Amz-SignedHeaders"
    case securityToken = "X-Amz-Security-Token"
    case signature = "X-Amz-Signature"

    /// Reads a name that was percent-decoded; nil for any other parameter's.
    init?(name: UnsafeBufferPointer<UInt8>) {
        guard unsafe name.count >= 10 && name[0] == UInt8(ascii: "X") else { return nil }
        let match = Self.allCases.first { unsafe name.elementsEqual($0.rawValue.utf8) }
        guard let match else { return nil }
        self = match
    }
}
