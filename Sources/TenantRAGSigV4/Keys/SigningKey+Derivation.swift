import CTenantRAGCrypto

extension SigningKey {
    /// Derives the key of a day, region and service: four HMACs in a row, as AWS Signature Version 4 defines it.
    static func derive(
        from secret: SecretBytes,
        date: SigningDate,
        region: String,
        service: String,
        in context: borrowing DigestContext
    ) throws(SigningError) -> SigningKey {
        // "AWS4" and the secret, then each of the keys: all of it wiped when the buffers go.
        var seed = ByteBuffer(capacity: 128)
        seed.append("AWS4")
        unsafe secret.storage.withBytes { bytes in
            unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe seed.append($0) }
        }
        var code = ByteBuffer(capacity: 32)
        if seed.count > 64 {
            try unsafe code.writeDigest { target throws(SigningError) in
                try unsafe context.hash(UnsafeRawBufferPointer(seed.bytes), into: target)
            }
            seed.removeAll()
            unsafe seed.append(code.bytes)
        }
        var key = unsafe SigningKey(UnsafeRawBufferPointer(seed.bytes))
        var message = ByteBuffer()
        for step in 0..<4 {
            message.removeAll()
            switch step {
            case 0: message.append(dayOf: date)
            case 1: message.append(region)
            case 2: message.append(service)
            default: message.append("aws4_request")
            }
            code.removeAll()
            try unsafe code.writeDigest { target throws(SigningError) in
                try unsafe context.authenticate(UnsafeRawBufferPointer(message.bytes), under: key, into: target)
            }
            key = unsafe SigningKey(UnsafeRawBufferPointer(code.bytes))
        }
        return key
    }
}

extension ByteBuffer {
    /// Lends room for the 32 bytes of a digest.
    mutating func writeDigest(
        _ body: (UnsafeMutableRawPointer) throws(SigningError) -> Void
    ) throws(SigningError) {
        var failure: SigningError?
        unsafe write(atMost: 32) { target in
            do throws(SigningError) { try unsafe body(UnsafeMutableRawPointer(target)) } catch { failure = error }
            return 32
        }
        if let failure { throw failure }
    }
}
