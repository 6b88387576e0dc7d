internal import HTTPTypes
internal import TenantRAGBase
internal import TenantRAGCrypto

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

extension SigningWorkspace {
    /// Writes method, path, query, header fields and payload hash, the fields having been added before.
    mutating func writeCanonicalRequest(
        _ request: HTTPRequest,
        options: SigningOptions,
        leavingOut leftOut: [AuthenticationParameter] = []
    ) throws(SigningError) {
        canonical.append(request.method.rawValue)
        canonical.append(UInt8(ascii: "\n"))
        if var path = request.path {
            var failure: SigningError?
            // The closure of a rethrowing function cannot throw a typed error.
            path.withUTF8 { target in
                do throws(SigningError) {
                    try unsafe writeCanonicalTarget(target, options: options, leavingOut: leftOut)
                } catch { failure = error }
            }
            if let failure { throw failure }
        } else {
            canonical.append(UInt8(ascii: "/"))
        }
        canonical.append(UInt8(ascii: "\n"))
        writeCanonicalQuery()
        canonical.append(UInt8(ascii: "\n"))
        writeCanonicalHeaders()
        unsafe canonical.append(payloadHash.bytes)
        try checkSize()
    }

    private mutating func writeCanonicalTarget(
        _ target: UnsafeBufferPointer<UInt8>,
        options: SigningOptions,
        leavingOut leftOut: [AuthenticationParameter]
    ) throws(SigningError) {
        let parts = try unsafe RequestTarget(target)
        unsafe writeCanonicalPath(UnsafeBufferPointer(rebasing: target[..<parts.pathCount]), options: options)
        if let start = parts.queryOffset {
            try unsafe addParameters(UnsafeBufferPointer(rebasing: target[start...]), leavingOut: leftOut)
        }
    }
}

extension SigningWorkspace {
    /// Writes what stands for a payload: its digest in hexadecimal digits, or `UNSIGNED-PAYLOAD`.
    mutating func hashPayload(_ payload: Payload) throws(SigningError) {
        switch payload {
        case .bytes(let body):
            var digest = PayloadDigest()
            try unsafe digest.write { target throws(SigningError) in
                try context.begin()
                try unsafe body.withUnsafeBufferPointer { bytes throws(SigningError) in
                    try unsafe context.update(UnsafeRawBufferPointer(bytes))
                }
                try unsafe context.end(into: target)
            }
            payloadHash.append(digest)
        case .digest(let digest):
            payloadHash.append(digest)
        case .unsigned:
            payloadHash.append("UNSIGNED-PAYLOAD")
        }
    }

    /// Writes the string to sign from the canonical request, and signs it.
    mutating func sign(under key: SigningKey) throws(SigningError) {
        var digest = PayloadDigest()
        try unsafe digest.write { target throws(SigningError) in
            try unsafe context.hash(UnsafeRawBufferPointer(canonical.bytes), into: target)
        }
        stringToSign.append("AWS4-HMAC-SHA256\n")
        unsafe stringToSign.append(stamp.dateText)
        stringToSign.append(UInt8(ascii: "\n"))
        unsafe stringToSign.append(stamp.scope)
        stringToSign.append(UInt8(ascii: "\n"))
        stringToSign.append(digest)
        try unsafe signature.write { target throws(SigningError) in
            try unsafe context.authenticate(UnsafeRawBufferPointer(stringToSign.bytes), under: key, into: target)
        }
    }

    /// The signing key: the one of the last signature, or the cache's, or a new one.
    func key(
        secret: SecretBytes,
        fingerprint: SecretFingerprint,
        date: Timestamp,
        region: String,
        service: String,
        cache: SigningKeyCache
    ) throws(SigningError) -> SigningKey {
        let identity = SigningKeyCache.Identity(
            secret: fingerprint,
            day: date.day,
            region: region,
            service: service
        )
        return try cache.key(for: identity) { () throws(SigningError) in
            try SigningKey.derive(from: secret, date: date, region: region, service: service, in: context)
        }
    }
}

extension ByteBuffer {
    /// Writes a credential scope such as `20150830/us-east-1/service/aws4_request`.
    mutating func appendScope(date: Timestamp, region: String, service: String) {
        append(dayOf: date)
        append(UInt8(ascii: "/"))
        append(region)
        append(UInt8(ascii: "/"))
        append(service)
        append("/aws4_request")
    }
}
