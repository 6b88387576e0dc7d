internal import TenantRAGBase
internal import TenantRAGCrypto

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
