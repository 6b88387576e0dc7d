internal import TenantRAGBase
internal import TenantRAGCrypto

/// A key of AWS Signature Version 4: one of HMAC, derived for a day, region and service.
typealias SigningKey = HMACKey

extension HMACKey {
    /// Derives the key of a day, region and service: four HMACs in a row, as AWS Signature Version 4 defines it.
    static func derive(
        from secret: SecretBytes,
        date: Timestamp,
        region: String,
        service: String,
        in context: borrowing DigestContext
    ) throws(SigningError) -> SigningKey {
        // "AWS4" and the secret, then each of the keys: all of it is wiped when the buffer goes.
        var key = ByteBuffer(capacity: 64)
        key.append("AWS4")
        unsafe secret.withUnsafeBytes { bytes in
            unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe key.append($0) }
        }
        if key.count > 64 {
            try unsafe key.replaceWithDigest { source, target throws(SigningError) in
                try unsafe context.hash(source, into: target)
            }
        }
        var message = ByteBuffer(capacity: 64)
        for step in 0..<4 {
            message.removeAll()
            switch step {
            case 0: message.append(dayOf: date)
            case 1: message.append(region)
            case 2: message.append(service)
            default: message.append("aws4_request")
            }
            try unsafe key.replaceWithDigest { source, target throws(SigningError) in
                var pads = SigningKeyPads()
                defer { pads.wipe() }
                try unsafe withUnsafeMutablePointer(to: &pads) { pointer throws(SigningError) in
                    let pads = UnsafeMutableRawPointer(pointer)
                    unsafe writePads(of: source, to: pads)
                    try unsafe context.authenticate(
                        UnsafeRawBufferPointer(message.bytes),
                        underPads: UnsafeRawPointer(pads),
                        into: target
                    )
                }
            }
        }
        return unsafe SigningKey(UnsafeRawBufferPointer(key.bytes))
    }
}

extension ByteBuffer {
    /// Puts the 32 bytes of a digest in the place of what it was made from.
    fileprivate mutating func replaceWithDigest(
        _ body: (UnsafeRawBufferPointer, UnsafeMutableRawPointer) throws(SigningError) -> Void
    ) throws(SigningError) {
        var digest = PayloadDigest()
        defer { digest.wipe() }
        let source = unsafe UnsafeRawBufferPointer(bytes)
        try unsafe digest.write { target throws(SigningError) in try unsafe body(source, target) }
        removeAll()
        unsafe digest.withBytes { unsafe append($0) }
    }
}

/// Room for the two pads of a key that is used once, without asking for memory.
private struct SigningKeyPads {
    private typealias Block = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)
    private var inner: Block = (0, 0, 0, 0, 0, 0, 0, 0)
    private var outer: Block = (0, 0, 0, 0, 0, 0, 0, 0)

    mutating func wipe() {
        unsafe withUnsafeMutableBytes(of: &self) { unsafe ConstantTime.wipe($0.baseAddress, $0.count) }
    }
}

extension PayloadDigest {
    fileprivate mutating func wipe() {
        unsafe withUnsafeMutableBytes(of: &self) { unsafe ConstantTime.wipe($0.baseAddress, $0.count) }
    }
}
