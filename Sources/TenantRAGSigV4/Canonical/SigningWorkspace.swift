import HTTPTypes

/// The memory and the hash context of one signature at a time, kept for the next one.
///
/// After the first few signatures nothing here is allocated, however many header fields there are. What differs between
/// signing and verifying stands in extensions; this is the canonical form that both share.
///
/// A struct, not a class: what its methods do to it needs no check at run time for two accesses at once.
struct SigningWorkspace: ~Copyable {
    let context: DigestContext

    /// Header fields as `name:value`, and query parameters as `name=value`, in the order in which they came.
    var lines = ByteBuffer(capacity: 2_048)
    var headers = SortedEntries()
    var parameterBytes = ByteBuffer(capacity: 512)
    var parameters = SortedEntries()

    /// The names of the signed fields, sorted and parted by semicolons.
    var signedHeaders = ByteBuffer(capacity: 256)
    var canonical = ByteBuffer(capacity: 4_096)
    var stringToSign = ByteBuffer(capacity: 256)
    var output = ByteBuffer(capacity: 512)

    /// The text that stands for the payload at the end of the canonical request.
    var payloadHash = ByteBuffer(capacity: 64)
    var signature = PayloadDigest()
    var stamp = SigningStamp()

    // The key of the last signature, for the next is most likely of the same day and secret.
    var lastKey: (secret: SecretFingerprint, day: Int32, key: SigningKey)?

    init() throws(SigningError) {
        context = try DigestContext()
    }

    mutating func removeAll() {
        lines.removeAll()
        headers.removeAll()
        parameterBytes.removeAll()
        parameters.removeAll()
        signedHeaders.removeAll()
        canonical.removeAll()
        stringToSign.removeAll()
        output.removeAll()
        payloadHash.removeAll()
    }

    /// The maximum size of path, query and header fields together.
    static let maximumByteCount = 1 << 20

    func checkSize() throws(SigningError) {
        if lines.count + parameterBytes.count + canonical.count > Self.maximumByteCount {
            throw SigningError(
                .requestTooLarge,
                "Path, query and header fields come to more than 1 MiB; no service accepts a request head of that size."
            )
        }
    }
}
